import { readFileSync } from 'node:fs';
import type { ClaimedRole, Duty } from '#casework';
import { StartupProblem } from '../../startup-problem.js';

/** Whoever's sign-in says `value` in `claim` (alone or in a list) has that role there. */
export interface ClaimRule extends ClaimedRole {
  readonly claim: string;
  readonly value: string;
}

const duties: readonly Duty[] = [
  'counsellor',
  'caseworker',
  'intake',
  'consultant',
  'leader',
  'administrator',
];

/**
 * Reads the rules from a JSON file: `[{"claim": "groups", "value": "kui-sagsbehandler", "organisation": "kui-999",
 * "role": "caseworker"}]`; `organisation` is the organisation's code.
 *
 * @throws StartupProblem naming the rule and what is wrong in it
 */
export function readClaimRules(file: string): readonly ClaimRule[] {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const { code } = error as { code?: string };
    throw new StartupProblem(`STAFET_CLAIMS_FILE ${code ? `cannot be read: ${code}` : 'is no JSON'}.`);
  }
  if (!Array.isArray(content)) throw new StartupProblem('STAFET_CLAIMS_FILE must hold a list of rules.');
  return content.map((rule: unknown, index) => {
    const { claim, value, organisation, role, ...strange } = (rule ?? {}) as Record<string, unknown>;
    const wrong = (what: string) => new StartupProblem(`STAFET_CLAIMS_FILE, rule ${index + 1}: ${what}.`);
    for (const [name, text] of Object.entries({ claim, value, organisation })) {
      if (typeof text !== 'string' || text === '') throw wrong(`«${name}» must be text`);
    }
    if (!duties.includes(role as Duty)) throw wrong(`«role» must be one of ${duties.join(', ')}`);
    const [extra] = Object.keys(strange);
    if (extra !== undefined) throw wrong(`«${extra}» is not known`);
    return { claim, value, organisation, role } as ClaimRule;
  });
}

/** The roles that these claims come to. */
export function rolesClaimed(
  rules: readonly ClaimRule[],
  claims: Readonly<Record<string, unknown>>,
): readonly ClaimedRole[] {
  return rules
    .filter(({ claim, value }) => [claims[claim]].flat().includes(value))
    .map(({ organisation, role }) => ({ organisation, role }));
}
