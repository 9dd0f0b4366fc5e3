import type { Visitor } from '../visitor.js';
import type { Ask, Listed } from './ask.js';

export interface Screen {
  /** As the pictures name it. */
  readonly name: string;
  /** Where it is; what hangs on the cases there are is looked up. */
  readonly path: string | ((ask: Ask) => Promise<string>);
  /** What is done there before one looks. */
  readonly then?: (visitor: Visitor) => Promise<void>;
  /** It shows what the API answers, and so what it does while there is no answer, none that helps, or nothing in it. */
  readonly waits?: boolean;
}

export interface Round {
  readonly role: string;
  readonly name: string;
  readonly screens: readonly Screen[];
}

interface Id {
  readonly id: string;
}
interface Written {
  readonly record: string;
  readonly mayCorrect: boolean;
  readonly revision: number;
}

const shows = (name: string, path: Screen['path'], then?: Screen['then']): Screen => ({
  name,
  path,
  ...(then && { then }),
  waits: true,
});
const still = (name: string, path: Screen['path'], then?: Screen['then']): Screen => ({
  name,
  path,
  ...(then && { then }),
});

const aCase = shows('case', async (ask) => {
  const { items } = await ask.read<Listed<Id>>('cases?open=true');
  return `/cases/${items[0]?.id}`;
});

/** The first record of theirs that is of the kind. */
const record =
  (page: string, isWanted: (one: Written) => boolean): Screen['path'] =>
  async (ask) => {
    const { items } = await ask.read<Listed<Id>>('cases?open=true');
    for (const { id } of items) {
      const found = (await ask.read<readonly Written[]>(`cases/${id}/records`)).find(isWanted);
      if (found) return `/cases/${id}/records/${found.record}/${page}`;
    }
    throw new Error(`No record for the page “${page}”`);
  };

const keeping: Screen['path'] = async (ask) => {
  const { items } = await ask.read<Listed<Id>>('cases?open=true&holding=true');
  return `/cases/${items[0]?.id}/keeping`;
};

const aSample = async (visitor: Visitor) => {
  await drawSample(visitor);
  await visitor.settled();
};

/** One row that can be imported, and one that cannot. */
const rest = '34;Samtaler;Et job;Ja;Studievejledningen;vejledning@skole.example';
const notices = [
  'CPR-nr;Fornavn;Efternavn;Kommunekode;Institutionsnr;Institution;Uddannelse;Type;Dato;Årsagskode;Årsag;' +
    'Fravær %;Skolens indsats;Elevens ønske;Forældre orienteret;Kontakt;Kontakt e-mail',
  `1203094062;Æbbe;Prøvesen;999;280101;Demo Erhvervsskole;Kok GF2;Frafald;05-01-2026;fravaer;Fravær;${rest}`,
  `1203094062;;Prøvesen;999;280101;Demo Erhvervsskole;Kok GF2;Frafald;31-02-2026;fravaer;Fravær;${rest}`,
].join('\r\n');

const anImport: Screen['path'] = async (ask) => {
  const { id } = await ask.post<Id>('imports', notices, 'text/csv');
  return `/imports/${id}`;
};

const aRuleChange: Screen['path'] = async (ask) => {
  const { id } = await ask.post<Id>('rule-changes', { kind: 'budgets', budgets: { firstContact: 7 } });
  return `/rules/${id}`;
};

const aReferral: Screen['path'] = async (ask) => {
  type Asked = { readonly caseId: string; readonly no: number };
  const { items } = await ask.read<Listed<Asked>>('handoffs?direction=incoming&kind=handoff');
  return `/cases/${items[0]?.caseId}/handoffs/${items[0]?.no}`;
};

/** Whose screens are looked at, and which. */
export const rounds: readonly Round[] = [
  {
    role: 'counsellor',
    name: 'Erika',
    screens: [
      shows('inbox', '/inbox'),
      shows('cases', '/cases'),
      aCase,
      shows('notices', '/notices'),
      shows('openings', '/notices/new'),
      still('notice-of-dropout', '/notices/new/reportDropout'),
      still('notice-step-2', '/notices/new/reportRisk?step=2'),
      still('notice-step-4', '/notices/new/reportRisk?step=4'),
      still('notice-about-a-minor', '/notices/new/reportRisk', aboutMinor),
      shows('imports', '/imports'),
      shows('import', anImport),
      shows('away', '/away'),
      still('nowhere', '/nowhere'),
    ],
  },
  {
    role: 'caseworker',
    name: 'Kirsten',
    screens: [
      shows('inbox', '/inbox'),
      shows('tasks', '/inbox?show=tasks'),
      shows('mentions', '/inbox?show=mentions'),
      shows('news', '/inbox?show=news'),
      shows('cases', '/cases'),
      aCase,
      shows(
        'correction',
        record('correct', ({ mayCorrect }) => mayCorrect),
      ),
      shows(
        'versions',
        record('versions', ({ revision }) => revision > 0),
      ),
      shows('name', async (ask) => {
        const { items } = await ask.read<Listed<Id>>('cases?open=true&holding=true');
        return `/cases/${items[0]?.id}/name`;
      }),
      shows('figures', '/figures'),
      still('administration', '/administration'),
      shows('no-such-case', '/cases/0197a000-0000-7000-8000-000000000000'),
      still('no-such-notice', '/notices/new/reportNothing'),
    ],
  },
  {
    role: 'intake',
    name: 'Frede',
    screens: [
      shows('inbox', '/inbox'),
      shows('cases', '/cases'),
      aCase,
      shows('intake', '/intake'),
      shows('referral', aReferral),
    ],
  },
  { role: 'intake-leader', name: 'Fie', screens: [shows('intake', '/intake')] },
  { role: 'consultant', name: 'Åse', screens: [shows('inbox', '/inbox'), shows('cases', '/cases'), aCase] },
  {
    role: 'leader',
    name: 'Lone',
    screens: [
      shows('overview', '/leader'),
      shows('looks', '/leader/looks'),
      shows('sample', '/leader/looks', aSample),
      shows('retention', '/retention'),
      shows('keeping', keeping),
      shows('failures', '/administration'),
      shows('directory-changes', '/administration?part=changes'),
      shows('rules', '/rules'),
      shows('rule-change', aRuleChange),
      shows('away', '/away'),
      shows('figures', '/figures'),
    ],
  },
  {
    role: 'administrator',
    name: 'Allan',
    screens: [
      shows('failures', '/administration'),
      shows('people', '/administration?part=people'),
      shows('units', '/administration?part=units'),
      shows('changes', '/administration?part=changes'),
      shows('calendar-year', '/administration?part=calendars'),
      shows('definitions', '/administration?part=definitions'),
      shows('templates', '/administration?part=templates'),
      shows('retention', '/administration?part=retention'),
    ],
  },
  { role: 'young-person', name: 'Alma', screens: [shows('my-case', '/my-case')] },
  { role: 'custody-holder', name: 'Mette', screens: [shows('my-case', '/my-case')] },
  {
    role: 'of-two-schools',
    name: 'Hanne',
    screens: [still('organisation', '/organisation'), still('start', '/')],
  },
];

interface Offered {
  readonly action: string;
  readonly on: number | null;
  readonly closed: unknown;
}

/** Each action, answer and question that somebody is offered on any case of theirs, once. */
export async function offeredTo(ask: Ask): Promise<readonly Screen[]> {
  const found = new Map<string, Screen>();
  const { items } = await ask.read<Partial<Listed<Id>>>('cases?limit=100');
  for (const { id } of items ?? []) {
    const { actions } = await ask.read<{ readonly actions: readonly Offered[] }>(`cases/${id}/actions`);
    for (const { action, on } of actions.filter(({ closed }) => closed === null)) {
      const [asked = '', answer] = action.split('.');
      const isAnswer = answer !== undefined;
      const path = isAnswer
        ? `/cases/${id}/handoffs/${on}`
        : `/cases/${id}/do/${action}${on === null ? '' : `/${on}`}`;
      const name = isAnswer ? `answer-${asked}` : action;
      if (!found.has(name)) found.set(name, still(name, path));
    }
  }
  return [...found.values()];
}

async function aboutMinor({ page }: Visitor): Promise<void> {
  await page.getByRole('textbox', { name: 'CPR-nummer' }).first().fill('120309-4062');
  await page.getByText('Den unge har navne- og adressebeskyttelse').click();
  await page.getByText('I har allerede en sag om den unge').waitFor();
}

/** Looks can be drawn once they are unfolded, within a minute; what was drawn that day stays. */
async function drawSample(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  const drawn = page.locator('a[href^="/leader/looks/"]');
  for (let tries = 0; tries < 90 && (await drawn.count()) === 0; tries += 1) {
    await visitor.press('Træk en stikprøve');
    await page.waitForTimeout(1_000);
    if (page.url().includes('/looks/')) return;
  }
  await drawn.first().click();
}
