import type { Answer, Ask, Consequences, Definition } from '../engine/language.js';
import { consentForms, type Shareable, shareable } from './consents.js';
import { assessment } from './version-4/assessment.js';
import { askWithFiles, formsWithFiles, shareableWithFiles } from './version-4/attachments.js';
import { before } from './version-4/before.js';
import { contact } from './version-4/contact.js';
import { decision } from './version-4/decision.js';
import { guidance } from './version-4/decision-forms.js';
import { educationPlan } from './version-4/education-plan.js';
import { moves } from './version-4/moves.js';
import { notice } from './version-4/notice.js';
import { outcome } from './version-4/outcome.js';
import { pathwayPlan } from './version-4/pathway-plan.js';
import { plainWords } from './version-4/plain-words.js';
import type { AnySlice } from './version-4/slice.js';
import { voice } from './version-4/voice.js';
import type { YouthDropout4 } from './vocabulary-4.js';

const slices: readonly AnySlice[] = [
  notice,
  contact,
  assessment,
  decision,
  educationPlan,
  pathwayPlan,
  moves,
  voice,
  outcome,
];

type Table = 'openings' | 'actions' | 'forms' | 'asks' | 'clocks' | 'tasks';

function table<Name extends Table>(name: Name): Definition<YouthDropout4>[Name] {
  const changes = slices.map((slice) => slice[name] ?? {});
  const names = changes.flatMap((change) => Object.keys(change));
  const twice = names.find((one, place) => names.indexOf(one) !== place);
  // The later one would silently undo the earlier.
  if (twice !== undefined) throw new Error(`Two slices say ${name}.${twice}: let one of them.`);
  return Object.assign({}, before[name], ...changes) as Definition<YouthDropout4>[Name];
}

function open(
  earlier: readonly YouthDropout4['action'][],
  added: (slice: AnySlice) => readonly YouthDropout4['action'][] | undefined,
): readonly YouthDropout4['action'][] {
  return [...earlier, ...slices.flatMap((slice) => added(slice) ?? [])];
}

function stages(): Definition<YouthDropout4>['stages'] {
  const entries = Object.entries(before.stages).map(([name, stage]) => {
    const actions = open(stage.actions, ({ inStages }) => inStages?.[name as YouthDropout4['stage']]);
    return [name, { ...stage, actions }];
  });
  return Object.fromEntries(entries) as Definition<YouthDropout4>['stages'];
}

function legs(): Definition<YouthDropout4>['legs'] {
  const entries = Object.entries(before.legs).map(([name, leg]) => {
    const actions = open(leg.throughout ?? [], (slice) => slice.throughout?.[name as YouthDropout4['leg']]);
    return [name, { ...leg, throughout: actions }];
  });
  return Object.fromEntries(entries) as Definition<YouthDropout4>['legs'];
}

/** Every ask, with what slices let follow upon its answers. */
function asks(): Definition<YouthDropout4>['asks'] {
  const entries = Object.entries<Ask>(table('asks') as unknown as Definition['asks']).map(([name, ask]) => {
    const answers = Object.entries(ask.answers).map(([answer, spec]) => {
      const besides = slices.flatMap(({ afterAnswers }) => (afterAnswers as After)?.[name]?.[answer] ?? []);
      return [answer, besides.reduce<Answer>((so, far) => following(`${name}.${answer}`, so, far), spec)];
    });
    return [name, askWithFiles({ ...ask, answers: Object.fromEntries(answers) })];
  });
  return Object.fromEntries(entries) as Definition<YouthDropout4>['asks'];
}

/** Facts add up; of all else one slice alone may say what follows. */
function following(answer: string, spec: Answer, besides: Consequences): Answer {
  const { sets, ...others } = besides;
  const twice = Object.keys(others).find((part) => part in spec);
  if (twice !== undefined) throw new Error(`Two say what follows ${answer}: ${twice}. Let one of them.`);
  return { ...spec, ...others, ...(sets && { sets: { ...spec.sets, ...sets } }) };
}

type After = Readonly<Record<string, Readonly<Record<string, Consequences>>>> | undefined;

/** What may be consented to follows what is asked. */
function forms(): Definition<YouthDropout4>['forms'] {
  const all = formsWithFiles(table('forms'));
  const elements: Shareable = shareableWithFiles(
    Object.assign({}, shareable, ...slices.map((slice) => slice.shareable)),
  );
  return { ...all, ...(consentForms(all as never, elements) as Partial<typeof all>) };
}

/**
 * The casework itself: what each party does in its stretch, in the words and with the fields of the trade. Each slice
 * says one subject of it.
 */
export const version4: Definition<YouthDropout4> = {
  ...before,
  version: 4,
  legs: legs(),
  stages: stages(),
  openings: table('openings'),
  actions: table('actions'),
  always: open(before.always, ({ always }) => always),
  afterClose: open(before.afterClose, ({ afterClose }) => afterClose),
  asks: asks(),
  clocks: table('clocks'),
  forms: forms(),
  tasks: table('tasks'),
  outcomes: Object.assign(
    {},
    before.outcomes,
    ...slices.map(({ outcomes }) => outcomes),
  ) as Definition<YouthDropout4>['outcomes'],
  guidance,
  plainWords,
  settings: Object.assign(
    {},
    ...slices.map(({ settings }) => settings),
  ) as Definition<YouthDropout4>['settings'] & {},
};
