import type { Ask, Field, Form, FormPart } from '../../engine/language.js';
import { t } from '../text.js';
import type { NoticeWords, YouthDropout4 } from '../vocabulary-4.js';
import { before } from './before.js';
import { type Fields, longText, required, text } from './fields.js';
import type { Slice } from './slice.js';

const tried: Field<YouthDropout4> = {
  kind: 'items',
  required: true,
  most: 12,
  label: t('Hvad har skolen prøvet', 'What the school has tried'),
  fields: {
    what: longText(t('Hvad', 'What'), { max: 2000, ...required }),
    when: text(t('Hvornår', 'When'), { max: 100 }),
    effect: longText(t('Hvad kom der ud af det', 'What came of it'), { max: 2000 }),
  },
};

/**
 * What both kinds of notice say (KUI-loven §12c): who receives it can begin where the school leaves off. Only what the
 * school always knows must be said; a notice takes three minutes.
 */
function handedOver({ kui, programme, programmeType, level, reasonCodes, ...more }: Fields): Fields {
  const { absence, ownView, guardianInformed, nextStep, counsellor, counsellorEmail } = more;
  return {
    kui: {
      ...kui,
      own: 'municipality',
      help: t(
        'Skolens kommune er foreslået. Vælg en anden, hvis den unge bor et andet sted.',
        'The municipality of the school is proposed. Choose another one if the young person lives elsewhere.',
      ),
    },
    programme,
    programmeType: { ...programmeType, own: 'programmeType' },
    level,
    reasonCodes,
    situation: longText(t('Hvad er der sket', 'What has happened'), required),
    absence,
    tried,
    resources: longText(t('Hvad går godt', 'What goes well'), {
      help: t(
        'Hvad den unge kan og vil, og hvem der støtter',
        'What the young person can do and wants to, and who supports them',
      ),
    }),
    challenges: longText(t('Hvad er svært', 'What is hard'), {
      help: t('Fagligt, socialt og personligt', 'Academically, socially and personally'),
    }),
    ownView,
    guardianInformed,
    nextStep,
    counsellor: { ...counsellor, own: 'name' },
    counsellorPhone: {
      ...text(t('Vejlederens telefon', "The counsellor's telephone"), { max: 40 }),
      own: 'telephone',
    },
    counsellorEmail: { ...counsellorEmail, own: 'email' },
  } as Fields;
}

/** As a counsellor thinks of it: what happened, what was tried, and who goes on with it. */
function steps(day: string): readonly FormPart[] {
  return [
    {
      label: t('Hvad er der sket', 'What has happened'),
      fields: [day, 'programme', 'programmeType', 'level', 'reasonCodes', 'situation', 'absence', 'files'],
    },
    {
      label: t('Hvad er prøvet', 'What has been tried'),
      fields: ['tried', 'resources', 'challenges', 'ownView', 'nextStep'],
    },
    {
      label: t('Hvem skal have den, og hvem kan de ringe til', 'Who is to have it, and whom they can call'),
      fields: ['kui', 'guardianInformed', 'counsellor', 'counsellorPhone', 'counsellorEmail'],
    },
  ];
}

function noticeForm(
  name: 'riskNotice' | 'dropoutNotice',
  day: 'noticedOn' | 'droppedOutOn',
): Form<YouthDropout4> {
  const form = before.forms[name];
  return {
    ...form,
    parts: steps(day),
    fields: { [day]: form.fields[day] as Field<YouthDropout4>, ...handedOver(form.fields) },
  };
}

/** Before it answers, the municipality sees whom to call. */
function withTelephone<A extends string>(ask: Ask<YouthDropout4, A>): Ask<YouthDropout4, A> {
  if (!ask.carries) return ask;
  const contents = ask.carries.contents.map((item) =>
    item.preview?.includes('counsellor') ? { ...item, preview: [...item.preview, 'counsellorPhone'] } : item,
  );
  return { ...ask, carries: { ...ask.carries, contents } };
}

const { openings, actions, asks } = before;

/** The school's notice as a handover: situation, resources, challenges, what was tried (KUI-loven §12c). */
export const notice: Slice<NoticeWords> = {
  // While the young person is its pupil, the school sees what it answers for (KUI-loven §15d; see the access table).
  openings: {
    reportRisk: { ...openings.reportRisk, sets: { ...openings.reportRisk.sets, enrolled: true } },
    reportDropout: { ...openings.reportDropout, sets: { ...openings.reportDropout.sets, enrolled: false } },
  },
  actions: {
    upgradeToDropout: {
      ...actions.upgradeToDropout,
      sets: { ...actions.upgradeToDropout.sets, enrolled: false },
    },
  },
  forms: {
    redirection: {
      ...before.forms.redirection,
      fields: {
        ...before.forms.redirection.fields,
        kui: {
          ...before.forms.redirection.fields.kui,
          help: t(
            'Den rette kommune får en ny svarfrist. De fem arbejdsdage, som loven giver for 15-17-årige (Pligt-BEK §10), begynder ikke forfra: de løber fra den dag, underretningen kom til jer, og det, der er gået, er brugt.',
            'The right municipality has a fresh date for its answer. The five working days that the law gives for those of 15 to 17 (Pligt-BEK §10) do not begin afresh: they run from the day on which the notice came to you, and what has passed is used up.',
          ),
        } as Field<YouthDropout4>,
      },
    },
    riskNotice: noticeForm('riskNotice', 'noticedOn'),
    dropoutNotice: noticeForm('dropoutNotice', 'droppedOutOn'),
  },
  asks: { riskNotice: withTelephone(asks.riskNotice), handoverToKui: withTelephone(asks.handoverToKui) },
  clocks: {},
  tasks: {},
};
