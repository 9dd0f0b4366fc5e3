import type { Ask, Guard, Package } from '../../engine/language.js';
import { t } from '../text.js';
import { version3 } from '../version-3.js';
import type { MovesWords, YouthDropout4 } from '../vocabulary-4.js';
import { type Fields, longText, pastDay, required, text } from './fields.js';
import { pathwayPlanForKui } from './pathway-plan.js';
import type { Slice } from './slice.js';

type Asks = Slice<MovesWords>['asks'];

const { reasonCodes, guardianInformed } = version3.forms.dropoutNotice.fields as Fields;
if (!reasonCodes || !guardianInformed)
  throw new Error('A notice says why, and whether the custody holder knows');

/** FGU tells KUI as a school tells it: what has happened, what was tried, what the young person says (KUI-loven §12c). */
const forms: Slice<MovesWords>['forms'] = {
  fguRisk: {
    label: t('Risiko for frafald fra FGU', 'Risk of dropping out of FGU'),
    keeps: 'many',
    subjectReads: true,
    fields: {
      noticedOn: pastDay(t('Konstateret den', 'Noticed on'), required),
      reasonCodes,
      situation: longText(t('Situation', 'Situation'), required),
      absence: { kind: 'number', min: 0, max: 100, label: t('Fravær i procent', 'Absence in per cent') },
      tried: longText(t('Hvad FGU har prøvet', 'What FGU has tried'), required),
      ownView: longText(t('Den unges eget syn', "The young person's own view")),
      wanted: longText(t('Hvad FGU ønsker af KUI', 'What FGU wants of KUI')),
      guardianInformed,
    },
  },
  fguDropout: {
    label: t('Frafald fra FGU', 'Dropout from FGU'),
    keeps: 'many',
    subjectReads: true,
    fields: {
      droppedOutOn: { ...pastDay(t('Frafaldet den', 'Dropped out on'), required), fact: 'fguEndedOn' },
      reasonCodes,
      reasons: longText(t('Hvad er der sket', 'What has happened'), required),
      learned: longText(
        t('Hvad FGU har lært om, hvad der virker', 'What FGU has learned about what works'),
        required,
      ),
      didNotWork: longText(t('Hvad der ikke virkede', 'What did not work')),
      needs: longText(t('Hvad den unge har brug for nu', 'What the young person needs now'), required),
      ownView: longText(t('Den unges eget syn', "The young person's own view")),
      guardianInformed,
      contact: text(t('Hvem på FGU at tale med', 'Whom at FGU to talk to')),
    },
  },
  noShow: {
    label: t('Ikke mødt', 'No-show'),
    keeps: 'many',
    subjectReads: true,
    fields: {
      on: pastDay(t('Skulle være startet den', 'Was to start on'), required),
      tried: longText(t('Hvad FGU har prøvet', 'What FGU has tried'), required),
      heard: longText(t('Hvad FGU har hørt, og fra hvem', 'What FGU has heard, and from whom')),
      contact: text(t('Hvem på FGU at tale med', 'Whom at FGU to talk to')),
    },
  },
  custodyNamed: {
    label: t('Forældremyndighedsindehaver angivet', 'Custody holder named'),
    keeps: 'many',
    subjectReads: true,
    fields: {
      since: pastDay(t('Har forældremyndigheden fra', 'Has had custody since'), required),
      source: {
        kind: 'choice',
        required: true,
        label: t('Hvor ved vi det fra', 'How we know'),
        options: {
          register: t('CPR', 'The CPR register'),
          decision: t('En afgørelse eller aftale', 'A decision or an agreement'),
          family: t('Familien', 'The family'),
          authority: t('En anden myndighed', 'Another authority'),
        },
      },
      note: longText(t('Bemærkning', 'Remark')),
    },
  },
  custodyEnded: {
    label: t('Forældremyndighed ophørt', 'Custody ended'),
    keeps: 'many',
    subjectReads: true,
    fields: {
      since: pastDay(t('Fra', 'Since'), required),
      why: {
        kind: 'choice',
        required: true,
        label: t('Hvorfor', 'Why'),
        options: {
          otherHolder: t('En anden har forældremyndigheden', 'Somebody else has custody'),
          wrongPerson: t('Det var ikke den rette', 'It was not the right person'),
          deceased: t('Afgået ved døden', 'Deceased'),
          other: t('Andet', 'Something else'),
        },
      },
      note: longText(t('Bemærkning', 'Remark')),
    },
  },
  caseLinked: {
    label: t('Forbundet med en anden sag', 'Linked to another case'),
    keeps: 'many',
    fields: { why: longText(t('Hvorfor hører sagerne sammen', 'Why the cases belong together'), required) },
  },
  caseMerged: {
    label: t('Lagt sammen med en anden sag', 'Merged into another case'),
    keeps: 'many',
    fields: {
      why: {
        kind: 'choice',
        required: true,
        label: t('Hvorfor', 'Why'),
        options: {
          sameNotice: t('Den samme underretning, sendt to gange', 'The same notice, sent twice'),
          sameSchool: t('En ny underretning fra samme skole', 'A new notice of the same school'),
          openCase: t('Den unge har allerede en sag her', 'The young person has a case here already'),
          other: t('Andet', 'Something else'),
        },
      },
      note: longText(t('Bemærkning', 'Remark')),
    },
  },
  // A sibling case with another authority: that there is one, and no word of what it says.
  concernReport: {
    label: t('Underretning efter barnets lov', 'Concern report (barnets lov)'),
    keeps: 'many',
    holderOnly: true,
    fields: {
      authority: text(t('Sendt til', 'Sent to'), required),
      journalNumber: {
        kind: 'text',
        max: 60,
        required: true,
        label: t('Journalnummer hos myndigheden', "The authority's journal number"),
        help: t(
          'Skriv intet om indholdet: det hører til i den anden sag',
          'Write nothing of its content: that belongs to the other case',
        ),
      },
      sentOn: pastDay(t('Sendt den', 'Sent on'), required),
    },
  },
};

/** What FGU has learned comes before everything else, and is seen before KUI takes the case back. */
const returnPackage: Package<YouthDropout4> = {
  purpose: t('KUI skal kunne hjælpe videre med det, FGU har lært', 'KUI can go on with what FGU has learned'),
  basis: 'KUI-loven §12c',
  contents: [
    {
      form: 'fguDropout',
      preview: ['droppedOutOn', 'reasonCodes', 'learned', 'needs', 'ownView', 'contact'],
    },
    { form: 'noShow', preview: ['on', 'tried', 'heard', 'contact'] },
    pathwayPlanForKui,
  ],
};

/** What the new municipality needs to go on where the old one stopped; consents do not move along. */
const movePackage: Package<YouthDropout4> = {
  ...askBefore('moveToMunicipality'),
  contents: [
    { form: 'riskNotice', preview: ['programme', 'noticedOn'] },
    ...askBefore('moveToMunicipality').contents,
    // What was decided holds on; who decided it answers for it.
    { form: 'targetGroupDecision', preview: ['track'] },
    { form: 'outsideTargetGroupDecision' },
    { form: 'trackDecision' },
    { form: 'exemption' },
    { form: 'otherOffer' },
    { form: 'fguDropout' },
    { form: 'noShow' },
  ],
};

function askBefore(name: 'returnToKui' | 'moveToMunicipality'): Package<YouthDropout4> {
  const { carries } = version3.asks[name];
  if (!carries) throw new Error(`«${name}» carries a package`);
  return carries as Package<YouthDropout4>;
}

function carrying<Name extends keyof Asks & keyof typeof version3.asks>(
  name: Name,
  carries: Package<YouthDropout4>,
): Asks[Name] {
  const ask: Ask = version3.asks[name] as unknown as Ask;
  return { ...ask, carries } as unknown as Asks[Name];
}

const minor: Guard<YouthDropout4> = {
  age: { under: 18 },
  because: t('Fra 18 år har ingen forældremyndighed', 'From the age of 18 nobody has custody'),
};

const hasGuardian: Guard<YouthDropout4> = {
  bound: 'guardian',
  because: t('Sagen har ingen forældremyndighedsindehaver', 'The case has no custody holder'),
};

/** Moves between municipalities, back from FGU, and between those who have custody. */
export const moves: Slice<MovesWords> = {
  actions: {
    nameGuardian: {
      by: ['holder', 'kui'],
      form: 'custodyNamed',
      label: t('Angiv forældremyndighedsindehaver', 'Name the custody holder'),
      when: minor,
      brings: 'guardian',
    },
    endCustody: {
      by: ['holder', 'kui'],
      form: 'custodyEnded',
      label: t('Forældremyndigheden er ophørt', 'Custody has ended'),
      when: hasGuardian,
      releases: 'guardian',
    },
    linkCase: {
      by: ['school', 'kui', 'fgu'],
      form: 'caseLinked',
      label: t('Forbind med en anden sag', 'Link to another case'),
      links: 'linked',
    },
    // The case goes, its records stay where they are and readable to whom they were.
    mergeCase: {
      by: 'holder',
      form: 'caseMerged',
      label: t('Læg sammen med en anden sag om den unge', 'Merge into another case of the young person'),
      links: 'merged',
      ends: ['wordOnHandoff'],
      closes: 'merged',
    },
    linkConcernReport: {
      by: ['school', 'kui', 'fgu'],
      form: 'concernReport',
      label: t(
        'Notér, at der er underrettet efter barnets lov',
        'Record that a concern report was made (barnets lov)',
      ),
    },
  },
  forms,
  asks: {
    returnToKui: carrying('returnToKui', returnPackage),
    moveToMunicipality: carrying('moveToMunicipality', movePackage),
    oversight: carrying('oversight', movePackage),
    fguRisk: carrying('fguRisk', {
      ...(version3.asks.fguRisk.carries as Package<YouthDropout4>),
      contents: [{ form: 'fguRisk', preview: ['situation', 'wanted'] }],
    }),
  },
  clocks: {},
  tasks: {},
  always: ['nameGuardian', 'endCustody', 'linkConcernReport', 'linkCase', 'mergeCase'],
  outcomes: {
    merged: {
      keeper: 'holder',
      label: t('Lagt sammen med en anden sag om den unge', 'Merged into another case of the young person'),
    },
  },
};
