import type { Definition } from '../language.js';
import { names } from '../trigger.js';
import { type Deed, deedsOf } from './deeds.js';

/** Letters that nobody would get or send, and guidance that gives none. */
export function* letterFaults(definition: Definition): Iterable<string> {
  const { forms, guidance = {} } = definition;
  for (const [name, { letter, subjectReads }] of Object.entries(forms)) {
    if (!letter) continue;
    const place = `forms.${name}.letter`;
    if (!subjectReads)
      yield `${place}: the young person does not read what it is made of: mark the form “subjectReads”`;
    if (letter.guidance !== undefined && !Object.hasOwn(guidance, letter.guidance))
      yield `${place}.guidance: there is no guidance «${letter.guidance}»: name one of “guidance”, or leave it out`;
    for (const deed of deedsOf(definition).filter(({ form }) => form === name)) {
      if (letter.from === 'asked' && deed.what.asks === undefined)
        yield `${deed.place}: its letter comes from whom it asks, and it asks nobody: let the author send it`;
      const people = letter.from === 'author' ? peopleWho(definition, deed) : [];
      if (people.length > 0)
        yield `${deed.place}: «${people.join(' / ')}» would send its letter: only an organisation does`;
    }
  }
  for (const [name, { body, weeks }] of Object.entries(guidance)) {
    if (body.trim() === '') yield `guidance.${name}.body: is empty: say to whom one complains`;
    if (!(weeks.from >= 1 && weeks.from <= weeks.standard && weeks.standard <= weeks.to))
      yield `guidance.${name}.weeks: ${weeks.standard} does not lie from ${weeks.from} to ${weeks.to}, or these are not above 0: correct one`;
  }
}

function peopleWho({ actions, asks, openings, roles }: Definition, deed: Deed): readonly string[] {
  if (deed.kind === 'rung') return [];
  const by =
    deed.kind === 'answer'
      ? asks[deed.ask]?.to
      : (deed.kind === 'action' ? actions : openings)[deed.name]?.by;
  return names(typeof by === 'object' && !Array.isArray(by) ? [] : (by ?? [])).filter(
    (role) => roles[role]?.is === 'person',
  );
}
