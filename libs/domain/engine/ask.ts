import type { CaseState, ConsentInput, OpenAsk, PackageItem, Party } from './case-state.js';
import type { Draft } from './draft.js';
import { fieldOf, isAmong } from './element.js';
import { either } from './guard.js';
import type { Ask, Package } from './language.js';
import { allowedElements, usualElements } from './package.js';
import { sameParty } from './party.js';
import { type Refusal, Refused, refuse } from './refusal.js';

/** What the command brought along, as far as its consequences need it. */
export interface Brought {
  readonly record: string | null;
  readonly to?: { readonly role: string; readonly id?: string } | undefined;
  readonly elements?: Readonly<Record<string, readonly string[]>> | undefined;
  /** The consent that it is about. */
  readonly consent?: number | null;
  /** What its form consents to. */
  readonly terms?: ConsentInput | undefined;
  /** The clock whose rung it is. */
  readonly clock?: number;
  /** The person whom it brings into the case. */
  readonly person?: string | undefined;
  /** The ask that it answers. */
  readonly answers?: number;
  /** The tasks it opens outlast the leg. */
  readonly lasting?: true;
}

const oneself = refuse(
  'receiver-is-sender',
  'Vælg en anden end jer selv.',
  'Choose somebody else than yourself.',
  '/to',
);

export function openAsk(draft: Draft, name: string, brought: Brought): void {
  const spec = draft.definition.asks[name];
  if (!spec) throw new Error(`The definition has no ask «${name}».`);
  const hindrance = hindranceOf(draft.state, name, spec);
  if (hindrance) throw new Refused(hindrance);
  const to = receiver(draft, spec, brought);
  const from = spec.from === undefined ? draft.actor : partyBound(draft, spec.from);
  if (sameParty(to, from)) {
    throw new Refused(oneself);
  }
  const carries = spec.carries ? packed(draft, spec.carries, brought) : [];
  // The record of an answer is for who asked before, not for who is asked now.
  const record = brought.answers === undefined ? brought.record : null;
  draft.ask(name, to, from, record, carries, brought.answers);
}

/** Why an ask of this kind cannot be opened now, if it cannot. */
export function hindranceOf(state: CaseState, name: string, spec: Ask): Refusal | null {
  const { asks: open } = state;
  if (spec.kind === 'handoff' && open.some((ask) => ask.kind === 'handoff')) {
    return refuse(
      'offer-already-open',
      'Sagen er allerede tilbudt en anden part. Afvent svaret, eller træk tilbuddet tilbage.',
      'The case is already offered to another party. Await the answer, or withdraw the offer.',
    );
  }
  if (!spec.many && open.some((ask) => ask.ask === name)) {
    return refuse(
      'already-asked',
      `«${spec.label.da}» er allerede åben. Afvent svaret.`,
      `“${spec.label.en}” is already open. Await the answer.`,
    );
  }
  return null;
}

/** The party that the form names, or the one that the case already has for the role. */
function receiver(draft: Draft, spec: Ask, brought: Brought): Party {
  const { context } = draft;
  if (typeof spec.to === 'object') return author(draft, spec.to);
  const role = spec.to === 'chosen' ? brought.to?.role : spec.to;
  if (role === undefined) {
    throw new Refused(
      refuse('receiver-missing', 'Vælg, hvem der skal svare.', 'Choose who is to answer.', '/to'),
    );
  }
  const id = brought.to?.role === role && brought.to.id !== undefined ? brought.to.id : undefined;
  if (id === undefined) return partyBound(draft, role);
  if (draft.definition.roles[role]?.is === 'organisation' && context.roles[id] !== role) {
    const label = draft.definition.roles[role].label;
    throw new Refused(
      refuse(
        'receiver-wrong-role',
        `Modtageren er ikke ${label.da}.`,
        `The receiver is not ${label.en}.`,
        '/to',
      ),
    );
  }
  return { role, id };
}

/** Whoever wrote the latest of these records, whether or not they still have a part in the case. */
function author(draft: Draft, { wrote: forms, otherwise }: Extract<Ask['to'], object>): Party {
  const { definition, state } = draft;
  const latest = state.records.findLast(({ form }) => forms.includes(form));
  if (latest) return latest.by;
  if (otherwise !== undefined) return partyBound(draft, otherwise);
  const { da, en } = either(forms.map((form) => definition.forms[form]?.label));
  throw new Refused(
    refuse(
      'receiver-unbound',
      `Der er endnu ingen ${da} i sagen.`,
      `There is no ${en} in the case yet.`,
      '/to',
    ),
  );
}

function partyBound(draft: Draft, role: string): Party {
  const id = draft.state.parties[role];
  if (id !== undefined) return { role, id };
  const label = draft.definition.roles[role]?.label ?? { da: role, en: role };
  throw new Refused(
    refuse(
      'receiver-unbound',
      `Sagen har endnu ingen ${label.da}. Vælg en.`,
      `The case has no ${label.en} yet. Choose one.`,
      '/to',
    ),
  );
}

/** The latest record of each form that the package names, cut to the elements that the sender chose. */
function packed(draft: Draft, spec: Package, brought: Brought): readonly PackageItem[] {
  const { records } = draft.state;
  const usual = usualElements(draft.definition, spec);
  return spec.contents.flatMap(({ form, preview = [], ...content }) => {
    const allowed = allowedElements(draft.definition, { form, ...content });
    const chosen = brought.elements?.[form] ?? usual[form] ?? [];
    if (chosen.some((element) => !isAmong(allowed, element))) {
      throw new Refused(
        refuse(
          'elements-wrong',
          'Pakken rummer kun de oplysninger, som overleveringen giver ret til.',
          'The package holds only what the handoff gives a right to.',
          `/elements/${form}`,
        ),
      );
    }
    const shown = chosen.filter((element) => preview.includes(fieldOf(element)));
    return records
      .filter((record) => record.form === form && chosen.length > 0)
      .map(({ record, revision }) => ({ form, record, revision, elements: chosen, preview: shown }));
  });
}

export function withdraw(draft: Draft, name: string): void {
  for (const ask of draft.state.asks) if (ask.ask === name) draft.endAsk(ask.no, 'withdrawn');
}

/**
 * Another has come in the place of a party: what is asked of that role goes on to them as it stands, its date with it.
 * Not what was put to the one before by name, nor what outlives the close: who decided answers for it.
 */
export function passOn(draft: Draft, role: string, before: string | undefined): void {
  const id = draft.state.parties[role];
  if (before === undefined || id === undefined || id === before) return;
  for (const ask of draft.state.asks) {
    const isOfRole = draft.definition.asks[ask.ask]?.to === role && ask.outlives !== 'close';
    if (isOfRole && ask.to.id === before && ask.from.id !== id)
      draft.emit({ type: 'redirected', no: ask.no, to: { role, id } });
  }
}

/** The same ask, another receiver, a fresh answer clock; the time since it was first asked is kept. */
export function redirect(draft: Draft, ask: OpenAsk, brought: Brought): void {
  const spec = draft.definition.asks[ask.ask];
  if (!spec) throw new Error(`The definition has no ask «${ask.ask}».`);
  if (brought.to?.id === undefined) {
    throw new Refused(
      refuse('receiver-missing', 'Vælg, hvem sagen skal videre til.', 'Choose whom it goes on to.', '/to'),
    );
  }
  const to = receiver(draft, spec, brought);
  if (sameParty(to, ask.to) || sameParty(to, ask.from)) {
    throw new Refused(oneself);
  }
  draft.endAnswerClock(ask.no, 'met');
  draft.emit({ type: 'redirected', no: ask.no, to });
  draft.startAnswerClock(ask.ask, ask.no, to);
}

/** The same ask, the same receiver, another date. */
export function postpone(draft: Draft, ask: OpenAsk): void {
  draft.endAnswerClock(ask.no, 'met');
  draft.startAnswerClock(ask.ask, ask.no, ask.to);
}
