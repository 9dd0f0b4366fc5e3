import type { Sentences } from '../history.js';

const whenKnown = (name: string | null, say: (name: string) => string) => (name === null ? null : say(name));

/** What happened to a case, a sentence each. */
export const sentences: Sentences = {
  opened: ({ opening }, names) => names.done(opening) || `Sagen blev åbnet: ${names.opening(opening)}`,
  partyBound: (party, names) => `${names.party(party)} kom med i sagen`,
  partyReleased: (party, names) => `${names.party(party)} er ikke længere med i sagen`,
  did: ({ action }, names) => names.done(action) || names.action(action),
  recorded: ({ form, revision }, names) =>
    revision > 1 ? `Ny version af «${names.form(form)}» (${revision})` : `«${names.form(form)}» blev skrevet`,
  corrected: ({ form }, names) => `«${names.form(form)}» blev rettet`,
  entered: ({ stage, holder }, names) => `Nyt trin: ${names.stage(stage)}. ${names.party(holder)} har sagen`,
  asked: ({ ask, kind, to }, names) =>
    kind === 'appointment'
      ? `${names.party(to)} skal mødes med den unge`
      : `«${names.ask(ask)}» blev sendt til ${names.party(to, 'object')}`,
  redirected: ({ no, to }, names) =>
    `«${names.askNo(no)}» blev sendt videre til ${names.party(to, 'object')}`,
  answered: ({ ask, answer }, names) =>
    names.done(`${ask}.${answer}`) || `Svar på «${names.ask(ask)}»: ${names.answer(ask, answer)}`,
  askEnded: ({ no, how }, names) => {
    if (how === 'answered') return null;
    return `«${names.askNo(no)}» ${how === 'withdrawn' ? 'blev trukket tilbage' : 'bortfaldt'}`;
  },
  taskAssigned: ({ task, how, to, from }, names) => {
    const what = `Opgaven «${names.task(task)}»`;
    const [toWhom, fromWhom] = [names.colleague(to), names.colleague(from)];
    const onward = toWhom === null ? '' : ` til ${toWhom}`;
    switch (how) {
      case 'taken':
        return toWhom === null ? `${what} blev taget` : `${what} blev taget af ${toWhom}`;
      case 'given':
        return `${what} blev givet${onward}${fromWhom === null ? '' : `, fra ${fromWhom}`}`;
      case 'lent':
        return `${what} blev lånt ud${onward}`;
      case 'returned':
        return `${what} blev givet tilbage${onward}`;
      case 'fetched':
        return toWhom === null ? `${what} blev taget hjem` : `${what} blev taget hjem af ${toWhom}`;
      case 'laidBack':
        return `${what} blev lagt tilbage i indbakken`;
    }
  },
  clockStarted: ({ no, ask, due }, names) => {
    if (due === null) return null;
    if (ask !== null) return `Svar senest ${names.lastDay(due)}`;
    return whenKnown(names.clock(no), (clock) => `Frist: ${clock}, senest ${names.lastDay(due)}`);
  },
  clockPaused: ({ no }, names) =>
    whenKnown(names.clock(no), (clock) => `Fristen «${clock}» blev sat på pause`),
  clockResumed: ({ no, due }, names) =>
    whenKnown(names.clock(no), (clock) =>
      due === null
        ? `Fristen «${clock}» løber igen`
        : `Fristen «${clock}» løber igen, nu til ${names.lastDay(due)}`,
    ),
  clockChanged: ({ no, due }, names) =>
    whenKnown(names.clock(no), (clock) =>
      due === null
        ? `Fristen «${clock}» er regnet om`
        : `Fristen «${clock}» er regnet om, nu til ${names.lastDay(due)}`,
    ),
  rebased: ({ kind, definition }) => {
    if (kind === 'version') return `Sagen følger nu version ${definition.version} af processen`;
    return kind === 'calendar' ? 'Lukkedagene blev ændret' : 'Lokale frister blev ændret';
  },
  rang: ({ no, rung }, names) =>
    whenKnown(names.clock(no), (clock) => {
      if (rung === 'warn') return `Påmindelse: fristen «${clock}» nærmer sig`;
      if (rung === 'breach') return `Dagen er nået for «${clock}»`;
      return `Lederen har fået besked om «${clock}»`;
    }),
  clockEnded: ({ no, how }, names) =>
    whenKnown(names.clock(no), (clock) => {
      if (how === 'void') return `Fristen «${clock}» bortfaldt`;
      return names.isBreached(no) ? `«${clock}» er klaret, efter fristen` : `Fristen «${clock}» er overholdt`;
    }),
  consentGiven: ({ recipient }, names) =>
    recipient ? `Samtykke blev givet: ${names.party(recipient)} må læse noget` : 'Et samtykke blev givet',
  consentWithdrawn: () => 'Et samtykke blev trukket tilbage',
  consentLapsed: ({ to }, names) => `Et samtykke bortfaldt: ${names.party(to)} skal spørge på ny`,
  linked: ({ how }) => {
    if (how === 'linked') return 'Sagen blev forbundet med en anden sag';
    return how === 'into' ? 'Sagen blev lagt ind i en anden sag' : 'En anden sag blev lagt ind i denne';
  },
  closed: ({ outcome, keeper }, names) =>
    `Sagen blev afsluttet: ${names.outcome(outcome)}. ${names.party(keeper)} har ansvaret for den`,
  reopened: () => 'Sagen blev genåbnet',
};
