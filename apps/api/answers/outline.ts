import type { Text } from '#domain';
import type { Outline } from '#picture';
import { TextAnswer } from './basics.js';
import { Many, One, OrNull, Truth, Word } from './properties.js';

class OutlinedStretchAnswer {
  @One(TextAnswer) readonly label!: Text;
  @One(TextAnswer, { description: 'Who holds the case there' }) readonly role!: Text;
  @Many(TextAnswer) readonly stages!: readonly Text[];
}

class OutlinedAskAnswer {
  @One(TextAnswer) readonly label!: Text;
  @Truth({ description: 'Its acceptance passes the case on' }) readonly handoff!: boolean;
  @One(TextAnswer, { description: 'Who owes the answer' }) readonly to!: Text;
  @One(TextAnswer) readonly due!: Text;
  @Many(TextAnswer) readonly answers!: readonly Text[];
}

class OutlinedDeadlineAnswer {
  @One(TextAnswer) readonly label!: Text;
  @One(TextAnswer, { description: 'Who is to keep it' }) readonly owner!: Text;
  @One(TextAnswer) readonly due!: Text;
  @One(TextAnswer, OrNull) readonly starts!: Text | null;
  @Word({ nullable: true, description: 'The law that sets it; null: it is local' })
  readonly source!: string | null;
}

export class OutlineAnswer implements Outline {
  @Many(OutlinedStretchAnswer) readonly stretches!: readonly OutlinedStretchAnswer[];
  @Many(OutlinedAskAnswer) readonly asks!: readonly OutlinedAskAnswer[];
  @Many(OutlinedDeadlineAnswer) readonly deadlines!: readonly OutlinedDeadlineAnswer[];
}
