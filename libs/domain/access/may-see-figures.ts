import type { Actor } from '../engine/case-state.js';

/**
 * Who may see figures over the cases of their organisation: everyone at KUI, which the whole chain runs through, and
 * leaders anywhere. A counsellor or an intake worker answers for single cases, a citizen for their own.
 */
export function maySeeFigures({ role, leader = false }: Actor): boolean {
  return role === 'kui' || leader;
}
