import type { Me } from '../api/me.js';
import type { Texts } from '../language/language.js';
import { isCitizen } from './citizen.js';

type What = Me['may'][number];

interface Screen {
  /** Its address, and all below it; with a star, what is below it alone. */
  readonly path: string;
  readonly name: (texts: Texts, me: Me) => string;
  readonly forWhom: keyof Texts['parts']['noAccess']['forWhom'];
  /** Whether somebody has anything there; what they may do, the API has said. */
  readonly open: (me: Me) => boolean;
  /** How one comes to it from everywhere: the letter that goes there, and of whom to whom it is open, where not of all. */
  readonly menu?: { readonly key: string; readonly of?: (me: Me) => boolean };
  /** Without a place in the menu: the screens from which one comes to it, where its address does not say so. */
  readonly under?: readonly string[];
}

export interface Entry extends Pick<Screen, 'path' | 'name'> {
  /** The letter that goes there. */
  readonly key: string;
}

const isSchool = ({ role }: Me) => role === 'school';
const may =
  (what: What) =>
  ({ may: all }: Me) =>
    all.includes(what);
const atWork = (what: What) => (me: Me) => !isCitizen(me) && may(what)(me);

function ownCase({ parts }: Texts, { role }: Me): string {
  return role === 'guardian' ? parts.frame.childs : parts.frame.mine;
}

/** Every screen that is not for everybody, in the order of the menu: whom it is for, and who comes to it by the menu. */
const screens: readonly Screen[] = [
  {
    path: '/my-case',
    name: ownCase,
    forWhom: 'citizens',
    open: isCitizen,
    menu: { key: 's' },
  },
  {
    path: '/inbox',
    name: ({ parts }) => parts.frame.inbox,
    forWhom: 'caseworkers',
    open: may('readTasks'),
    menu: { key: 'i' },
  },
  {
    path: '/cases',
    name: ({ parts }) => parts.frame.cases,
    forWhom: 'caseworkers',
    open: atWork('readCases'),
    menu: { key: 's' },
  },
  {
    path: '/cases/*',
    name: (texts, me) => (isCitizen(me) ? ownCase(texts, me) : texts.case.casePage.title),
    forWhom: 'casesOfTheirs',
    open: may('readCases'),
  },
  {
    path: '/notices',
    name: ({ parts }) => parts.frame.notices,
    forWhom: 'schools',
    open: (me) => isSchool(me) && may('readHandoffs')(me),
    menu: { key: 'u' },
  },
  {
    // Who may begin a case is the process's to say; a school does so every week.
    path: '/notices/new',
    name: ({ parts, notice }, me) => (isSchool(me) ? parts.frame.report : notice.newNotice.open),
    forWhom: 'beginners',
    open: may('searchByCpr'),
    menu: { key: 'n', of: isSchool },
  },
  {
    path: '/intake',
    name: ({ parts }) => parts.frame.intake,
    forWhom: 'fgu',
    open: may('readIntake'),
    menu: { key: 'p' },
  },
  {
    path: '/imports',
    name: ({ parts }) => parts.frame.import,
    forWhom: 'schools',
    open: may('importNotices'),
    menu: { key: 'm' },
  },
  {
    path: '/leader',
    name: ({ parts }) => parts.frame.leader,
    forWhom: 'leaders',
    open: may('readOverview'),
    menu: { key: 'o' },
  },
  {
    path: '/leader/looks',
    name: ({ access }) => access.looksOfOurs.title,
    forWhom: 'leaders',
    open: may('reviewAccess'),
  },
  {
    path: '/rules',
    name: ({ rules }) => rules.rules.title,
    forWhom: 'caseworkers',
    open: may('readLocalRules'),
    under: ['/leader', '/administration'],
  },
  {
    path: '/figures',
    name: ({ parts }) => parts.frame.figures,
    forWhom: 'figures',
    open: may('readFigures'),
    menu: { key: 't' },
  },
  {
    path: '/away',
    name: ({ parts }) => parts.frame.away,
    forWhom: 'caseworkers',
    open: may('keepAbsences'),
    menu: { key: 'f' },
  },
  {
    path: '/administration',
    name: ({ parts }) => parts.frame.administration,
    forWhom: 'administrators',
    open: may('mendFailures'),
    menu: { key: 'a', of: may('administerDirectory') },
  },
  {
    path: '/retention',
    name: ({ retention }) => retention.retention.title,
    forWhom: 'administrators',
    open: may('readRetention'),
    under: ['/leader', '/administration'],
  },
];

/** What somebody has use for. The first one is where they begin. */
export function menuOf(me: Me): readonly Entry[] {
  return screens.flatMap(({ path, name, open, menu }) =>
    menu && open(me) && (menu.of?.(me) ?? true) ? [{ path, name, key: menu.key }] : [],
  );
}

/** The screen at an address that is closed to somebody; null where there is nothing in the way. */
export function closedTo(me: Me, address: string): Screen | null {
  const screen = screenAt(address);
  return screen && !screen.open(me) ? screen : null;
}

/** What the screen at an address is called before anything of it is known; null where none has a name. */
export function nameOf(address: string, texts: Texts, me: Me): string | null {
  return screenAt(address)?.name(texts, me) ?? null;
}

/** The entry of somebody's menu to which an address belongs. */
export function entryAt(me: Me, address: string): Entry | null {
  const menu = menuOf(me);
  const above = screenAt(address)?.under;
  return (
    deepest(menu, address) ?? above?.flatMap((path) => menu.filter((one) => one.path === path))[0] ?? null
  );
}

/** Where one came from to a page that has no place in the menu: the list that it is of, or the entry above it. */
export function above(me: Me, address: string): Pick<Screen, 'path' | 'name'> | null {
  const screen = screenAt(address);
  if (screen && screen.path !== address) return screen;
  const entry = entryAt(me, address);
  return entry?.path === address ? null : entry;
}

function screenAt(address: string): Screen | null {
  return deepest(screens, address);
}

/** One may lie within another. */
function deepest<T extends { readonly path: string }>(all: readonly T[], address: string): T | null {
  const [found] = all
    .filter(({ path }) => isWithin(address, path))
    .sort((one, other) => other.path.length - one.path.length);
  return found ?? null;
}

function isWithin(address: string, path: string): boolean {
  if (path.endsWith('/*')) return address.startsWith(path.slice(0, -1));
  return address === path || address.startsWith(`${path}/`);
}
