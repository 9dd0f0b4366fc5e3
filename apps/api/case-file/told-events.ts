import type { TimelineItem } from '#casework';
import type { Speaker } from './speaker.js';

type Told = Readonly<Record<string, unknown>>;

function word(event: Told, key: string): string {
  const value = event[key];
  return typeof value === 'string' ? value : '';
}

/** What of a step is told on paper: what somebody did, asked, answered or wrote. Deadlines have a part of their own. */
const sentences: Readonly<Record<string, (event: Told, speaker: Speaker) => string>> = {
  opened: (event, speaker) => speaker.label(speaker.definition.openings, word(event, 'opening')),
  did: (event, speaker) => speaker.label(speaker.definition.actions, word(event, 'action')),
  recorded: (event, speaker) => `«${speaker.label(speaker.definition.forms, word(event, 'form'))}»`,
  entered: (event, speaker) => speaker.label(speaker.definition.stages, word(event, 'stage')),
  asked: (event, speaker) => {
    const to = event.to as { readonly role: string; readonly id: string };
    return `${speaker.label(speaker.definition.asks, word(event, 'ask'))} → ${speaker.party(to)}`;
  },
  answered: (event, speaker) => {
    const ask = word(event, 'ask');
    const answer = speaker.label(speaker.definition.asks[ask]?.answers ?? {}, word(event, 'answer'));
    return `${speaker.label(speaker.definition.asks, ask)}: ${answer}`;
  },
  closed: (event, speaker) => speaker.label(speaker.definition.outcomes, word(event, 'outcome')),
};

/** Each said once: an answer is an action as well. */
export function toldEvents({ events }: TimelineItem, speaker: Speaker): readonly string[] {
  const said = events.flatMap((event) => sentences[word(event, 'type')]?.(event, speaker) ?? []);
  return [...new Set(said)];
}
