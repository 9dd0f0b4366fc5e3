import { isAmong, isElement } from '../element.js';
import type { Ask, Definition } from '../language.js';
import { type Deed, deedsOf } from './deeds.js';
import type { Journey } from './journey.js';
import { dueFaults, ladderFaults } from './ladder.js';
import { askers, passesTo, receiversOf, rolesNamed } from './parties.js';

/** An answer is always owed: asks that could not be asked, answered or followed up. */
export function* askFaults(definition: Definition, journey: Journey): Iterable<string> {
  const deeds = deedsOf(definition);
  const happened = new Set(journey.runs.flatMap(({ keys }) => keys));
  for (const [name, ask] of Object.entries(definition.asks)) {
    const place = `asks.${name}`;
    if (!happened.has(`asked:${name}`))
      yield `${place}: nothing ever asks it: let an action ask it, or take it out`;
    if (Object.keys(ask.answers).length === 0)
      yield `${place}.answers: none: name the answers that are allowed`;
    if (ask.due && 'age' in ask.due) {
      yield `${place}.due: a birthday is no answer date: give a budget, or “on” a day with “atMost”`;
    } else yield* dueFaults(`${place}.due`, ask.due);
    yield* ladderFaults(definition, place, ask, receiversOf(definition, deeds, name, ask), 'asker');
    yield* pauseFaults(definition, place, ask);
    yield* packageFaults(definition, place, ask);
    yield* receiverFaults(definition, deeds, name, ask);
    if (ask.kind === 'handoff') yield* handoffFaults(place, ask);
    else yield* bindingFaults(definition, journey, name, ask);
  }
}

function* pauseFaults({ clocks }: Definition, place: string, { pauses = [] }: Ask): Iterable<string> {
  for (const name of pauses) {
    const clock = clocks[name];
    if (clock?.kind === 'statutory') {
      yield `${place}.pauses: «${name}» is statutory and never stands still: pause only local clocks`;
    }
    if (clock && 'age' in clock.due)
      yield `${place}.pauses: «${name}» is a birthday, which no ask puts off: leave it out`;
    if (clock && 'months' in clock.due)
      yield `${place}.pauses: «${name}» counts months, which never stand still: leave it out, or count days`;
  }
}

function* packageFaults({ forms }: Definition, place: string, { carries }: Ask): Iterable<string> {
  if (!carries) return;
  if (!carries.basis.trim())
    yield `${place}.carries.basis: is empty: name the law or the consent that allows it`;
  if (carries.contents.length === 0)
    yield `${place}.carries.contents: the package is empty: fill it, or take it out`;
  for (const { form, elements, usual, preview = [] } of carries.contents) {
    const fields = Object.keys(forms[form]?.fields ?? {});
    const travelling = elements ?? fields;
    const at = `${place}.carries.contents.${form}`;
    if (travelling.length === 0)
      yield `${at}.elements: nothing travels: name the elements, or take the form out`;
    for (const element of travelling) {
      if (!fields.includes(element))
        yield `${at}.elements: the form has no field «${element}»: name one of its fields`;
    }
    for (const element of usual ?? []) {
      if (carries.optional || !isAmong(travelling, element) || !isElement(forms[form], element))
        yield `${at}.usual: «${element}» does not travel by itself: name elements that may travel, in a package that is not “optional”`;
    }
    for (const element of preview) {
      if (!travelling.includes(element)) {
        yield `${at}.preview: «${element}» does not travel, so it cannot be shown before: add it to “elements”, or leave it out`;
      }
    }
  }
}

function* receiverFaults(
  definition: Definition,
  deeds: readonly Deed[],
  name: string,
  ask: Ask,
): Iterable<string> {
  const place = `asks.${name}`;
  if (typeof ask.to === 'object') {
    for (const form of ask.to.wrote) {
      if (definition.forms[form]?.keeps === 'one')
        yield `${place}.to.wrote: of «${form}» there is one record, which keeps its place however late its version: let it keep many`;
    }
  }
  if (ask.to === 'chosen') {
    for (const deed of askers(deeds, name)) {
      if (rolesNamed(definition, deed).length > 0) continue;
      yield `${deed.place}.form: asks «${name}», whose receiver is chosen, but no field of the form chooses one: add a field of kind “party” or “organisation”`;
    }
  }
  const roles = receiversOf(definition, deeds, name, ask);
  for (const [answer, spec] of Object.entries(ask.answers)) {
    if (!spec.redirects) continue;
    if (rolesNamed(definition, spec).some((role) => roles.includes(role))) continue;
    yield `${place}.answers.${answer}.form: sends the ask on, but names no organisation of «${roles.join(' / ')}»: add a field of kind “organisation”`;
  }
}

function* handoffFaults(place: string, { answers, outlives, to }: Ask): Iterable<string> {
  if (typeof to === 'object')
    yield `${place}.to: a case is offered to a role, not to who wrote something once: name the role`;
  if (!Object.values(answers).some((answer) => passesTo(answer).length > 0)) {
    yield `${place}.answers: none passes the baton: let the acceptance pass it (“passes”), or choose another kind`;
  }
  if (outlives) {
    yield `${place}.outlives: an offer that outlives its leg could be accepted after the case went elsewhere: leave it out`;
  }
  for (const [answer, { redirects, ...what }] of Object.entries(answers)) {
    if (what.postpones) {
      yield `${place}.answers.${answer}.postpones: a case that is offered waits for its answer: leave it out`;
    }
    if (redirects && passesTo(what).length > 0) {
      yield `${place}.answers.${answer}: sends the offer on and passes the baton: keep one`;
    }
  }
}

/** Whoever binds the holder's own role would take the case over at the next stage without having been offered it. */
function* bindingFaults(definition: Definition, journey: Journey, name: string, ask: Ask): Iterable<string> {
  for (const { deed, from } of journey.runs) {
    if (deed.kind !== 'answer' || deed.ask !== name || !ask.answers[deed.name]?.binds) continue;
    const holder = definition.legs[definition.stages[from ?? '']?.leg ?? '']?.role;
    if (holder !== ask.to) continue;
    yield `${deed.place}.binds: in «${from}» the case is held by «${holder}» already: only a handoff changes the holder`;
  }
}
