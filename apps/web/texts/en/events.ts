import type { Sentences } from '../history.js';

const whenKnown = (name: string | null, say: (name: string) => string) => (name === null ? null : say(name));

/** What happened to a case, a sentence each. */
export const sentences: Sentences = {
  opened: ({ opening }, names) => names.done(opening) || `The case was opened: ${names.opening(opening)}`,
  partyBound: (party, names) => `${names.party(party)} joined the case`,
  partyReleased: (party, names) => `${names.party(party)} is no longer part of the case`,
  did: ({ action }, names) => names.done(action) || names.action(action),
  recorded: ({ form, revision }, names) =>
    revision > 1 ? `New version of “${names.form(form)}” (${revision})` : `“${names.form(form)}” was written`,
  corrected: ({ form }, names) => `“${names.form(form)}” was corrected`,
  entered: ({ stage, holder }, names) =>
    `New stage: ${names.stage(stage)}. ${names.party(holder)} has the case`,
  asked: ({ ask, kind, to }, names) =>
    kind === 'appointment'
      ? `${names.party(to)} is to meet the young person`
      : `“${names.ask(ask)}” was sent to ${names.party(to, 'object')}`,
  redirected: ({ no, to }, names) => `“${names.askNo(no)}” was sent on to ${names.party(to, 'object')}`,
  answered: ({ ask, answer }, names) =>
    names.done(`${ask}.${answer}`) || `Answer to “${names.ask(ask)}”: ${names.answer(ask, answer)}`,
  askEnded: ({ no, how }, names) => {
    if (how === 'answered') return null;
    return `“${names.askNo(no)}” ${how === 'withdrawn' ? 'was withdrawn' : 'lapsed'}`;
  },
  taskAssigned: ({ task, how, to, from }, names) => {
    const what = `The task “${names.task(task)}”`;
    const [toWhom, fromWhom] = [names.colleague(to), names.colleague(from)];
    const onward = toWhom === null ? '' : ` to ${toWhom}`;
    switch (how) {
      case 'taken':
        return toWhom === null ? `${what} was taken` : `${what} was taken by ${toWhom}`;
      case 'given':
        return `${what} was given${onward}${fromWhom === null ? '' : `, from ${fromWhom}`}`;
      case 'lent':
        return `${what} was lent${onward}`;
      case 'returned':
        return `${what} was given back${onward}`;
      case 'fetched':
        return toWhom === null ? `${what} was taken back` : `${what} was taken back by ${toWhom}`;
      case 'laidBack':
        return `${what} was put back in the inbox`;
    }
  },
  clockStarted: ({ no, ask, due }, names) => {
    if (due === null) return null;
    if (ask !== null) return `Answer by ${names.lastDay(due)}`;
    return whenKnown(names.clock(no), (clock) => `Deadline: ${clock}, by ${names.lastDay(due)}`);
  },
  clockPaused: ({ no }, names) => whenKnown(names.clock(no), (clock) => `The deadline “${clock}” was paused`),
  clockResumed: ({ no, due }, names) =>
    whenKnown(names.clock(no), (clock) =>
      due === null
        ? `The deadline “${clock}” runs again`
        : `The deadline “${clock}” runs again, now until ${names.lastDay(due)}`,
    ),
  clockChanged: ({ no, due }, names) =>
    whenKnown(names.clock(no), (clock) =>
      due === null
        ? `The deadline “${clock}” was reckoned anew`
        : `The deadline “${clock}” was reckoned anew, now until ${names.lastDay(due)}`,
    ),
  rebased: ({ kind, definition }) => {
    if (kind === 'version') return `The case now follows version ${definition.version} of the process`;
    return kind === 'calendar' ? 'The closing days were changed' : 'Local deadlines were changed';
  },
  rang: ({ no, rung }, names) =>
    whenKnown(names.clock(no), (clock) => {
      if (rung === 'warn') return `Reminder: the deadline “${clock}” is near`;
      if (rung === 'breach') return `The day of “${clock}” has come`;
      return `The leader was told of “${clock}”`;
    }),
  clockEnded: ({ no, how }, names) =>
    whenKnown(names.clock(no), (clock) => {
      if (how === 'void') return `The deadline “${clock}” lapsed`;
      return names.isBreached(no)
        ? `“${clock}” was done, after its deadline`
        : `The deadline “${clock}” was met`;
    }),
  consentGiven: ({ recipient }, names) =>
    recipient ? `Consent was given: ${names.party(recipient)} may read something` : 'A consent was given',
  consentWithdrawn: () => 'A consent was withdrawn',
  consentLapsed: ({ to }, names) => `A consent lapsed: ${names.party(to)} is to ask anew`,
  linked: ({ how }) => {
    if (how === 'linked') return 'The case was linked to another case';
    return how === 'into' ? 'The case went into another case' : 'Another case went into this one';
  },
  closed: ({ outcome, keeper }, names) =>
    `The case was closed: ${names.outcome(outcome)}. ${names.party(keeper)} is accountable for it`,
  reopened: () => 'The case was reopened',
};
