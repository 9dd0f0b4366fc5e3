import type { Answer, Definition, Guard, Rungs, Trigger } from '../language.js';
import { names } from '../trigger.js';
import { type Deed, deedsOf, guardsOf, guardsWithin, type Placed, partsOf, triggersOf } from './deeds.js';

/** What names can mean, and where each kind is declared. */
const declaredIn = {
  role: 'roles',
  leg: 'legs',
  stage: 'stages',
  opening: 'openings',
  action: 'actions',
  ask: 'asks',
  clock: 'clocks',
  form: 'forms',
  task: 'tasks',
  outcome: 'outcomes',
} as const satisfies Record<string, keyof Definition>;

interface Mention {
  readonly place: string;
  readonly kind: keyof typeof declaredIn;
  readonly name: string;
}

/** Names that nothing declares, names that cannot be used, and names listed twice. */
export function* nameFaults(definition: Definition): Iterable<string> {
  for (const { place, kind, name } of mentionsIn(definition)) {
    // Not `in`: a definition read from JSON must not find «constructor».
    if (Object.hasOwn(definition[declaredIn[kind]], name)) continue;
    yield `${place}: there is no ${kind} «${name}»: declare it in “${declaredIn[kind]}”, or correct the name`;
  }
  for (const { place, it } of triggersOf(definition)) yield* unknownAnswers(definition, place, it);
  yield* unknownDeeds(definition);
  yield* unusableNames(definition);
  yield* listedTwice(definition);
}

function* inPlainWords({ plainWords = {} }: Definition): Iterable<Mention> {
  for (const [role, words = {}] of Object.entries(plainWords)) {
    yield* mentions('plainWords', 'role', role);
    const { stages, actions, asks, clocks, outcomes, forms } = words;
    const tables = {
      stage: stages,
      action: actions,
      ask: asks,
      clock: clocks,
      outcome: outcomes,
      form: forms,
    };
    for (const [kind, said = {}] of Object.entries(tables))
      yield* mentions(`plainWords.${role}`, kind as keyof typeof tables, Object.keys(said));
  }
}

function* unknownDeeds({ plainWords = {}, openings, actions, asks }: Definition): Iterable<string> {
  for (const [role, words = {}] of Object.entries(plainWords)) {
    for (const name of Object.keys(words.done ?? {})) {
      const [ask = '', answer] = name.split('.');
      const answers = Object.hasOwn(asks, ask) ? (asks[ask]?.answers ?? {}) : {};
      const known = answer === undefined ? { ...openings, ...actions } : answers;
      if (!Object.hasOwn(known, answer ?? name))
        yield `plainWords.${role}: there is no deed «${name}»: name an opening, an action or “ask.answer”`;
    }
  }
}

function* mentionsIn(definition: Definition): Iterable<Mention> {
  for (const [name, { role, overseers = [], throughout = [] }] of Object.entries(definition.legs)) {
    yield* mentions(`legs.${name}.role`, 'role', role);
    yield* mentions(`legs.${name}.overseers`, 'role', overseers);
    yield* mentions(`legs.${name}.throughout`, 'action', throughout);
  }
  for (const [name, { leg, tasks = [], actions }] of Object.entries(definition.stages)) {
    yield* mentions(`stages.${name}.leg`, 'leg', leg);
    yield* mentions(`stages.${name}.tasks`, 'task', tasks);
    yield* mentions(`stages.${name}.actions`, 'action', actions);
  }
  for (const [name, { by, enters }] of Object.entries(definition.openings)) {
    yield* mentions(`openings.${name}.by`, 'role', by);
    yield* mentions(`openings.${name}.enters`, 'stage', enters);
  }
  for (const [name, { by }] of Object.entries(definition.actions)) {
    yield* mentions(`actions.${name}.by`, 'role', names(by).filter(isNot('holder')));
  }
  if (definition.consents) {
    const { by, below, to, anew } = definition.consents;
    for (const [part, role] of Object.entries({ by, below, to }))
      yield* mentions(`consents.${part}`, 'role', role);
    yield* mentions('consents.anew', 'task', anew);
  }
  yield* inPlainWords(definition);
  yield* mentions('always', 'action', definition.always);
  yield* mentions('afterClose', 'action', definition.afterClose);
  for (const deed of deedsOf(definition)) yield* inDeed(deed);
  for (const [name, ask] of Object.entries(definition.asks)) {
    if (typeof ask.to === 'object') {
      yield* mentions(`asks.${name}.to.wrote`, 'form', ask.to.wrote);
      yield* mentions(`asks.${name}.to.otherwise`, 'role', ask.to.otherwise ?? []);
    } else yield* mentions(`asks.${name}.to`, 'role', [ask.to].filter(isNot('chosen')));
    yield* mentions(`asks.${name}.from`, 'role', ask.from ?? []);
    yield* mentions(`asks.${name}.pauses`, 'clock', ask.pauses ?? []);
    yield* mentions(`asks.${name}.task`, 'task', ask.task ?? []);
    for (const [answer, { by }] of Object.entries<Answer>(ask.answers))
      yield* mentions(`asks.${name}.answers.${answer}.by`, 'role', by ?? []);
    yield* inLadder(`asks.${name}`, ask.rungs);
    const contents = ask.carries?.contents ?? [];
    yield* mentions(
      `asks.${name}.carries.contents`,
      'form',
      contents.map(({ form }) => form),
    );
  }
  for (const [name, { owner, rungs }] of Object.entries(definition.clocks)) {
    yield* mentions(`clocks.${name}.owner`, 'role', [owner].filter(isNot('holder')));
    yield* inLadder(`clocks.${name}`, rungs);
  }
  for (const [name, { role }] of Object.entries(definition.tasks)) {
    yield* mentions(`tasks.${name}.role`, 'role', [role].filter(isNot('holder', 'owner')));
  }
  for (const [name, { keeper }] of Object.entries(definition.outcomes)) {
    yield* mentions(`outcomes.${name}.keeper`, 'role', [keeper].filter(isNot('holder')));
  }
  for (const [name, { fields, consent, readBy = [] }] of Object.entries(definition.forms)) {
    yield* mentions(`forms.${name}.readBy`, 'role', readBy);
    if (consent && 'role' in consent.recipient)
      yield* mentions(`forms.${name}.consent.recipient`, 'role', consent.recipient.role);
    for (const [field, it] of Object.entries(fields)) {
      if (it.kind === 'organisation') yield* mentions(`forms.${name}.fields.${field}.role`, 'role', it.role);
      if (it.kind === 'party') yield* mentions(`forms.${name}.fields.${field}.roles`, 'role', it.roles);
    }
  }
  for (const [name, { role }] of Object.entries(definition.settings ?? {}))
    yield* mentions(`settings.${name}.role`, 'role', role);
  for (const guard of guardsOf(definition).flatMap(guardsWithin)) yield* inGuard(guard);
  for (const { place, it } of triggersOf(definition)) yield* inTrigger(place, it);
}

function* inLadder(place: string, rungs: Rungs): Iterable<Mention> {
  for (const [rung, { tells }] of Object.entries(rungs)) {
    yield* mentions(`${place}.rungs.${rung}.tells`, 'role', tells.filter(isNot('holder', 'owner', 'asker')));
  }
}

function* inDeed(deed: Deed): Iterable<Mention> {
  yield* mentions(`${deed.place}.form`, 'form', deed.form ?? []);
  for (const { place, it } of partsOf(deed)) {
    yield* mentions(`${place}.does`, 'task', it.does ?? []);
    yield* mentions(`${place}.opens`, 'task', it.opens ?? []);
    yield* mentions(`${place}.ends`, 'ask', it.ends ?? []);
    yield* mentions(`${place}.releases`, 'role', it.releases ?? []);
    yield* mentions(`${place}.brings`, 'role', it.brings ?? []);
    yield* mentions(`${place}.asks`, 'ask', it.asks ?? []);
    yield* mentions(`${place}.go`, 'stage', it.go ?? []);
    yield* mentions(`${place}.passes`, 'stage', [it.passes ?? 'here'].filter(isNot('here')));
    yield* mentions(`${place}.reopens`, 'stage', it.reopens ?? []);
    yield* mentions(`${place}.closes`, 'outcome', it.closes ?? []);
  }
}

function* inGuard({ place, it }: Placed<Guard>): Iterable<Mention> {
  if ('in' in it) yield* mentions(place, 'stage', it.in);
  if ('asking' in it) yield* mentions(place, 'ask', it.asking);
  if ('bound' in it) yield* mentions(place, 'role', it.bound);
}

function* inTrigger(place: string, it: Trigger): Iterable<Mention> {
  if ('opened' in it) yield* mentions(place, 'opening', it.opened);
  if ('did' in it) yield* mentions(place, 'action', it.did);
  if ('entered' in it) yield* mentions(place, 'stage', it.entered);
  if ('asked' in it) yield* mentions(place, 'ask', it.asked);
  if ('answered' in it) yield* mentions(place, 'ask', it.answered);
}

function* unknownAnswers(definition: Definition, place: string, trigger: Trigger): Iterable<string> {
  if (!('answered' in trigger) || !Object.hasOwn(definition.asks, trigger.answered)) return;
  const answers = definition.asks[trigger.answered]?.answers ?? {};
  for (const name of names(trigger.with)) {
    if (Object.hasOwn(answers, name)) continue;
    yield `${place}: the ask «${trigger.answered}» has no answer «${name}»: name one of ${Object.keys(answers).join(', ')}`;
  }
}

/** `ask.answer` is how an answer is named in commands, and `field.key` a row: no other name may hold a dot. */
function* unusableNames(definition: Definition): Iterable<string> {
  for (const table of ['actions', 'asks'] as const) {
    for (const name of Object.keys(definition[table])) {
      if (name.includes('.'))
        yield `${table}.${name}: a name with a dot reads as an answer: leave the dot out`;
    }
  }
  for (const [form, { fields }] of Object.entries(definition.forms)) {
    for (const [name, it] of Object.entries(fields)) {
      const keys = it.kind === 'items' ? Object.keys(it.keys ?? {}) : [];
      for (const part of [name, ...keys]) {
        if (part.includes('.'))
          yield `forms.${form}.fields.${name}: «${part}» with a dot reads as a row of a list: leave the dot out`;
      }
    }
  }
  if (definition.name === '') yield 'name: missing';
  if (!Number.isInteger(definition.version) || definition.version < 1) {
    yield 'version: is to be a whole number from 1 on';
  }
}

function* listedTwice({ stages, legs, always, afterClose }: Definition): Iterable<string> {
  for (const [name, stage] of Object.entries(stages)) {
    const throughout = legs[stage.leg]?.throughout ?? [];
    for (const action of repeated([...stage.actions, ...throughout, ...always])) {
      yield `stages.${name}.actions: «${action}» is listed twice (the stage’s actions, its leg’s throughout, always): keep one`;
    }
  }
  for (const action of repeated(afterClose)) yield `afterClose: «${action}» is listed twice: keep one`;
}

function repeated(list: readonly string[]): ReadonlySet<string> {
  return new Set(list.filter((name, index) => list.indexOf(name) !== index));
}

function* mentions(
  place: string,
  kind: Mention['kind'],
  name: string | readonly string[],
): Iterable<Mention> {
  for (const one of names(name)) yield { place, kind, name: one };
}

function isNot(...words: readonly string[]): (name: string) => boolean {
  return (name) => !words.includes(name);
}
