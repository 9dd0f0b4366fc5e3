import { type Relation, relations } from './relation.js';

/**
 * What of a case can be read, beside its records (see `readable`). `own…` is what concerns the reader itself:
 * deadlines that it owes or waits for, its own tasks, asks from it or to it, steps that it took or that told it.
 */
export type Matter =
  | 'name'
  | 'holder'
  | 'stage'
  | 'parties'
  | 'facts'
  | 'deadlines'
  | 'ownDeadlines'
  | 'tasks'
  | 'ownTasks'
  | 'asks'
  | 'ownAsks'
  | 'timeline'
  | 'ownTimeline'
  | 'outcome';

/** A cell for each relation, in the order of `relations`: one too few or too many does not compile. */
type Row = Cells<typeof relations>;
type Cells<T extends readonly unknown[]> = { readonly [K in keyof T]: boolean };

const yes = true;
const no = false;

/**
 * Who may read what.
 *
 * - Schools (`party`, `former`): without consent they see the facts of risk and dropout, who is the contact at KUI, and
 *   little more (KUI-loven §15d). So they see who holds the case and what became of their own asks, not the stage: it
 *   would tell the municipality's decision.
 * - Overseers follow a plan that stays theirs (the education plan is the municipality's); the work of the one who holds
 *   the case is not theirs to see task by task.
 * - A former party keeps what concerned itself, and the outcome that it is owed; no more.
 * - Whoever is offered the case or asked sees what it takes to answer; the rest travels in the package. Who only
 *   answered, e.g. a consulted administration, is not owed the outcome.
 * - The young person sees the own case (databeskyttelsesforordningen art. 15), but not how others share out their work.
 * - The custody holder sees nothing until the young person or a decision gives it: this view is off.
 */
// biome-ignore format: a table
const table: Readonly<Record<Matter, Row>> = {
  //             holder overseer offered party former asked subject guardian none
  name:          [yes,   yes,     yes,    yes,  yes,   yes,  yes,    no,      no],
  holder:        [yes,   yes,     yes,    yes,  no,    no,   yes,    no,      no],
  stage:         [yes,   yes,     no,     no,   no,    no,   yes,    no,      no],
  parties:       [yes,   yes,     no,     no,   no,    no,   yes,    no,      no],
  facts:         [yes,   yes,     no,     no,   no,    no,   yes,    no,      no],
  deadlines:     [yes,   yes,     no,     no,   no,    no,   yes,    no,      no],
  ownDeadlines:  [yes,   yes,     yes,    yes,  yes,   yes,  yes,    no,      no],
  tasks:         [yes,   no,      no,     no,   no,    no,   no,     no,      no],
  ownTasks:      [yes,   yes,     yes,    yes,  yes,   yes,  no,     no,      no],
  asks:          [yes,   yes,     no,     no,   no,    no,   yes,    no,      no],
  ownAsks:       [yes,   yes,     yes,    yes,  yes,   yes,  yes,    no,      no],
  timeline:      [yes,   yes,     no,     no,   no,    no,   yes,    no,      no],
  ownTimeline:   [yes,   yes,     yes,    yes,  yes,   yes,  yes,    no,      no],
  outcome:       [yes,   yes,     yes,    yes,  yes,   no,   yes,    no,      no],
};

/** Whether somebody who is this to a case may read that of it. */
export function mayRead(relation: Relation, matter: Matter): boolean {
  return table[matter][relations.indexOf(relation)] === true;
}
