import { useCaseNames } from '../api/case-names.js';
import type { Ask, Case } from '../api/cases.js';
import { useMe } from '../api/me.js';
import { useFormats } from '../language/format.js';
import { useWords } from '../language/language.js';

const words = {
  da: {
    mine: (from: string, to: string, day: string) => `Din sag gik fra ${from} til ${to} den ${day}.`,
    other: (from: string, to: string, day: string) => `Sagen gik fra ${from} til ${to} den ${day}.`,
    free: 'Vi vil gerne vide, hvordan det var for dig. Du bestemmer selv, om du vil svare, og ingen minder dig om det.',
    readers: (from: string, to: string) => `De, der læser dit svar, er ${from} og ${to}.`,
    until: (day: string) => `Du kan svare til og med ${day}.`,
    counted: 'Svarene tælles også sammen med andres, uden navne.',
    theirs: (day: string) => `Den unge kan svare til og med ${day}, og bliver ikke mindet om det.`,
  },
  en: {
    mine: (from: string, to: string, day: string) => `Your case went from ${from} to ${to} on ${day}.`,
    other: (from: string, to: string, day: string) => `The case went from ${from} to ${to} on ${day}.`,
    free: 'We would like to know how that was for you. It is up to you whether you answer, and nobody will remind you.',
    readers: (from: string, to: string) => `Your answer is read by ${from} and ${to}.`,
    until: (day: string) => `You can answer up to and including ${day}.`,
    counted: 'Answers are also counted with those of others, without names.',
    theirs: (day: string) => `The young person can answer up to and including ${day}, and is not reminded.`,
  },
};

/** What a question about a handoff is about, who reads the answer, and that none is owed. */
export function AboutHandoff({ of, ask }: { readonly of: Case; readonly ask: Ask }) {
  const text = useWords(words);
  const nameOf = useCaseNames(of);
  const formats = useFormats();
  const mine = useMe().role === ask.to.role;
  const handoff = of.asks.find(({ no }) => no === ask.about);
  if (!handoff) return null;
  const [from, to] = [nameOf(handoff.from, 'object'), nameOf(handoff.to, 'object')];
  const day = formats.day(handoff.ended ?? ask.since);
  const last = of.deadlines.find((deadline) => deadline.ask === ask.no && deadline.ended === null)?.lastDay;
  const until = last ? formats.day(last) : null;
  if (!mine) {
    return (
      <p>
        {text.other(from, to, day)} {until && text.theirs(until)}
      </p>
    );
  }
  return (
    <>
      <p>
        {text.mine(from, to, day)} {text.free}
      </p>
      <p>
        {text.readers(from, to)} {text.counted} {until && text.until(until)}
      </p>
    </>
  );
}
