import type { Field, Form, Text } from '../engine/language.js';
import { t } from './text.js';
import type { YouthDropout } from './vocabulary.js';

type Fields = Form<YouthDropout>['fields'];

/** Free text is capped where a caseworker stops reading. */
const long = 4000;

const required = { required: true } as const;
type Demand = { readonly required?: true };

const text = (label: Text, demand: Demand = {}): Field<YouthDropout> => ({
  kind: 'text',
  max: 200,
  label,
  ...demand,
});
const longText = (label: Text, demand: Demand = {}): Field<YouthDropout> => ({
  kind: 'longText',
  max: long,
  label,
  ...demand,
});
const pastDay = (label: Text): Field<YouthDropout> => ({
  kind: 'date',
  notFuture: true,
  required: true,
  label,
});

const yesNoAdult = {
  yes: t('Ja', 'Yes'),
  no: t('Nej', 'No'),
  adult: t('Eleven er fyldt 18', 'The student is 18 or over'),
};

const tracks = { agu: t('AGU', 'AGU'), pgu: t('PGU', 'PGU'), egu: t('EGU', 'EGU') };

const channels = {
  phone: t('Telefon', 'Telephone'),
  message: t('SMS eller besked', 'Text or message'),
  letter: t('Brev eller Digital Post', 'Letter or Digital Post'),
  visit: t('Hjemmebesøg', 'Home visit'),
  meeting: t('Møde', 'Meeting'),
  school: t('Gennem skolen', 'Through the school'),
  family: t('Gennem familien', 'Through the family'),
};

/** Who said it, and how it reached the one who writes it down: words on somebody's behalf carry both. */
const onBehalf: Fields = {
  whose: {
    kind: 'choice',
    label: t('Hvis ord', 'Whose words'),
    required: true,
    options: {
      youngPerson: t('Den unge', 'The young person'),
      guardian: t('Forældremyndighedsindehaver', 'Custody holder'),
    },
  },
  how: { kind: 'choice', label: t('Hvordan modtaget', 'How received'), required: true, options: channels },
};

const municipality: Field<YouthDropout> = {
  kind: 'organisation',
  role: 'kui',
  required: true,
  label: t('Hjemkommunens ungeindsats', 'Youth unit of the home municipality'),
};

/** What both kinds of notice say (KUI-loven §12c): a handover, not a flag. */
const notice: Fields = {
  kui: municipality,
  programme: text(t('Uddannelse', 'Programme'), required),
  programmeType: {
    kind: 'choice',
    fact: 'programmeType',
    required: true,
    label: t('Uddannelsestype', 'Kind of programme'),
    options: { gymnasium: t('Gymnasial', 'Gymnasium'), vocational: t('Erhvervsuddannelse', 'Vocational') },
  },
  level: text(t('Trin eller årgang', 'Level or year')),
  reasonCodes: {
    kind: 'choices',
    required: true,
    label: t('Årsager', 'Reasons'),
    options: {
      'ej-moedt': t('Ej mødt', 'Never turned up'),
      fravaer: t('Fravær', 'Absence'),
      trivsel: t('Mistrivsel', 'Poor well-being'),
      helbred: t('Helbred', 'Health'),
      oekonomi: t('Økonomi', 'Money'),
      praktik: t('Manglende læreplads', 'No apprenticeship'),
      fagligt: t('Fagligt niveau', 'Academic level'),
      fejlvalg: t('Fejlvalg', 'Wrong choice'),
      andet: t('Andet', 'Other'),
    },
  },
  reasons: longText(t('Hvad er der sket', 'What has happened'), required),
  absence: { kind: 'number', min: 0, max: 100, label: t('Fravær i procent', 'Absence in per cent') },
  tried: longText(t('Hvad har skolen prøvet', 'What the school has tried'), required),
  ownView: longText(t('Elevens eget syn', "The student's own view")),
  guardianInformed: {
    kind: 'choice',
    required: true,
    label: t('Forældremyndighedsindehaver orienteret', 'Custody holder informed'),
    options: yesNoAdult,
  },
  nextStep: longText(t('Ønsket næste skridt', 'Wanted next step')),
  counsellor: text(t('Vejleder at tale med', 'Counsellor to talk to'), required),
  counsellorEmail: { kind: 'email', label: t('Vejlederens e-mail', "The counsellor's e-mail") },
};

const one = (label: Text, fields: Fields): Form<YouthDropout> => ({ label, keeps: 'one', fields });
const many = (label: Text, fields: Fields): Form<YouthDropout> => ({ label, keeps: 'many', fields });
/** The young person reads it too: what was said of them, decided on them and agreed with them. */
const shown = (make: typeof one, label: Text, fields: Fields): Form<YouthDropout> => ({
  ...make(label, fields),
  subjectReads: true,
});
/** The young person's and the family's own words: whoever holds the case reads them. */
const voice = (label: Text, fields: Fields): Form<YouthDropout> => ({
  ...shown(many, label, fields),
  holderReads: true,
});

export const forms: Readonly<Record<YouthDropout['form'], Form<YouthDropout>>> = {
  riskNotice: shown(one, t('Underretning om frafaldsrisiko', 'Notice of dropout risk'), {
    noticedOn: pastDay(t('Konstateret den', 'Noticed on')),
    ...notice,
  }),
  dropoutNotice: shown(one, t('Underretning om frafald', 'Notice of dropout'), {
    droppedOutOn: pastDay(t('Frafaldet den', 'Dropped out on')),
    ...notice,
  }),
  kuiOpening: one(t('Sag uden skolens underretning', 'Case without a notice from a school'), {
    openedBy: {
      kind: 'choice',
      fact: 'openedBy',
      required: true,
      label: t('Anledning', 'Occasion'),
      options: {
        outreach: t('Opsøgende arbejde', 'Outreach'),
        youngPerson: t('Den unge selv', 'The young person'),
        guardian: t('Forældremyndighedsindehaver', 'A custody holder'),
        authority: t('Anden myndighed', 'Another authority'),
      },
    },
    awareOn: {
      ...pastDay(t('Kommunen blev opmærksom den', 'The municipality became aware on')),
      fact: 'awareOn',
    },
    situation: longText(t('Situation', 'Situation'), required),
  }),
  support: many(t('Skolens indsats', "The school's effort"), {
    on: pastDay(t('Dato', 'Date')),
    what: longText(t('Hvad er gjort', 'What was done'), required),
    effect: longText(t('Virkning', 'Effect')),
  }),
  riskRenewal: many(t('Fornyet underretning', 'Notice renewed'), {
    situation: longText(t('Hvorfor er der stadig risiko', 'Why the risk persists'), required),
  }),
  handoverToKui: many(t('Overlevering til KUI', 'Handoff to KUI'), {
    kui: municipality,
    message: longText(t('Besked', 'Message')),
  }),
  acknowledgement: many(t('Kvittering', 'Acknowledgement'), {
    contactPerson: text(t('Kontaktperson', 'Contact person'), required),
    message: longText(t('Besked', 'Message')),
  }),
  redirection: many(t('Sendt videre til rette kommune', 'Sent on to the right municipality'), {
    kui: { ...municipality, label: t('Rette kommunes ungeindsats', 'Youth unit of the right municipality') },
    reason: longText(t('Hvorfor', 'Why'), required),
  }),
  receipt: many(t('Modtagelse', 'Receipt'), {
    contactPerson: text(t('Kontaktperson', 'Contact person'), required),
    message: longText(t('Besked til afsenderen', 'Message to the sender')),
  }),
  contactAttempt: many(t('Kontaktforsøg', 'Contact attempt'), {
    on: pastDay(t('Dato', 'Date')),
    channel: { kind: 'choice', options: channels, required: true, label: t('Kanal', 'Channel') },
    result: {
      kind: 'choice',
      required: true,
      label: t('Resultat', 'Result'),
      options: {
        noAnswer: t('Intet svar', 'No answer'),
        wrongDetails: t('Forkerte oplysninger', 'Wrong details'),
        message: t('Besked lagt', 'Message left'),
        family: t('Talt med familien', 'Talked to the family'),
        later: t('Vil tale senere', 'Wants to talk later'),
      },
    },
    next: longText(t('Næste skridt', 'Next step')),
  }),
  contactPerson: shown(one, t('Kontaktperson', 'Contact person'), {
    contactPerson: text(t('Kontaktperson', 'Contact person'), required),
    from: pastDay(t('Fra', 'From')),
  }),
  guardianInvolved: many(t('Forældremyndighedsindehaver inddraget', 'Custody holder involved'), {
    on: pastDay(t('Dato', 'Date')),
    how: { kind: 'choice', options: channels, required: true, label: t('Hvordan', 'How') },
    remarks: longText(t('Bemærkninger', 'Remarks')),
  }),
  contactEstablished: many(t('Kontakt etableret', 'Contact established'), {
    on: pastDay(t('Dato', 'Date')),
    channel: { kind: 'choice', options: channels, required: true, label: t('Kanal', 'Channel') },
    ownWords: longText(t('Den unges egne ord', "The young person's own words")),
    agreed: longText(t('Aftalt', 'Agreed'), required),
  }),
  explorationStay: many(t('Afsøgningsforløb', 'Exploration stay'), {
    fgu: {
      kind: 'organisation',
      role: 'fgu',
      required: true,
      label: t('FGU-institution', 'FGU institution'),
    },
    from: { kind: 'date', notPast: true, atMostDays: 14, required: true, label: t('Fra', 'From') },
    to: {
      kind: 'date',
      fact: 'stayEnds',
      notPast: true,
      atMostDays: 14,
      required: true,
      label: t('Til (højst to uger)', 'To (two weeks at most)'),
    },
    purpose: longText(t('Hvad skal afsøges', 'What is to be explored'), required),
  }),
  explorationReport: many(t('Erfaring fra afsøgningsforløb', 'Experience from the exploration stay'), {
    experience: longText(t('Erfaring', 'Experience'), required),
  }),
  consultation: many(t('Høring af anden forvaltning', 'Consultation of another administration'), {
    administration: {
      kind: 'organisation',
      role: 'administration',
      required: true,
      label: t('Forvaltning', 'Administration'),
    },
    question: longText(t('Spørgsmål', 'Question'), required),
  }),
  consultationReply: many(t('Svar på høring', 'Reply to the consultation'), {
    reply: longText(t('Svar', 'Reply'), required),
  }),
  hearing: shown(many, t('Partshøring', 'Hearing'), {
    intended: longText(t('Påtænkt afgørelse og begrundelse', 'Intended decision and its reasons'), required),
    hearingEnds: {
      kind: 'date',
      fact: 'hearingEnds',
      notPast: true,
      atMostDays: 28,
      required: true,
      label: t('Svar senest', 'Answer by'),
    },
  }),
  hearingReply: shown(many, t('Svar på partshøring', 'Answer to the hearing'), {
    ...onBehalf,
    words: longText(t('Svaret', 'The answer'), required),
  }),
  targetGroupAssessment: shown(one, t('Målgruppevurdering', 'Target-group assessment'), {
    academic: longText(
      t('Faglige ressourcer og udfordringer', 'Academic resources and challenges'),
      required,
    ),
    social: longText(t('Sociale ressourcer og udfordringer', 'Social resources and challenges'), required),
    personal: longText(
      t('Personlige ressourcer og udfordringer', 'Personal resources and challenges'),
      required,
    ),
    grades: longText(t('Karakterer fra grundskolen', 'Grades from grundskole')),
    experience: longText(
      t('Erfaring fra brobygning, praktik og afsøgning', 'Experience from bridging, practice, exploration'),
    ),
    motivation: longText(t('Motivation', 'Motivation'), required),
    alternatives: longText(t('Overvejede alternativer', 'Alternatives weighed'), required),
    track: {
      kind: 'choice',
      fact: 'track',
      options: tracks,
      label: t('Anbefalet spor', 'Recommended track'),
    },
    reasons: longText(t('Begrundelse (forvaltningsloven §22)', 'Reasons (Forvaltningsloven §22)'), required),
    legalBasis: text(t('Retsgrundlag', 'Legal basis'), required),
    decidedBy: text(t('Ansvarlig for afgørelsen', 'Responsible for the decision'), required),
    complaintGuidance: longText(t('Klagevejledning', 'Complaint guidance')),
  }),
  assessmentKept: many(t('Målgruppevurderingen står ved magt', 'The assessment stands'), {
    reasons: longText(t('Hvorfor', 'Why'), required),
  }),
  educationPlan: shown(one, t('Uddannelsesplan', 'Education plan'), {
    goal: longText(t('Mål', 'Goal'), required),
    interventions: longText(
      t('Indsatser, og hvem der giver dem', 'Interventions, and who gives each'),
      required,
    ),
    track: { kind: 'choice', fact: 'track', options: tracks, label: t('FGU-spor', 'FGU track') },
    from: { kind: 'date', label: t('Forventet start', 'Expected start') },
    to: { kind: 'date', label: t('Forventet afslutning', 'Expected end') },
    startLevel: text(t('Startniveau', 'Start level')),
    endLevel: text(t('Slutniveau', 'End level')),
    duty: longText(t('Hvordan pligten for 15-17-årige opfyldes', 'How the duty of a 15-17-year-old is met')),
    support: longText(t('Støttebehov', 'Need of support')),
    guardianRemarks: longText(t('Forældremyndighedsindehavers bemærkninger', "The custody holder's remarks")),
    ownWords: longText(t('Den unges egne ord', "The young person's own words"), required),
  }),
  referral: many(t('Henvisning til FGU', 'Referral to FGU'), {
    fgu: {
      kind: 'organisation',
      role: 'fgu',
      required: true,
      label: t('FGU-institution', 'FGU institution'),
    },
    message: longText(t('Besked', 'Message')),
  }),
  referralAcceptance: shown(many, t('Optagelse på FGU', 'Admission to FGU'), {
    startsOn: {
      kind: 'date',
      fact: 'startsOn',
      notPast: true,
      atMostDays: 90,
      required: true,
      label: t('Startdato', 'Start date'),
    },
    contactPerson: text(t('Kontaktperson på FGU', 'Contact person at FGU'), required),
    message: longText(t('Besked', 'Message')),
  }),
  returnedForInformation: many(t('Returneret: oplysninger mangler', 'Returned: information is missing'), {
    question: longText(t('Hvad mangler', 'What is missing'), required),
  }),
  dispute: many(t('Uenig i målgruppevurderingen', 'Assessment disputed'), {
    reasons: longText(t('Hvorfor', 'Why'), required),
  }),
  reasons: many(t('Begrundelse', 'Reasons'), { reasons: longText(t('Begrundelse', 'Reasons'), required) }),
  otherOffer: shown(one, t('Andet tilbud', 'Another offer'), {
    offer: longText(t('Tilbud', 'Offer'), required),
    provider: text(t('Hvem giver det', 'Who gives it'), required),
    from: { kind: 'date', required: true, label: t('Fra', 'From') },
    ownWords: longText(t('Den unges egne ord', "The young person's own words")),
  }),
  followUp: many(t('Opfølgning', 'Follow-up'), {
    on: pastDay(t('Dato', 'Date')),
    how: longText(t('Hvordan går det', 'How it goes'), required),
    next: longText(t('Næste skridt', 'Next step')),
  }),
  move: many(t('Flytning til anden kommune', 'Move to another municipality'), {
    kui: { ...municipality, label: t('Ny kommunes ungeindsats', 'Youth unit of the new municipality') },
    movesOn: { kind: 'date', required: true, label: t('Flytter den', 'Moves on') },
    message: longText(t('Besked', 'Message')),
  }),
  ageReview: many(t('Gennemgang ved aldersskift', 'Review at a birthday'), {
    changes: longText(t('Hvad ændrer sig', 'What changes'), required),
  }),
  courseStart: many(t('Start på FGU', 'Start at FGU'), { on: pastDay(t('Startet den', 'Started on')) }),
  noShow: many(t('Ikke mødt', 'No-show'), {
    on: pastDay(t('Skulle være startet den', 'Was to start on')),
    tried: longText(t('Hvad FGU har prøvet', 'What FGU has tried'), required),
  }),
  pathwayPlan: shown(one, t('Forløbsplan', 'Pathway plan'), {
    danish: text(t('Screening i dansk', 'Screening in Danish')),
    maths: text(t('Screening i matematik', 'Screening in maths')),
    conversation: longText(t('Samtalen om forløbet', 'The conversation on the course'), required),
    track: { kind: 'choice', fact: 'track', options: tracks, required: true, label: t('Spor', 'Track') },
    course: text(t('Konkret forløb', 'Concrete course'), required),
    hours: { kind: 'number', min: 1, max: 37, required: true, label: t('Timer om ugen', 'Hours a week') },
    followUpOn: { kind: 'date', label: t('Opfølgning den', 'Follow-up on') },
    ownWords: longText(t('Den unges egne ord', "The young person's own words")),
  }),
  fguRisk: many(t('Risiko for frafald fra FGU', 'Risk of dropping out of FGU'), {
    situation: longText(t('Situation', 'Situation'), required),
    tried: longText(t('Hvad FGU har prøvet', 'What FGU has tried'), required),
    absence: { kind: 'number', min: 0, max: 100, label: t('Fravær i procent', 'Absence in per cent') },
  }),
  fguDropout: many(t('Frafald fra FGU', 'Dropout from FGU'), {
    droppedOutOn: pastDay(t('Frafaldet den', 'Dropped out on')),
    reasons: longText(t('Hvad er der sket', 'What has happened'), required),
    learned: longText(
      t('Hvad FGU har lært om, hvad der virker', 'What FGU has learned about what works'),
      required,
    ),
    ownView: longText(t('Den unges eget syn', "The young person's own view")),
  }),
  approvalRequest: many(t('Anmodning om godkendelse', 'Request for approval'), {
    matter: {
      kind: 'choice',
      fact: 'approvalMatter',
      required: true,
      label: t('Hvad', 'What'),
      options: {
        extension: t('Forlængelse ud over to år', 'Extension beyond two years'),
        track: t('Andet spor', 'Another track'),
        reducedHours: t('Nedsat timetal', 'Reduced hours'),
      },
    },
    reasons: longText(t('Begrundelse', 'Reasons'), required),
  }),
  approvalReply: many(t('Svar på anmodning', 'Answer to the request'), {
    reasons: longText(t('Begrundelse', 'Reasons'), required),
  }),
  note: many(t('Journalnotat', 'Journal note'), { note: longText(t('Notat', 'Note'), required) }),
  words: voice(t('Ord fra den unge eller familien', 'Words of the young person or the family'), {
    ...onBehalf,
    words: longText(t('Ordene', 'The words'), required),
  }),
  ownWords: voice(t('Mine egne ord', 'My own words'), {
    words: longText(t('Det vil jeg sige', 'What I want to say'), required),
  }),
  consent: voice(t('Samtykke', 'Consent'), {
    ...onBehalf,
    recipient: text(t('Til hvem', 'To whom'), required),
    purpose: text(t('Formål', 'Purpose'), required),
    what: longText(t('Hvilke oplysninger', 'Which information'), required),
    expires: { kind: 'date', notPast: true, required: true, label: t('Gælder til', 'Valid until') },
  }),
  question: many(t('Spørgsmål', 'Question'), {
    to: {
      kind: 'party',
      roles: ['school', 'kui', 'fgu', 'youngPerson', 'guardian'],
      required: true,
      label: t('Til', 'To'),
    },
    question: longText(t('Spørgsmål', 'Question'), required),
  }),
  reply: many(t('Svar', 'Reply'), { reply: longText(t('Svar', 'Reply'), required) }),
  waiting: many(t('Afventer den unge', 'Waiting for the young person'), {
    what: longText(t('Hvad afventes', 'What is awaited'), required),
    until: {
      kind: 'date',
      fact: 'waitUntil',
      notPast: true,
      atMostDays: 28,
      required: true,
      label: t('Senest', 'By'),
    },
  }),
  complaint: shown(many, t('Klage', 'Complaint'), {
    ...onBehalf,
    receivedOn: pastDay(t('Modtaget den', 'Received on')),
    complaint: longText(t('Klagen', 'The complaint'), required),
  }),
  complaintReply: shown(many, t('Svar på klage', 'Answer to the complaint'), {
    reasons: longText(t('Begrundelse', 'Reasons'), required),
  }),
  reopening: many(t('Genåbning', 'Reopening'), { reason: longText(t('Hvorfor', 'Why'), required) }),
  outcome: many(t('Afslutning', 'Close'), {
    on: pastDay(t('Gælder fra', 'As of')),
    evidence: longText(t('Hvordan ved vi det', 'How we know'), required),
  }),
  exemption: shown(many, t('Fritagelse (KUI-loven §2a)', 'Exemption (KUI-loven §2a)'), {
    on: pastDay(t('Gælder fra', 'As of')),
    reasons: longText(t('Begrundelse', 'Reasons'), required),
    guardianHeard: {
      kind: 'yesNo',
      required: true,
      label: t('Forældremyndighedsindehaver inddraget', 'Custody holder involved'),
    },
  }),
};
