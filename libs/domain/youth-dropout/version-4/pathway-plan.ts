import type { Action, Answer, Clock, Form, Guard, Package, Task } from '../../engine/language.js';
import { t } from '../text.js';
import type { PathwayPlanWords, YouthDropout4 } from '../vocabulary-4.js';
import { before } from './before.js';
import { approvalRefused, asRequested } from './decision.js';
import { planForFgu } from './education-plan.js';
import { answerLadder, type Fields, longText, pastDay, required, text, trackField } from './fields.js';
import type { Slice } from './slice.js';

type Words = YouthDropout4;

const plan: Form<Words> = {
  label: t('Forløbsplan', 'Pathway plan'),
  keeps: 'one',
  subjectReads: true,
  fields: {
    danish: text(t('Screening i dansk: niveau', 'Screening in Danish: level')),
    danishOn: pastDay(t('Screenet i dansk den', 'Screened in Danish on')),
    maths: text(t('Screening i matematik: niveau', 'Screening in maths: level')),
    mathsOn: pastDay(t('Screenet i matematik den', 'Screened in maths on')),
    conversationOn: pastDay(t('Samtalen om forløbet den', 'The conversation on the course, on'), required),
    conversationWith: text(t('Hvem talte den unge med', 'Whom the young person talked to'), required),
    conversation: longText(t('Hvad blev der talt om', 'What was said'), required),
    ownWords: longText(t('Den unges egne ord', "The young person's own words")),
    track: trackField('pathwayTrack', t('Spor', 'Track'), {
      ...required,
      help: t(
        'Det spor, som uddannelsesplanen har, eller som KUI har godkendt',
        'The track that the education plan has, or that KUI has approved',
      ),
    }),
    course: text(t('Konkret forløb og skole', 'Concrete course and school'), required),
    hours: {
      kind: 'number',
      min: 1,
      max: 37,
      required: true,
      fact: 'pathwayHours',
      label: t('Timer om ugen', 'Hours a week'),
      help: t('Færre end sædvanligt godkendes af KUI', 'Fewer than usual take KUI’s approval'),
    },
    elements: {
      kind: 'items',
      most: 20,
      label: t('Forløbets dele', 'Parts of the course'),
      spans: [{ from: 'from', to: 'to' }],
      fields: {
        what: text(t('Hvad', 'What'), required),
        buildsOn: {
          kind: 'row',
          of: { form: 'educationPlan', list: 'elements' },
          says: 'what',
          label: t('Bygger på', 'Builds on'),
          help: t(
            'Den indsats i uddannelsesplanen, som delen bygger på',
            'The intervention of the education plan that it builds on',
          ),
        },
        how: { kind: 'longText', max: 1000, label: t('Hvordan arbejdes der med det', 'How it is worked on') },
        from: { kind: 'date', label: t('Fra', 'From') },
        to: { kind: 'date', label: t('Til', 'To') },
      },
    },
    followUpOn: { kind: 'date', required: true, label: t('Opfølgning den', 'Follow-up on') },
  },
  parts: [
    { label: t('Screening', 'Screening'), fields: ['danish', 'danishOn', 'maths', 'mathsOn'] },
    {
      label: t('Samtalen om forløbet', 'The conversation on the course'),
      fields: ['conversationOn', 'conversationWith', 'conversation', 'ownWords'],
    },
    {
      label: t('Forløbet', 'The course'),
      fields: ['track', 'course', 'hours', 'elements', 'followUpOn', 'files'],
    },
  ],
};

/** What KUI goes on with when the young person comes back. */
export const pathwayPlanForKui = {
  form: 'pathwayPlan',
  elements: [
    'danish',
    'maths',
    'conversationOn',
    'conversation',
    'ownWords',
    'track',
    'course',
    'hours',
    'elements',
    'followUpOn',
  ],
} as const satisfies Package<Words>['contents'][number];

const reasons = longText(t('Begrundelse', 'Reasons'), required);

const wanted: Fields = {
  track: trackField('wantedTrack', t('Ønsket spor', 'Wanted track'), {
    help: t('Når der bedes om et andet spor', 'Where another track is asked for'),
  }),
  hours: {
    kind: 'number',
    min: 1,
    max: 37,
    fact: 'wantedHours',
    label: t('Ønsket timetal om ugen', 'Wanted hours a week'),
    help: t('Når der bedes om nedsat timetal', 'Where reduced hours are asked for'),
  },
  until: {
    kind: 'date',
    fact: 'wantedUntil',
    notPast: true,
    // An EGU takes at most one year more (L140 §9, stk. 5); so far ahead nothing is approved.
    atMostDays: 730,
    required: true,
    label: t('Til og med', 'Up to and including'),
  },
};

const forms: Slice<PathwayPlanWords>['forms'] = {
  pathwayPlan: plan,
  planUnchanged: {
    keeps: 'many',
    subjectReads: true,
    label: t('Forløbsplanen ændres ikke', 'The pathway plan stays as it is'),
    fields: { reasons: longText(t('Hvorfor ikke', 'Why not'), required) },
  },
  approvalRequest: {
    ...before.forms.approvalRequest,
    subjectReads: true,
    fields: { matter: before.forms.approvalRequest.fields.matter as Fields[string], ...wanted, reasons },
  },
};

/** Before the plan, or an assessment, has named one, FGU is free to. */
const trackKnown: Guard<Words> = { fact: 'track', is: ['agu', 'pgu', 'egu'] };

const trackOfThePlan: Guard<Words> = {
  any: [
    { not: trackKnown },
    { fact: 'pathwayTrack', sameAs: 'track' },
    { fact: 'pathwayTrack', sameAs: 'approvedTrack' },
  ],
  because: t(
    'Uddannelsesplanen har et andet spor. Skriv planens spor, eller bed først KUI om at godkende det nye',
    'The education plan has another track. Write that one, or first ask KUI to approve the new one',
  ),
};

const hoursApproved: Guard<Words> = {
  any: [
    { fact: 'pathwayHours', atLeast: { setting: 'usualHours' } },
    {
      all: [
        { fact: 'hoursApproved', is: true },
        { fact: 'pathwayHours', atLeast: { fact: 'approvedHours' } },
      ],
    },
  ],
  because: t(
    'Det er færre timer om ugen end sædvanligt, og end KUI har godkendt. Skriv flere, eller bed først KUI om nedsat timetal',
    'These are fewer hours a week than usual, and than KUI has approved. Write more, or first ask KUI for reduced hours',
  ),
};

/** What changes the plan is KUI's to approve, also while FGU holds the case (L140 §9, stk. 5). */
const withinApproval: Guard<Words> = { all: [trackOfThePlan, hoursApproved] };

/** What was asked for is asked anew each time: nothing of an earlier request stays. */
const askedForNoMore = { wantedTrack: 'none', wantedHours: 0 } as const;

const matterIs = (matter: 'extension' | 'track' | 'reducedHours'): Guard<Words> => ({
  fact: 'approvalMatter',
  is: matter,
});

const saysWhatIsWanted: Guard<Words> = {
  all: [
    {
      any: [{ not: matterIs('track') }, { fact: 'wantedTrack', is: ['agu', 'pgu', 'egu'] }],
      because: t('Skriv, hvilket spor der ønskes', 'Say which track is wanted'),
    },
    {
      any: [{ not: matterIs('track') }, { not: { fact: 'wantedTrack', sameAs: 'track' } }],
      because: t(
        'Uddannelsesplanen har allerede det spor: der er intet at godkende',
        'The education plan has that track already: there is nothing to approve',
      ),
    },
    {
      any: [{ not: matterIs('reducedHours') }, { fact: 'wantedHours', atLeast: 1 }],
      because: t('Skriv, hvor mange timer om ugen der ønskes', 'Say how many hours a week are wanted'),
    },
  ],
};

/** KUI approves what was asked for, in so many words: whoever wants something else refuses, and says what. */
const decidesWhatWasAsked: Guard<Words> = {
  all: [
    asRequested,
    {
      fact: 'decidedUntil',
      sameAs: 'wantedUntil',
      because: t(
        'Skriv den sidste dag, som FGU har bedt om; skal det være en anden, så afvis og sig hvilken',
        'Write the last day that FGU has asked for; is it to be another, refuse and say which',
      ),
    },
    {
      any: [{ not: matterIs('track') }, { fact: 'decidedTrack', sameAs: 'wantedTrack' }],
      because: t(
        'Skriv det spor, som FGU har bedt om; skal det være et andet, så afvis og sig hvilket',
        'Write the track that FGU has asked for; is it to be another, refuse and say which',
      ),
    },
    {
      any: [{ not: matterIs('reducedHours') }, { fact: 'decidedHours', sameAs: 'wantedHours' }],
      because: t(
        'Skriv det timetal, som FGU har bedt om; skal det være et andet, så afvis og sig hvilket',
        'Write the hours that FGU has asked for; are they to be others, refuse and say which',
      ),
    },
  ],
};

const approve: Answer<Words> = {
  ...before.asks.approval.answers.approve,
  provided: decidesWhatWasAsked,
  ends: ['hearing'],
  either: [
    {
      when: matterIs('extension'),
      sets: { extensionApproved: true, extendedUntil: { fact: 'wantedUntil' }, ...askedForNoMore },
      opens: ['recordApproval'],
    },
    {
      when: matterIs('track'),
      sets: { approvedTrack: { fact: 'wantedTrack' }, ...askedForNoMore },
      opens: ['recordApproval'],
    },
    {
      sets: {
        hoursApproved: true,
        approvedHours: { fact: 'wantedHours' },
        hoursUntil: { fact: 'wantedUntil' },
        ...askedForNoMore,
      },
      opens: ['planReducedHours'],
    },
  ],
};

/** Of an earlier course nothing is approved for the next one. */
const nothingApproved = {
  extensionApproved: false,
  approvedTrack: 'none',
  hoursApproved: false,
  ...askedForNoMore,
} as const;

const { approval } = before.asks;

const asks: Slice<PathwayPlanWords>['asks'] = {
  planChanged: {
    kind: 'notice',
    to: 'fgu',
    label: t('Uddannelsesplanen er ændret', 'The education plan has changed'),
    due: { workingDays: 10 },
    adjustable: { from: 2, to: 30 },
    rungs: answerLadder,
    task: 'adjustPathwayPlan',
    carries: {
      purpose: t(
        'FGU skal kunne rette forløbsplanen ind efter uddannelsesplanen',
        'FGU can bring the pathway plan in line with the education plan',
      ),
      basis: 'KUI-loven §2k; FGU-loven §7',
      contents: [planForFgu],
    },
    answers: {
      adjusted: {
        label: t('Forløbsplanen er rettet', 'The pathway plan is adjusted'),
        form: 'pathwayPlan',
        when: {
          in: ['started', 'onCourse'],
          because: t(
            'Der er ingen forløbsplan, før den unge er startet: svar, at den ikke ændres',
            'There is no pathway plan before the young person has started: answer that it stays as it is',
          ),
        },
        provided: withinApproval,
        does: ['makePathwayPlan', 'planReducedHours', 'reviewHours'],
        either: [{ when: { in: 'started' }, go: 'onCourse' }],
      },
      unchanged: {
        label: t('Forløbsplanen ændres ikke', 'The pathway plan stays as it is'),
        form: 'planUnchanged',
      },
    },
  },
  approval: {
    ...approval,
    carries: {
      purpose: t('KUI skal kunne tage stilling', 'KUI can decide'),
      basis: 'L140 §9, stk. 5',
      contents: [
        { form: 'approvalRequest', preview: ['matter', 'track', 'hours', 'until', 'reasons'] },
        {
          form: 'pathwayPlan',
          elements: ['track', 'course', 'hours', 'elements', 'conversation', 'ownWords'],
        },
      ],
    },
    answers: {
      approve,
      refuse: {
        ...approval.answers.refuse,
        ...approvalRefused,
        sets: { ...approvalRefused.sets, ...askedForNoMore },
      },
    },
  },
};

const planRecorded = [{ did: 'recordPathwayPlan' }, { answered: 'planChanged', with: 'adjusted' }] as const;

const clocks: Slice<PathwayPlanWords>['clocks'] = {
  pathwayPlanMade: { ...before.clocks.pathwayPlanMade, meets: planRecorded },
  /** Approved hours end with the day that KUI has said; then the plan is looked at again. */
  reducedHoursEnd: {
    kind: 'local',
    owner: 'fgu',
    label: t('Nedsat timetal ophører', 'Reduced hours end'),
    due: { on: 'hoursUntil', atMost: { calendarDays: 730 } },
    holds: { not: { fact: 'pathwayHours', atLeast: { setting: 'usualHours' } } },
    starts: planRecorded,
    restarts: planRecorded,
    meets: 'itself',
    rungs: {
      warn: { at: -14, tells: ['owner'], opens: ['reviewHours'] },
      breach: { at: 0, tells: ['owner', 'kui'], sets: { hoursApproved: false }, opens: ['reviewHours'] },
    },
    scope: 'leg',
  } satisfies Clock<Words>,
  /** From when the plan says so; until then KUI has it to do. */
  extensionEnds: {
    kind: 'local',
    owner: 'fgu',
    label: t('Forlængelsen ophører', 'The extension ends'),
    due: { on: 'extendedUntil', atMost: { calendarDays: 730 } },
    holds: { fact: 'extensionApproved', is: true },
    starts: [{ did: 'revisePlan' }],
    restarts: [{ did: 'revisePlan' }],
    meets: [{ closed: true }],
    rungs: {
      warn: { at: -60, tells: ['owner', 'kui'], opens: ['endOfExtension'] },
      breach: { at: 0, tells: ['owner', 'kui'] },
      escalate: { at: 7, tells: ['owner', 'kui'], leader: true },
    },
    scope: 'leg',
  } satisfies Clock<Words>,
};

const tasks: Readonly<Record<PathwayPlanWords['task'], Task<Words>>> = {
  adjustPathwayPlan: {
    role: 'owner',
    label: t(
      'Uddannelsesplanen er ændret: ret forløbsplanen',
      'The education plan has changed: adjust yours',
    ),
  },
  recordApproval: {
    role: 'kui',
    label: t('Skriv det godkendte i uddannelsesplanen', 'Write what is approved into the education plan'),
  },
  planReducedHours: {
    role: 'fgu',
    label: t('Skriv det godkendte timetal i forløbsplanen', 'Write the approved hours into the pathway plan'),
  },
  endOfExtension: {
    role: 'fgu',
    label: t('Forlængelsen ophører: plan for tiden efter', 'The extension ends: plan what follows'),
  },
  reviewHours: {
    role: 'fgu',
    label: t('Nedsat timetal ophører: se på forløbsplanen', 'Reduced hours end: look at the pathway plan'),
  },
};

const { recordPathwayPlan, requestApproval } = before.actions;

const actions: Slice<PathwayPlanWords>['actions'] = {
  recordPathwayPlan: {
    ...recordPathwayPlan,
    when: {
      not: { asking: 'planChanged' },
      because: t(
        'Uddannelsesplanen er ændret: svar på det, så følger forløbsplanen med',
        'The education plan has changed: answer that, and the pathway plan goes along',
      ),
    },
    provided: withinApproval,
    does: ['makePathwayPlan', 'planReducedHours', 'reviewHours'],
  },
  requestApproval: { ...requestApproval, provided: saysWhatIsWanted },
  revisePlan: {
    by: 'kui',
    form: 'educationPlan',
    label: t('Ret uddannelsesplanen, og giv FGU besked', 'Revise the education plan, and tell FGU'),
    ends: ['planChanged'],
    does: ['takeContributionIn'],
    asks: 'planChanged',
    either: [
      // From then on it is the plan that says the track.
      {
        when: { fact: 'approvedTrack', sameAs: 'track' },
        sets: { approvedTrack: 'none' },
        does: ['recordApproval'],
      },
      { when: { not: { fact: 'approvedTrack', is: ['agu', 'pgu', 'egu'] } }, does: ['recordApproval'] },
    ],
  } satisfies Action<Words>,
};

/** The pathway plan at FGU, built on what was shared of the education plan. */
export const pathwayPlan: Slice<PathwayPlanWords> = {
  actions,
  forms,
  shareable: { pathwayPlan: ['track', 'course', 'hours', 'elements', 'conversation', 'ownWords'] },
  asks,
  clocks,
  tasks,
  throughout: { fgu: ['revisePlan'] },
  afterAnswers: { referralToFgu: { accept: { sets: nothingApproved } } },
  settings: {
    // How many hours are usual was found in no source: each municipality says from where on it is to be asked.
    usualHours: {
      role: 'kui',
      unit: 'hours',
      standard: 26,
      from: 1,
      to: 37,
      label: t('Sædvanlige timer om ugen på FGU', 'Usual hours a week at FGU'),
    },
  },
};
