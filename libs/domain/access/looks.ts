import type { Text } from '../engine/language.js';
import type { Purpose } from './access-table.js';

/** A look into one case, a place in a list of many, or something done in the case, which shows as much as it must. */
export type LookKind = 'opened' | 'listed' | 'acted';

interface Look {
  readonly kind: LookKind;
  /** As «who» did it. */
  readonly did: Text;
  /** A list that is in front of everybody who works there: to stand in it says that the case is theirs. */
  readonly inbox?: true;
}

const opened = (da: string, en: string): Look => ({ kind: 'opened', did: { da, en } });
const listed = (da: string, en: string): Look => ({ kind: 'listed', did: { da, en } });
const inbox = (da: string, en: string): Look => ({ kind: 'listed', did: { da, en }, inbox: true });
const acted = (da: string, en: string): Look => ({ kind: 'acted', did: { da, en } });

/** THE table of what the access log calls its operations, up to a colon. */
const table: Readonly<Record<string, Look>> = {
  'read-case': opened('læste sagen', 'read the case'),
  'list-records': opened('læste notater og skemaer', 'read notes and forms'),
  'list-appointments': opened('så aftalerne', 'saw the appointments'),
  'take-appointment': opened('hentede en aftale til kalenderen', 'took an appointment for the calendar'),
  'compare-versions': opened('sammenlignede to versioner', 'compared two versions'),
  'read-timeline': opened('læste forløbet', 'read what has happened'),
  'list-letters': listed('så, hvilke breve der er sendt', 'saw which letters were sent'),
  'read-letter': opened('læste et brev', 'read a letter'),
  'preview-letter': opened('så et udkast til et brev', 'saw the draft of a letter'),
  'list-actions': listed('så mulige handlinger', 'saw the possible actions'),
  'list-looks': listed('så listen over opslag', 'saw the list of looks'),
  'list-shares': opened('så, hvad der er delt med hvem', 'saw what is shared with whom'),
  'preview-withdrawal': opened('så, hvad et samtykke åbner', 'saw what a consent opens'),
  'read-file': opened('hentede sagen som fil', 'took the case as a file'),
  'read-attachment': opened('åbnede en vedhæftet fil', 'opened an attached file'),
  'list-uploads': opened('så sine egne filer, der ikke er sendt', 'saw their own files that are not sent'),
  attach: acted('bragte en fil', 'brought a file'),
  'read-draft': opened('læste sin egen kladde', 'read their own draft'),
  'unmask-cpr': opened('så CPR-nummeret', 'saw the CPR number'),
  preview: opened('så en forhåndsvisning', 'saw a preview'),
  'list-tasks': inbox('så den blandt opgaverne', 'saw it among the tasks'),
  'list-handoffs': inbox('så den blandt overleveringerne', 'saw it among the handoffs'),
  'list-notifications': inbox('fik nyt om den', 'was told news of it'),
  'list-mentions': inbox('blev gjort opmærksom på den', 'was made aware of it'),
  'list-deadlines': inbox('så den blandt fristerne', 'saw it among the deadlines'),
  'list-starts': inbox('så den i optagelseskalenderen', 'saw it in the intake calendar'),
  'list-cases': listed('så den på sagslisten', 'saw it in the list of cases'),
  'list-rule-change-cases': listed(
    'så den blandt sager, som en regel rammer',
    'saw it among cases of a rule',
  ),
  'list-import-rows': listed('så den i en indlæst fil', 'saw it in an imported file'),
  'list-access-sample': listed('kontrollerede opslag i den', 'reviewed looks at it'),
  'list-access-findings': listed('kontrollerede opslag i den', 'reviewed looks at it'),
  'search-cases': listed('fandt den ved at søge', 'found it by searching'),
  'search-tasks': listed('fandt den ved at søge', 'found it by searching'),
  'search-handoffs': listed('fandt den ved at søge', 'found it by searching'),
  'find-own-cases': listed('fandt den ved at søge', 'found it by searching'),
  'list-other-cases': listed(
    'så den blandt sager om den samme unge',
    'saw it among cases of the same person',
  ),
  'read-protection': listed('så, hvem der må kende navnet', 'saw who may know the name'),
  'protect-name': acted('skjulte navnet', 'withheld the name'),
  'unprotect-name': acted('holdt op med at skjule navnet', 'withheld the name no longer'),
  'mark-need': acted('lod en kollega kende navnet', 'let a colleague know the name'),
  'end-need': acted(
    'tog det tilbage, at en kollega kender navnet',
    'took back that a colleague knows the name',
  ),
  'read-retention': listed('så den blandt sager, der skal slettes', 'saw it among cases to be erased'),
  'preview-erasure': listed('så, hvad der ville blive slettet', 'saw what would be erased'),
  'list-holds': listed('så, hvor sletning er standset', 'saw where erasure is stopped'),
  'list-erasures': listed('så, hvad der er slettet', 'saw what was erased'),
  'place-hold': acted('standsede sletning', 'stopped its erasure'),
  'lift-hold': acted('lod den slettes til sin tid igen', 'let it be erased in its time again'),
  'order-erasure': acted('bestilte sletning', 'ordered its erasure'),
  'correct-record': acted('rettede noget skrevet', 'corrected what was written'),
  'correct-name': acted('rettede navnet', 'corrected the name'),
  'list-name-corrections': opened('så tidligere skrivemåder af navnet', 'saw what the name was before'),
  mention: acted('gjorde en kollega opmærksom på den', 'made a colleague aware of it'),
  assign: acted('fordelte en opgave', 'gave out a task'),
  act: acted('gjorde noget i sagen', 'did something in the case'),
  open: acted('åbnede sagen', 'opened the case'),
};

/** What is not in the table is taken for the most that it could be. */
const unknown = opened('så oplysninger i sagen', 'saw data of the case');

export function lookOf(operation: string): Look {
  return table[operation.split(':')[0] ?? ''] ?? unknown;
}

const weightiestFirst: readonly LookKind[] = ['acted', 'opened', 'listed'];

/** What somebody did, in plain words, each said once; what weighs most comes first. */
export function didWords(operations: readonly string[]): readonly Text[] {
  const looks = operations.map(lookOf);
  const sorted = weightiestFirst.flatMap((kind) => looks.filter((look) => look.kind === kind));
  return [...new Map(sorted.map(({ did }) => [did.en, did])).values()];
}

const named = (is: (look: Look) => boolean) =>
  Object.entries(table).flatMap(([operation, look]) => (is(look) ? [operation] : []));

/** Operations that open one case. */
export const openingLooks: readonly string[] = named(({ kind }) => kind === 'opened');

/** Operations by which a case stands in an inbox. */
export const inboxLooks: readonly string[] = named((look) => look.inbox === true);

/** Why somebody looked, in plain words. */
const purposes: Readonly<Record<Purpose, Text>> = {
  casework: { da: 'arbejde med sagen', en: 'work on the case' },
  'own-case': { da: 'egen sag', en: 'own case' },
  'file-access': { da: 'aktindsigt', en: 'access to one’s file' },
  'access-review': { da: 'kontrol af, hvem der har set hvad', en: 'review of who has looked at what' },
  leadership: { da: 'ledelse af arbejdet', en: 'leading the work' },
  statistics: { da: 'tal uden navne', en: 'figures without names' },
  administration: { da: 'administration', en: 'administration' },
};

/** Of what is done in somebody's name by the worker, or was done by an earlier version. */
const others: Readonly<Record<string, Text>> = {
  import: { da: 'indlæsning af underretninger', en: 'import of notices' },
  rules: { da: 'ændring af lokale regler', en: 'change of local rules' },
  figures: { da: 'tal uden navne', en: 'figures without names' },
  demo: { da: 'opdigtet demosag', en: 'made-up case of the demo' },
};

/** What somebody gave as the reason on top, where the look demanded one. */
const reasons: Readonly<Record<string, Text>> = {
  'look-up-elsewhere': { da: 'slå op i et andet fagsystem', en: 'to look it up in another system' },
  'write-to-authority': { da: 'skrive til en anden myndighed', en: 'to write to another authority' },
  'make-sure-who': { da: 'sikre sig den rette person', en: 'to make sure that it is the right person' },
  'mend-mistake': { da: 'rette en fejl', en: 'to mend a mistake' },
};

export function purposeWords(purpose: string): Text {
  const [general = '', reason] = purpose.split(': ');
  const known: Readonly<Record<string, Text>> = { ...others, ...purposes };
  const words = known[general] ?? { da: general, en: general };
  const more = reason === undefined ? undefined : reasons[reason];
  return more ? { da: `${words.da}: ${more.da}`, en: `${words.en}: ${more.en}` } : words;
}
