import { describe, either, labels } from './guard.js';
import type { Definition, Text, Trigger } from './language.js';

/** What a deadline is about, in words: what starts it, what meets it, and to whom it applies. Null: nothing to say. */
export interface Goal {
  readonly starts: Text | null;
  readonly meets: Text | null;
  readonly appliesTo: Text | null;
}

/** Of a clock of the process; or, with `isAnswer`, of the answer to the ask of that name. */
export function goalOf(definition: Definition, name: string, isAnswer: boolean): Goal {
  if (isAnswer) return goalOfAnswer(definition, name);
  const clock = definition.clocks[name];
  if (!clock) return { starts: null, meets: null, appliesTo: null };
  const { starts, meets, holds } = clock;
  return {
    starts: anyOf(definition, starts),
    meets: meets === 'itself' ? null : meets === 'anything' ? anyDeed : anyOf(definition, meets),
    appliesTo: holds ? (holds.because ?? describe(holds, definition)) : null,
  };
}

function goalOfAnswer({ asks }: Definition, name: string): Goal {
  const ask = asks[name];
  if (!ask) return { starts: null, meets: null, appliesTo: null };
  return {
    starts: either([ask.label]),
    meets: either(Object.values(ask.answers).map(({ label }) => label)),
    appliesTo: null,
  };
}

const anyDeed: Text = { da: 'at der sker noget i sagen', en: 'anything that is done in the case' };

function anyOf(definition: Definition, triggers: readonly Trigger[]): Text | null {
  const texts = triggers.map((trigger) => labels(trigger, definition));
  const joined = {
    da: texts.map(({ da }) => da).join(' eller '),
    en: texts.map(({ en }) => en).join(' or '),
  };
  return joined.da === '' ? null : joined;
}
