import type { Text } from '#domain';
import { Moment, Uuid, Whole, Word } from './properties.js';

/** What people read, in both languages. */
export class TextAnswer implements Text {
  @Word() readonly da!: string;
  @Word() readonly en!: string;
}

/** One side of a case. */
export class PartyAnswer {
  @Word({ description: 'Role in the process' }) readonly role!: string;
  @Uuid() readonly id!: string;
}

export class NameAnswer {
  @Word() readonly firstName!: string;
  @Word() readonly lastName!: string;
}

export class DefinitionRefAnswer {
  @Word() readonly name!: string;
  @Whole() readonly version!: number;
}

export class StretchAnswer {
  @Moment() readonly from!: string;
  @Moment({ nullable: true, description: 'Null: still' }) readonly to!: string | null;
}
