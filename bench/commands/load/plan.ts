import type { MixStep } from '../mix.js';

/** A case as the load finds it. */
export interface CaseAtHand {
  readonly id: string;
  readonly revision: number;
  /** The number of its task that is taken and given back. */
  readonly task: number;
}

/** What the load is told once. */
export interface LoadPlan {
  readonly cases: readonly CaseAtHand[];
  readonly mix: readonly MixStep[];
  readonly tokens: Readonly<Record<string, string>>;
}

/** So many clients, each with cases of its own, one request after the other, for so long. */
export interface Burst {
  readonly url: string;
  readonly clients: number;
  readonly seconds: number;
  /** For as long as it takes until so many are done: a server is warm by work, not by time. */
  readonly atLeast?: number;
}

export interface BurstResult {
  readonly commands: number;
  readonly seconds: number;
  /** Milliseconds, of every command. */
  readonly latencies: readonly number[];
}

export type LoadMessage = { readonly plan: LoadPlan } | { readonly burst: Burst };
export type LoadAnswer = { readonly result: BurstResult } | { readonly failure: string };
