import { askFaults } from './faults/asks.js';
import { clockFaults } from './faults/clocks.js';
import { conditionFaults } from './faults/conditions.js';
import { consentFaults } from './faults/consents.js';
import { formFaults } from './faults/forms.js';
import { journeyOf } from './faults/journey.js';
import { letterFaults } from './faults/letters.js';
import { nameFaults } from './faults/names.js';
import { partyFaults } from './faults/parties.js';
import { batonFaults, stageFaults } from './faults/stages.js';
import { taskFaults } from './faults/tasks.js';
import { textFaults } from './faults/texts.js';
import type { Definition } from './language.js';

/**
 * Every fault of a definition at once, each with its place and what to do, e.g. `stages.outreach.actions: there is no
 * action «establishContct»: …`; none for a sound one. Names are checked here too, since a definition may come from
 * JSON, where the compiler has not seen it; its shape is taken for granted.
 */
export function faultsOf(definition: Definition): readonly string[] {
  const journey = journeyOf(definition);
  return [
    ...new Set([
      ...nameFaults(definition),
      ...textFaults(definition),
      ...formFaults(definition),
      ...conditionFaults(definition),
      ...consentFaults(definition),
      ...letterFaults(definition),
      ...partyFaults(definition),
      ...stageFaults(definition, journey),
      ...batonFaults(definition, journey),
      ...askFaults(definition, journey),
      ...clockFaults(definition, journey),
      ...taskFaults(definition),
    ]),
  ];
}
