import { type CaseState, type Definition, type Ground, groundWords } from '#domain';
import type { GroundView } from '../queries.js';

/** Why somebody may read something, with what it hangs on. */
export function groundView(definition: Definition, state: CaseState, ground: Ground): GroundView {
  const ask = 'ask' in ground ? ground.ask : null;
  const consent = 'consent' in ground ? ground.consent : null;
  return { kind: ground.kind, ask, consent, ...groundWords(definition, state, ground) };
}
