import { type Relation, relations } from './relation.js';

/**
 * Who may read what of a case, and do what is no action of the process: everything about access that the definition
 * does not say stands in these two halves of one table. Which records somebody reads follows from who wrote them and
 * what was sent to whom (see `readable`).
 */

const yes = true;
const no = false;
const leaders = 'leaders';

/** A cell for each column, in its order: one too few or too many does not compile. */
type Cells<Columns extends readonly unknown[], Cell> = { readonly [K in keyof Columns]: Cell };

/**
 * What of a case can be read, beside its records. `own…` is what concerns the reader itself: deadlines that it owes or
 * waits for, its own tasks, asks from it or to it, steps that it took or that told it.
 *
 * - An enrolled school sees the risk and dropout that it answers for, and who is the contact at KUI (KUI-loven §15d). A
 *   former school sees who has the case, the receipt of its notice and the outcome that it is owed; the stage would tell
 *   it the municipality's decision. More only by consent.
 * - Overseers follow a plan that stays theirs (the education plan is the municipality's); the work of the one who holds
 *   the case is not theirs to see task by task.
 * - The CPR number is shown on demand to who works on the case; a school that gave it has no more need of it afterwards.
 * - A former party keeps what concerned itself, and the outcome that it is owed; no more.
 * - Whoever is offered the case or owes an answer sees what it takes to answer; the rest travels in the package. Who was
 *   only consulted is not owed the outcome.
 * - The young person sees the own case (databeskyttelsesforordningen art. 15), but not how others share out their work.
 * - The custody holder sees what they are asked, and that alone, until the case is opened to them: letters and questions
 *   that the law demands reach them in any event (KUI-loven §2a, stk. 3).
 * - Which organisations have looked (`looks`), and all that one may read as one file (`file`), is for whom the case is
 *   about and for the authorities that answer when they ask (databeskyttelsesforordningen art. 15, forvaltningsloven §9).
 * - What was shared with whom (`shares`), and by which consents, is told to whom it is about, and to the authorities that
 *   answer for it; of a consent also to whom it is given and who gave it.
 */
// biome-ignore format: a table
const matters = {
  //             holder overs. offered enrolled formerS. party  former owing consulted subject guardianGiven guardian none
  name:          [yes,  yes,   yes,    yes,     yes,     yes,   yes,   yes,  yes,      yes,    yes,          yes,     no],
  cpr:           [yes,  yes,   no,     no,      no,      no,    no,    no,   no,       no,     no,           no,      no],
  holder:        [yes,  yes,   yes,    yes,     yes,     yes,   no,    no,   no,       yes,    yes,          no,      no],
  stage:         [yes,  yes,   no,     no,      no,      no,    no,    no,   no,       yes,    yes,          no,      no],
  parties:       [yes,  yes,   no,     no,      no,      no,    no,    no,   no,       yes,    yes,          no,      no],
  facts:         [yes,  yes,   no,     yes,     no,      no,    no,    no,   no,       yes,    yes,          no,      no],
  deadlines:     [yes,  yes,   no,     no,      no,      no,    no,    no,   no,       yes,    yes,          no,      no],
  ownDeadlines:  [yes,  yes,   yes,    yes,     yes,     yes,   yes,   yes,  yes,      yes,    yes,          yes,     no],
  tasks:         [yes,  no,    no,     no,      no,      no,    no,    no,   no,       no,     no,           no,      no],
  ownTasks:      [yes,  yes,   yes,    yes,     yes,     yes,   yes,   yes,  yes,      no,     no,           no,      no],
  asks:          [yes,  yes,   no,     no,      no,      no,    no,    no,   no,       yes,    yes,          no,      no],
  ownAsks:       [yes,  yes,   yes,    yes,     yes,     yes,   yes,   yes,  yes,      yes,    yes,          yes,     no],
  timeline:      [yes,  yes,   no,     no,      no,      no,    no,    no,   no,       yes,    yes,          no,      no],
  ownTimeline:   [yes,  yes,   yes,    yes,     yes,     yes,   yes,   yes,  yes,      yes,    yes,          yes,     no],
  outcome:       [yes,  yes,   yes,    yes,     yes,     yes,   yes,   no,   no,       yes,    yes,          no,      no],
  looks:         [yes,  yes,   no,     no,      no,      no,    no,    no,   no,       yes,    no,           no,      no],
  file:          [yes,  yes,   no,     no,      no,      no,    no,    no,   no,       yes,    yes,          no,      no],
  consents:      [yes,  yes,   no,     no,      no,      no,    no,    no,   no,       yes,    yes,          no,      no],
  ownConsents:   [yes,  yes,   yes,    yes,     yes,     yes,   yes,   yes,  yes,      yes,    yes,          yes,     no],
  shares:        [yes,  yes,   no,     no,      no,      no,    no,    no,   no,       yes,    yes,          no,      no],
} as const satisfies Readonly<Record<string, Cells<typeof relations, boolean>>>;

export type Matter = keyof typeof matters;

/** Whether somebody who is this to a case may read that of it. */
export function mayRead(relation: Relation, matter: Matter): boolean {
  return matters[matter][relations.indexOf(relation)] === true;
}

/** Why personal data is used, as the access log has it. */
export type Purpose =
  | 'casework'
  | 'own-case'
  | 'file-access'
  | 'leadership'
  | 'access-review'
  | 'statistics'
  | 'administration';

/** As whom somebody acts: a role of the process, or the care of an organisation's directory, which knows no case. */
const places = [
  'school',
  'kui',
  'fgu',
  'administration',
  'youngPerson',
  'guardian',
  'administrator',
] as const;

interface Doing {
  /** `leaders`: of those who work on cases there, its leaders alone. */
  readonly who: Cells<typeof places, boolean | typeof leaders>;
  readonly purpose: Purpose;
}

/**
 * What can be done by somebody in a role. What is done to one case has its relation to the case to pass as well, and
 * row-level security after that.
 *
 * - Only schools, KUI and FGU begin cases, and so look whether there is one already.
 * - Everyone at KUI sees figures: the whole chain runs through it. Elsewhere leaders do; a counsellor or an intake
 *   worker answers for single cases, a citizen for their own.
 * - Only FGU takes anybody in: who begins there when, and for how many there is room, is its own affair.
 * - Whoever wrote a record corrects it, whatever they are to the case by now (see `whyNotCorrect`).
 * - What is kept how long is open to who administers, too; what becomes of single cases is their holder's leader's.
 * - Calendar, deadlines and versions that an organisation has are looked after by who administers it; to change them is
 *   to decide over running cases, and its leaders'.
 * - What failed in the background is told without a word of any case, and trying it again changes nothing that was
 *   decided: whoever answers for the organisation may.
 * - Who administers the directory has no need to know the young people in it.
 */
// biome-ignore format: a table
const doings = {
  //                         school   kui      fgu      adm.     youngP. guardian administrator
  readCases:          { who: [yes,     yes,     yes,     yes,     yes,    yes,     no ], purpose: 'casework' },
  readLetters:        { who: [yes,     yes,     yes,     yes,     yes,    yes,     no ], purpose: 'casework' },
  correctRecords:     { who: [yes,     yes,     yes,     yes,     yes,    yes,     no ], purpose: 'casework' },
  correctNames:       { who: [yes,     yes,     yes,     yes,     no,     no,      no ], purpose: 'casework' },
  searchByName:       { who: [yes,     yes,     yes,     yes,     no,     no,      no ], purpose: 'casework' },
  searchByCpr:        { who: [yes,     yes,     yes,     no,      no,     no,      no ], purpose: 'casework' },
  unmaskCpr:          { who: [yes,     yes,     yes,     no,      no,     no,      no ], purpose: 'casework' },
  readProtection:     { who: [yes,     yes,     yes,     yes,     no,     no,      no ], purpose: 'casework' },
  protectNames:       { who: [yes,     yes,     yes,     yes,     no,     no,      no ], purpose: 'casework' },
  markNeeds:          { who: [leaders, leaders, leaders, leaders, no,     no,      no ], purpose: 'leadership' },
  endNeeds:           { who: [yes,     yes,     yes,     yes,     no,     no,      no ], purpose: 'casework' },
  attachFiles:        { who: [yes,     yes,     yes,     yes,     yes,    yes,     no ], purpose: 'casework' },
  keepDrafts:         { who: [yes,     yes,     yes,     yes,     yes,    yes,     no ], purpose: 'casework' },
  readTasks:          { who: [yes,     yes,     yes,     yes,     no,     no,      no ], purpose: 'casework' },
  assignTasks:        { who: [yes,     yes,     yes,     yes,     no,     no,      no ], purpose: 'casework' },
  readHandoffs:       { who: [yes,     yes,     yes,     yes,     yes,    yes,     no ], purpose: 'casework' },
  hearNews:           { who: [yes,     yes,     yes,     yes,     yes,    yes,     no ], purpose: 'casework' },
  mentionColleagues:  { who: [yes,     yes,     yes,     yes,     no,     no,      no ], purpose: 'casework' },
  readColleagues:     { who: [yes,     yes,     yes,     yes,     no,     no,      no ], purpose: 'casework' },
  keepAbsences:       { who: [yes,     yes,     yes,     yes,     no,     no,      no ], purpose: 'casework' },
  keepViews:          { who: [yes,     yes,     yes,     yes,     no,     no,      no ], purpose: 'casework' },
  importNotices:      { who: [yes,     no,      no,      no,      no,     no,      no ], purpose: 'casework' },
  readOrganisations:  { who: [yes,     yes,     yes,     yes,     yes,    yes,     yes], purpose: 'casework' },
  readProcess:        { who: [yes,     yes,     yes,     yes,     yes,    yes,     yes], purpose: 'casework' },
  readLocalRules:     { who: [yes,     yes,     yes,     yes,     no,     no,      yes], purpose: 'casework' },
  changeLocalRules:   { who: [leaders, leaders, leaders, leaders, no,     no,      no ], purpose: 'leadership' },
  readIntake:         { who: [no,      no,      yes,     no,      no,     no,      no ], purpose: 'casework' },
  setIntake:          { who: [no,      no,      leaders, no,      no,     no,      no ], purpose: 'leadership' },
  readOverview:       { who: [leaders, leaders, leaders, leaders, no,     no,      no ], purpose: 'leadership' },
  readRetention:      { who: [leaders, leaders, leaders, leaders, no,     no,      yes], purpose: 'administration' },
  decideRetention:    { who: [leaders, leaders, leaders, leaders, no,     no,      no ], purpose: 'leadership' },
  readFigures:        { who: [leaders, yes,     leaders, leaders, no,     no,      no ], purpose: 'statistics' },
  readLooks:          { who: [yes,     yes,     yes,     yes,     yes,    no,      no ], purpose: 'casework' },
  takeFile:           { who: [yes,     yes,     yes,     yes,     yes,    yes,     no ], purpose: 'file-access' },
  reviewAccess:       { who: [leaders, leaders, leaders, leaders, no,     no,      no ], purpose: 'access-review' },
  administerDirectory:{ who: [no,      no,      no,      no,      no,     no,      yes], purpose: 'administration' },
  readDirectoryChanges:{who: [leaders, leaders, leaders, leaders, no,     no,      yes], purpose: 'administration' },
  mendFailures:       { who: [leaders, leaders, leaders, leaders, no,     no,      yes], purpose: 'administration' },
} as const satisfies Readonly<Record<string, Doing>>;

export type What = keyof typeof doings;

export const whats = Object.keys(doings) as readonly What[];

/** In which role somebody acts, and with which duties in the organisation; a citizen has none. */
export interface Acting {
  readonly role: string;
  readonly duties: readonly string[];
}

/** Whether somebody may do this at all. */
export function mayDo(acting: Acting, what: What): boolean {
  if (acting.duties.includes('administrator') && cellOf('administrator', what) === yes) return true;
  const cell = worksOnCases(acting) ? cellOf(acting.role, what) : no;
  return cell === leaders ? acting.duties.includes('leader') : cell;
}

/** Whether it is for leaders alone, where somebody works: what to say to whom is refused. */
export function isForLeaders({ role }: Acting, what: What): boolean {
  return cellOf(role, what) === leaders;
}

function cellOf(place: string, what: What): boolean | typeof leaders {
  const { who }: Doing = doings[what];
  return who[(places as readonly string[]).indexOf(place)] ?? no;
}

/** Whoever looks after the directory and nothing else works on no case. */
export function worksOnCases({ duties }: Acting): boolean {
  return duties.length === 0 || duties.some((duty) => duty !== 'administrator');
}

/** Why somebody who does this uses personal data; a citizen's reason is their own case. */
export function purposeOf({ role }: Pick<Acting, 'role'>, what: What | null): Purpose {
  if (role === 'youngPerson' || role === 'guardian') return 'own-case';
  return what === null ? 'casework' : doings[what].purpose;
}
