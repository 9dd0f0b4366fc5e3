import type { BuiltOn, LetterPart } from '../../letters/template.js';
import { decisions } from '../version-4/decision.js';

/** What a citizen may complain of: in the first versions the assessment was the decision. */
export const complainable = ['targetGroupAssessment', ...decisions] as const;

/** Every decision carries its reasons, its basis, and how to complain (Forvaltningsloven §§22-25). */
export const reasons: LetterPart = {
  heading: 'Begrundelse',
  parts: [{ field: 'reasons' }],
};

export const facts: LetterPart = {
  heading: 'Oplysninger, vi har lagt vægt på',
  parts: [{ field: 'facts' }],
};

export const legalBasis: LetterPart = {
  heading: 'Retsgrundlag',
  parts: [{ field: 'legalBasis' }],
};

const hearing: readonly BuiltOn[] = [
  { form: 'hearing', called: 'Partshøring sendt', after: complainable },
  { form: 'hearingReply', called: 'Svar på partshøring modtaget', after: ['hearing', ...complainable] },
];

export const builtOn = (...records: readonly BuiltOn[]): LetterPart => ({
  heading: 'Det bygger afgørelsen på',
  parts: [{ builtOn: [...records, ...hearing] }],
});

export const heard: LetterPart = {
  heading: 'Dit svar på partshøringen',
  parts: [{ field: 'answerWeighed' }],
};

/** Whom and within how long is the municipality's to set: the letter says that it is its own guidance. */
export const complaint: LetterPart = {
  heading: 'Hvis du vil klage',
  parts: [
    {
      say: 'Du kan klage over afgørelsen til {body}. Klagefristen er {weeks}, regnet fra den dag, du har fået brevet.',
    },
    {
      say: 'Send klagen til {sender}, som vurderer afgørelsen igen. Fastholder vi den, sender vi klagen videre til {body} sammen med sagen. Du kan skrive klagen i Stafet, sende den eller sige den til os. Er du under 18 år, kan din forældremyndighedsindehaver også klage.',
    },
    { say: 'Klageinstans og frist er, som de er indstillet hos {sender}.' },
  ],
};

export const contact: LetterPart = {
  heading: 'Kontakt',
  parts: [
    {
      say: 'Har du spørgsmål til brevet, kan du stille dem i Stafet eller til {sender}. Oplys sagens nummer, som står øverst. Skriv ikke dit CPR-nummer i en almindelig mail.',
    },
  ],
};

export const signed: LetterPart = { signedBy: 'decidedBy', title: 'decidedByTitle' };
