import { addDays } from '#domain';

/** A request of the mix, on one case. */
export interface MixStep {
  /** As the tables of results name it. */
  readonly name: string;
  readonly who: 'kirsten' | 'aase';
  /** Behind the case's own address; `:task` is the number of its task. */
  readonly path: string;
  readonly body: object;
}

/**
 * What happens to a case while its municipality looks for the young person, over and over: tasks taken and given back,
 * attempts and notes, an office asked and its answer. Every case goes through it in this order.
 */
export function mix(administration: string, today: string): readonly MixStep[] {
  const act = (name: string, fields: object, who: MixStep['who'] = 'kirsten'): MixStep => ({
    name,
    who,
    path: `/actions/${name}`,
    body: { fields },
  });
  const assign = (name: string, to: 'me' | null): MixStep => ({
    name,
    who: 'kirsten',
    path: '/tasks/:task/assignment',
    body: { to },
  });
  return [
    assign('take', 'me'),
    act('recordContactAttempt', { on: today, channel: 'phone', result: 'message', nextOn: today }),
    act('writeNote', { note: longNote }),
    act('consult', { administration, question, answerBy: addDays(today, 10) }),
    act('consultation.reply', { reply: longNote.slice(0, 300) }, 'aase'),
    act('appointContactPerson', { contactPerson: 'Kirsten Demoholm', from: today }),
    act('writeNote', { note: longNote.slice(0, 250) }),
    assign('giveBack', null),
  ];
}

const question = 'Syntetisk: Er der en støtteperson, som kender familien, og hvornår kan vi få en udtalelse?';

const longNote = [
  'Syntetisk: Ringede kl. 9.15 og igen kl. 14; telefonsvareren er slået fra. Skrev en besked med forslag om at mødes',
  'på biblioteket torsdag kl. 10 eller fredag kl. 13. Moderen ringede tilbage: hun bor hos en veninde i denne uge og',
  'vil gerne tale med nogen, bare ikke på skolen. Aftalt, at vi prøver igen i morgen tidlig, og at mentoren fra',
  'efterårets forløb tager med, hvis hun ønsker det. Der er fortsat ingen kontakt til praktikstedet. Vejlederen på',
  'skolen er orienteret om, at opgaven ligger her, og hvornår der er nyt.',
].join(' ');
