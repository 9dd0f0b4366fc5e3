import type { Ask, Consequences, Form } from '../../engine/language.js';
import { t } from '../text.js';
import { version3 } from '../version-3.js';
import type { VoiceWords, YouthDropout4 } from '../vocabulary-4.js';
import type { Slice } from './slice.js';

/**
 * Asked once of each handoff that was accepted, and never again: nobody is reminded, and nobody is told that there was
 * no answer. The parties of that handoff read it.
 */
const wordOnHandoff: Ask<YouthDropout4, VoiceWords['asks']['wordOnHandoff']> = {
  kind: 'question',
  to: 'youngPerson',
  many: true,
  outlives: 'close',
  label: t('Den unges ord om overleveringen', "The young person's word on the handoff"),
  due: { calendarDays: 60 },
  rungs: { over: { at: 0, tells: [], lapses: true } },
  answers: {
    said: { label: t('Sig, hvordan det var', 'Say how it was'), form: 'wordOnHandoff', by: 'youngPerson' },
    writtenDown: {
      label: t('Skriv den unges ord om overleveringen ned', "Write the young person's word down"),
      form: 'wordOnHandoffWrittenDown',
      by: ['school', 'kui', 'fgu'],
    },
  },
};

const fields: Form<YouthDropout4>['fields'] = {
  wasTold: {
    kind: 'choice',
    fact: 'wasTold',
    required: true,
    label: t(
      'Fik du at vide, at din sag skulle videre, før det skete?',
      'Were you told that your case would be passed on before it was?',
    ),
    options: { yes: t('Ja', 'Yes'), partly: t('Noget af det', 'Some of it'), no: t('Nej', 'No') },
  },
  wasOwnChoice: {
    kind: 'choice',
    fact: 'wasOwnChoice',
    required: true,
    label: t('Var det også dit valg?', 'Was it your choice too?'),
    options: {
      yes: t('Ja', 'Yes'),
      partly: t('Jeg blev spurgt, men det var ikke mit valg', 'I was asked, but it was not my choice'),
      no: t('Nej', 'No'),
      unsure: t('Det ved jeg ikke', 'I do not know'),
    },
  },
  words: {
    kind: 'longText',
    max: 2000,
    label: t('Vil du sige mere om det?', 'Anything more to say about it?'),
  },
};

const form = { keeps: 'many', subjectReads: true } as const;

const forms: Slice<VoiceWords>['forms'] = {
  wordOnHandoff: {
    ...form,
    label: t('Den unges ord om overleveringen', "The young person's word on the handoff"),
    fields,
  },
  wordOnHandoffWrittenDown: {
    ...form,
    label: t('Den unges ord om overleveringen, skrevet ned', "The young person's word, written down"),
    fields: { ...fields, ...howReceived() },
  },
};

function howReceived(): Form<YouthDropout4>['fields'] {
  const { how } = version3.forms.words.fields;
  if (!how) throw new Error('Words on somebody’s behalf say how they were received');
  return { how };
}

const asked: Consequences<YouthDropout4> = { asks: 'wordOnHandoff' };

/** The young person's word on each handoff: were they told, and was it their choice too. */
export const voice: Slice<VoiceWords> = {
  actions: {},
  forms,
  asks: { wordOnHandoff },
  clocks: {},
  tasks: {},
  afterAnswers: {
    handoverToKui: { receive: asked },
    referralToFgu: { accept: asked },
    returnToKui: { receive: asked },
    moveToMunicipality: { receive: asked },
  },
};
