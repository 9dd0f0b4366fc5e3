import type { Ask, Timeline } from '../api/cases.js';

type Held = Timeline['baton'][number];
type Party = Held['holder'];

/** A handoff on its way: the sender holds the case until it is received. Part of its stretch, from 0 to 1. */
export interface Transit {
  readonly no: number;
  readonly to: Party;
  readonly since: string;
  readonly ended: string | null;
  readonly ask: Ask;
  readonly start: number;
  readonly length: number;
}

/** From when to when one party held the case. */
export interface Stretch {
  readonly holder: Party;
  readonly from: string;
  /** Null: still. */
  readonly to: string | null;
  /** Milliseconds. */
  readonly lasted: number;
  readonly transits: readonly Transit[];
}

/** The baton's way with what was offered on it, oldest first. */
export function wayOf(baton: readonly Held[], asks: readonly Ask[], now: number): readonly Stretch[] {
  const handoffs = asks
    .filter(({ kind }) => kind === 'handoff')
    .sort((a, b) => Date.parse(a.since) - Date.parse(b.since));
  return baton.map(({ holder, from, to }) => {
    const begins = Date.parse(from);
    const ends = to === null ? Math.max(now, begins) : Date.parse(to);
    const lasted = ends - begins;
    const part = (moment: number) => (lasted === 0 ? 0 : (moment - begins) / lasted);
    const transits = handoffs
      .filter((ask) => isFrom(ask, holder) && within(ask, begins, ends))
      .map((ask) => {
        const start = part(Date.parse(ask.since));
        const end = part(Math.min(ask.ended === null ? ends : Date.parse(ask.ended), ends));
        const { no, to: receiver, since, ended } = ask;
        return { no, to: receiver, since, ended, ask, start, length: Math.max(0, end - start) };
      });
    return { holder, from, to, lasted, transits };
  });
}

function isFrom({ from }: Ask, { role, id }: Party): boolean {
  return from.role === role && from.id === id;
}

function within({ since }: Ask, begins: number, ends: number): boolean {
  const at = Date.parse(since);
  return begins <= at && at <= ends;
}
