import type { Words } from '../../language/language.js';

interface Standing {
  /** What the reader is to the case. */
  readonly is: string;
  /** What the reader is not shown, and why. */
  readonly unseen?: string;
}

type Standings = Readonly<Record<string, Standing>>;

const da: Standings = {
  holder: { is: 'I har sagen' },
  overseer: { is: 'I følger forløbet' },
  offered: {
    is: 'Sagen er tilbudt jer',
    unseen:
      'Sagen er tilbudt jer, men I har ikke svaret endnu. Det, I skal bruge for at svare, følger med tilbuddet. Trin, historik og resten af det skrevne vises ikke.',
  },
  enrolled: {
    is: 'Den unge er elev hos jer',
    unseen:
      'I kan se det om risiko og frafald, som I selv har sagt, hvem der har sagen, og de svar, I har fået. Trin, andres frister og resten af forløbet er ikke delt med jer: det kræver samtykke (KUI-loven §15d).',
  },
  formerSchool: {
    is: 'Den unge har gået hos jer',
    unseen:
      'I kan se, hvem der har sagen, hvad I selv har skrevet, og de svar, I har fået. Trin, andres frister og resten af forløbet er ikke delt med jer: det kræver samtykke (KUI-loven §15d).',
  },
  party: {
    is: 'I har haft del i sagen',
    unseen:
      'I kan se, hvem der har sagen, hvad I selv har skrevet, og de svar, I har fået. Trin, andres frister og resten af forløbet er ikke delt med jer.',
  },
  former: {
    is: 'I har haft sagen',
    unseen:
      'I kan se det, I selv har skrevet og fået svar på, og hvordan sagen ender. Hvem der har den nu, og hvad der ellers sker, er ikke delt med jer.',
  },
  owing: {
    is: 'I skylder et svar i sagen',
    unseen: 'I kan se det, I er spurgt om, og jeres egne svar. Resten af sagen er ikke delt med jer.',
  },
  consulted: {
    is: 'I er spurgt i sagen',
    unseen: 'I kan se det, I er spurgt om, og jeres egne svar. Resten af sagen er ikke delt med jer.',
  },
  subject: { is: 'Din sag' },
};

const en: Standings = {
  holder: { is: 'You have the case' },
  overseer: { is: 'You follow the course' },
  offered: {
    is: 'The case is offered to you',
    unseen:
      'The case is offered to you, and you have not answered yet. What you need to answer comes with the offer. Stage, history and the rest of what is written are not shown.',
  },
  enrolled: {
    is: 'The young person is your pupil',
    unseen:
      'You can see what you said yourselves of risk and dropout, who has the case, and the answers you were given. Stage, others’ deadlines and the rest of the course are not shared with you: that takes consent (KUI-loven §15d).',
  },
  formerSchool: {
    is: 'The young person was your pupil',
    unseen:
      'You can see who has the case, what you wrote yourselves, and the answers you were given. Stage, others’ deadlines and the rest of the course are not shared with you: that takes consent (KUI-loven §15d).',
  },
  party: {
    is: 'You have had a part in the case',
    unseen:
      'You can see who has the case, what you wrote yourselves, and the answers you were given. Stage, others’ deadlines and the rest of the course are not shared with you.',
  },
  former: {
    is: 'You have had the case',
    unseen:
      'You can see what you wrote and were answered, and how the case ends. Who has it now and what else happens is not shared with you.',
  },
  owing: {
    is: 'You owe an answer in the case',
    unseen:
      'You can see what you are asked, and your own answers. The rest of the case is not shared with you.',
  },
  consulted: {
    is: 'You are asked in the case',
    unseen:
      'You can see what you are asked, and your own answers. The rest of the case is not shared with you.',
  },
  subject: { is: 'Your case' },
};

/** What a party is to a case, in words addressed to it. */
export const relationWords: Words<Standings> = { da, en };
