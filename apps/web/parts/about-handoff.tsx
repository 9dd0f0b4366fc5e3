import { useCaseNames } from '../api/case-names.js';
import type { Ask, Case } from '../api/cases.js';
import { useMe } from '../api/me.js';
import { useFormats } from '../language/format.js';
import { useTexts } from '../language/language.js';

/** What a question about a handoff is about, who reads the answer, and that none is owed. */
export function AboutHandoff({ of, ask }: { readonly of: Case; readonly ask: Ask }) {
  const text = useTexts().parts.aboutHandoff;
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
