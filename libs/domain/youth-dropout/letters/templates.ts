import type { LetterTemplate } from '../../letters/template.js';
import { t } from '../text.js';
import {
  builtOn,
  complainable,
  complaint,
  contact,
  facts,
  heard,
  legalBasis,
  reasons,
  signed,
} from './parts.js';

const assessed = [
  { form: 'targetGroupAssessment', called: 'Målgruppevurdering skrevet' },
  { form: 'explorationReport', called: 'Erfaring fra afsøgningsforløb' },
  { form: 'consultationReply', called: 'Svar fra en anden forvaltning' },
];

/** What was asked at FGU comes before what KUI decides. */
const requested = [{ form: 'approvalRequest', called: 'Anmodning fra FGU', after: complainable }];

/** Forvaltningsloven §19: what is intended and on which facts, before it is decided. */
const hearing: LetterTemplate = {
  kind: 'hearing',
  version: 1,
  name: t('Partshøring', 'Hearing'),
  title: 'Partshøring: sig din mening, før vi afgør din sag',
  parts: [
    {
      say: '{sender} overvejer at træffe en afgørelse, som går dig imod. Før vi gør det, vil vi høre, hvad du mener.',
    },
    { heading: 'Det overvejer vi at afgøre', parts: [{ field: 'intended' }] },
    { heading: 'Oplysninger, vi vil lægge vægt på', parts: [{ field: 'facts' }] },
    { heading: 'Derfor', parts: [{ field: 'reasons' }] },
    {
      heading: 'Sådan svarer du',
      parts: [
        { say: 'Svar senest {hearingEnds}. Der kan svares af: {whoAnswers}.' },
        {
          say: 'Du kan svare i Stafet, skrive til os, eller sige det til os, så skriver vi det ned. Du bestemmer selv, om du vil svare. Hører vi ikke fra dig inden den dag, kan vi afgøre sagen på det, vi ved. Et senere svar tager vi med, så længe intet er afgjort.',
        },
      ],
    },
    contact,
    signed,
  ],
};

const decisionIn: LetterTemplate = {
  kind: 'decisionIn',
  version: 1,
  name: t('Afgørelse: i målgruppen', 'Decision: in the target group'),
  title: 'Afgørelse: du er i målgruppen for FGU',
  parts: [
    {
      heading: 'Afgørelse',
      parts: [
        { say: '{sender} har afgjort, at du er i målgruppen for forberedende grunduddannelse (FGU).' },
        { terms: ['track'] },
        {
          say: 'FGU kan ikke afvise dig. Det næste er, at vi laver en uddannelsesplan sammen med dig og henviser dig til FGU.',
        },
      ],
    },
    reasons,
    facts,
    builtOn(...assessed),
    heard,
    legalBasis,
    complaint,
    contact,
    signed,
  ],
};

const decisionOutside: LetterTemplate = {
  kind: 'decisionOutside',
  version: 1,
  name: t('Afgørelse: uden for målgruppen', 'Decision: outside the target group'),
  title: 'Afgørelse: du er ikke i målgruppen for FGU',
  parts: [
    {
      heading: 'Afgørelse',
      parts: [
        { say: '{sender} har afgjort, at du ikke er i målgruppen for forberedende grunduddannelse (FGU).' },
      ],
    },
    reasons,
    facts,
    heard,
    builtOn(...assessed),
    { heading: 'Det kan vi hjælpe med i stedet', parts: [{ field: 'guidedTo' }] },
    legalBasis,
    complaint,
    contact,
    signed,
  ],
};

const trackDecision: LetterTemplate = {
  kind: 'trackDecision',
  version: 1,
  name: t('Afgørelse: andet spor', 'Decision: another track'),
  title: 'Afgørelse: du skal på et andet spor på FGU',
  parts: [
    {
      heading: 'Afgørelse',
      parts: [{ say: '{sender} har afgjort, hvilket spor på FGU du skal på.' }, { terms: ['track'] }],
    },
    reasons,
    facts,
    builtOn(...assessed),
    heard,
    legalBasis,
    complaint,
    contact,
    signed,
  ],
};

const exemption: LetterTemplate = {
  kind: 'exemption',
  version: 1,
  name: t('Afgørelse: fritagelse', 'Decision: exemption'),
  title: 'Afgørelse: du er fritaget for pligten til at være i uddannelse eller job',
  parts: [
    {
      heading: 'Afgørelse',
      parts: [
        {
          say: '{sender} har fritaget dig for pligten til at være i uddannelse, beskæftigelse eller en anden aktivitet. Det gælder fra {on}.',
        },
        { terms: ['until'] },
      ],
    },
    reasons,
    facts,
    builtOn(),
    legalBasis,
    complaint,
    contact,
    signed,
  ],
};

const approvalGiven: LetterTemplate = {
  kind: 'approvalGiven',
  version: 1,
  name: t('Afgørelse: godkendt', 'Decision: approved'),
  title: 'Afgørelse: ændringen af dit forløb på FGU er godkendt',
  parts: [
    {
      heading: 'Afgørelse',
      parts: [
        { say: '{sender} har godkendt en ændring, som FGU har bedt om for dig.' },
        { terms: ['matter', 'track', 'hours', 'until'] },
      ],
    },
    reasons,
    facts,
    builtOn(...requested),
    legalBasis,
    complaint,
    contact,
    signed,
  ],
};

const approvalRefused: LetterTemplate = {
  kind: 'approvalRefused',
  version: 1,
  name: t('Afgørelse: ikke godkendt', 'Decision: not approved'),
  title: 'Afgørelse: ændringen af dit forløb på FGU er ikke godkendt',
  parts: [
    {
      heading: 'Afgørelse',
      parts: [
        { say: '{sender} har ikke godkendt en ændring, som FGU har bedt om for dig.' },
        { terms: ['matter'] },
      ],
    },
    reasons,
    facts,
    heard,
    builtOn(...requested),
    legalBasis,
    complaint,
    contact,
    signed,
  ],
};

/** Forvaltningsloven knows no receipt by law; who complains is to know that it came, and what becomes of it. */
const receipt = (kind: string, told: readonly string[]): LetterTemplate => ({
  kind,
  version: 1,
  name: t('Kvittering for klage', 'Receipt of a complaint'),
  title: 'Vi har fået klagen',
  parts: [
    { say: '{sender} har fået klagen. Vi vurderer afgørelsen igen og skriver, hvad vi når frem til.' },
    { heading: 'Klagen handler om', parts: [{ terms: told }] },
    { heading: 'Seneste afgørelse i sagen', parts: [{ concerns: complainable }] },
    { heading: 'Klagen', parts: [{ field: 'complaint' }] },
    {
      heading: 'Det sker nu',
      parts: [
        {
          say: 'Giver vi medhold, vurderes sagen på ny. Fastholder vi afgørelsen, kommer der et brev om hvorfor, og vi sender klagen videre til klageinstansen.',
        },
      ],
    },
    contact,
    { signedBy: 'sender' },
  ],
});

const complaintUpheld: LetterTemplate = {
  kind: 'complaintUpheld',
  version: 1,
  name: t('Svar på klage: fastholdt', 'Answer to a complaint: upheld'),
  title: 'Svar på din klage: vi fastholder afgørelsen',
  parts: [
    { say: '{sender} har vurderet afgørelsen igen, og den står ved magt.' },
    { heading: 'Klagen handler om', parts: [{ concerns: complainable }] },
    reasons,
    facts,
    {
      heading: 'Det sker nu',
      parts: [
        { say: 'Vi sender klagen og sagen videre til klageinstansen, som afgør klagen.' },
        { terms: ['forwardedOn'] },
      ],
    },
    legalBasis,
    contact,
    signed,
  ],
};

const complaintGranted: LetterTemplate = {
  kind: 'complaintGranted',
  version: 1,
  name: t('Svar på klage: medhold', 'Answer to a complaint: granted'),
  title: 'Svar på din klage: sagen vurderes på ny',
  parts: [
    { say: '{sender} har vurderet afgørelsen igen og giver dig ret i, at sagen skal vurderes på ny.' },
    { heading: 'Klagen handler om', parts: [{ concerns: complainable }] },
    reasons,
    facts,
    {
      heading: 'Det sker nu',
      parts: [
        {
          say: 'Ungeindsatsen i den kommune, der har din sag, vurderer den på ny og træffer en ny afgørelse.',
        },
      ],
    },
    legalBasis,
    contact,
    signed,
  ],
};

/** Every version of every kind. A change of words is a version of its own, beside the one it follows. */
export const youthDropoutLetters: readonly LetterTemplate[] = [
  hearing,
  decisionIn,
  decisionOutside,
  trackDecision,
  exemption,
  approvalGiven,
  approvalRefused,
  receipt('complaintReceipt', ['about', 'whose', 'receivedOn', 'inTime']),
  receipt('ownComplaintReceipt', ['about']),
  complaintUpheld,
  complaintGranted,
];
