import { addDays, type LocalDate, type Random } from '#domain';
import { demoOrganisations } from '../../apps/standalone/demo/directory.js';
import { type Move, moves } from '../../apps/standalone/relay/moves.js';

const schools = ['gorm', 'erika'];

/** Courses of a case, move by move: the relay's, from a risk to FGU, or the same from a dropout on. */
export function story(random: Random, today: LocalDate, cpr: string): readonly Move[] {
  const whole = moves(today, idOf).map((move) => about(move, cpr));
  if (random.chance(0.5)) return repeated(random, whole);
  const dropout = whole.findIndex(({ take }) => 'action' in take && take.action === 'upgradeToDropout');
  const upgrade = whole[dropout]?.take;
  const fields = upgrade && 'action' in upgrade ? upgrade.fields : {};
  const youngPerson = { cpr, firstName: 'Alma', lastName: 'Prøvesen' };
  const opening: Move = {
    who: random.pick(schools),
    says: 'reports a dropout',
    take: { opening: 'reportDropout', body: { youngPerson, fields } },
  };
  return repeated(random, [opening, ...whole.slice(dropout + 1)]);
}

/** Born some sixteen years before: a custody holder is to be involved, and few turn 18 meanwhile. */
export function cprOf(no: number, today: LocalDate): string {
  const year = Number(today.slice(0, 4)) - 17;
  const birth = addDays(`${year}-12-31`, no % 300);
  const [, y, m, d] = /^\d\d(\d\d)-(\d\d)-(\d\d)$/.exec(birth) ?? [];
  // 4000 to 9999 are of this century.
  return `${d}${m}${y}${4000 + Math.floor(no / 300)}`;
}

/** People write more than once: attempts to reach somebody, support, follow-ups. */
function repeated(random: Random, story: readonly Move[]): readonly Move[] {
  const often = ['recordContactAttempt', 'recordSupport', 'recordEducationPlan'];
  return story.flatMap((move) => {
    const again = 'action' in move.take && often.includes(move.take.action);
    return Array.from({ length: again ? random.whole(1, 3) : 1 }, () => move);
  });
}

function about(move: Move, cpr: string): Move {
  if (!('opening' in move.take)) return move;
  const body = { ...move.take.body, youngPerson: { cpr, firstName: 'Alma', lastName: 'Prøvesen' } };
  return { ...move, take: { ...move.take, body } };
}

function idOf(name: string): string {
  const found = demoOrganisations.find((organisation) => organisation.name === name);
  if (!found) throw new Error(`There is no «${name}» in the demo`);
  return found.id;
}
