import { getSchemaPath } from '@nestjs/swagger';
import type { Field, Form, FormPart, Items, Own, RowChoice, Text } from '#domain';
import { GoalAnswer, TextAnswer } from './basics.js';
import { Amount, ByName, Many, One, Optional, OrNull, Truth, Whole, Word } from './properties.js';

const text = { $ref: getSchemaPath(TextAnswer) };

class RowSourceAnswer {
  @Word() readonly form!: string;
  @Word() readonly list!: string;
}

class RowToChooseAnswer {
  @Word({ description: 'What the field takes' }) readonly key!: string;
  @Word({ description: 'What the row says' }) readonly label!: string;
}

/** What can be chosen in a field of a form that is to be filled in for one case. */
export type RowsToChoose = (field: RowChoice) => readonly RowToChooseAnswer[];

/** A field as screens draw it, also one of a row. What a kind does not have is left out. */
export class PlainFieldAnswer {
  @Word() readonly name!: string;
  @Word({
    enum: [
      'text',
      'longText',
      'choice',
      'choices',
      'number',
      'yesNo',
      'date',
      'email',
      'organisation',
      'party',
      'moment',
      'files',
      'row',
      'items',
    ],
  })
  readonly kind!: Field['kind'];
  @One(TextAnswer) readonly label!: Text;
  @One(TextAnswer, Optional) readonly help?: Text;
  @Truth() readonly required!: boolean;
  @Word({ ...Optional, description: 'Under this name the value is one of the facts of the case' })
  readonly fact?: string;
  @Amount({ ...Optional, description: 'Most characters, or the largest number' })
  readonly max?: number;
  @Amount(Optional) readonly min?: number;
  @ByName(text, { ...Optional, description: 'Value → label' }) readonly options?: Readonly<
    Record<string, Text>
  >;
  @Truth(Optional) readonly notFuture?: boolean;
  @Truth(Optional) readonly notPast?: boolean;
  @Amount({ ...Optional, description: 'So many days from today is the latest' }) readonly atMostDays?: number;
  @Word({ ...Optional, description: 'Which organisations can be chosen: see /organisations' })
  readonly role?: string;
  @Many(String, { ...Optional, description: 'Which parties of the case can be chosen' })
  readonly roles?: readonly string[];
  @Truth({ ...Optional, description: 'Also a party that was only asked' }) readonly consulted?: boolean;
  @Truth({ ...Optional, description: 'Also whoever fills the form in' }) readonly oneself?: boolean;
  @Word({ ...Optional, enum: ['colleagues'], description: 'Whose names to offer' })
  readonly suggests?: 'colleagues';
  @Word({
    ...Optional,
    enum: ['name', 'email', 'telephone', 'programmeType', 'municipality'],
    description: 'What is known of whoever fills it in, for the field to begin with',
  })
  readonly own?: Own;
  @Amount({ ...Optional, description: 'Most rows, or files' }) readonly most?: number;
  @One(RowSourceAnswer, { ...Optional, description: 'Whose rows can be chosen' })
  readonly of?: RowSourceAnswer;
  @Word({ ...Optional, description: 'The field of such a row by which people know it' })
  readonly says?: string;
  @Many(RowToChooseAnswer, {
    ...Optional,
    description: 'Those that can be chosen; left out where the form is not given for one case',
  })
  readonly rows?: readonly RowToChooseAnswer[];
  @Word({ ...Optional, description: 'The field beside it that may not lie after it' }) readonly from?: string;
}

export class FieldAnswer extends PlainFieldAnswer {
  @Many(PlainFieldAnswer, { ...Optional, description: 'Of a list of rows: the fields of each' })
  readonly fields?: readonly PlainFieldAnswer[];
  @ByName(text, { ...Optional, description: 'Rows that are always there: key → label' })
  readonly keys?: Readonly<Record<string, Text>>;
  @Word({ ...Optional, description: 'Besides these the rows of the organisation’s own list of this name' })
  readonly local?: string;
  @Word({ ...Optional, description: 'The field of a row that says who may see it' })
  readonly visibleTo?: string;
}

export class FormPartAnswer {
  @One(TextAnswer) readonly label!: Text;
  @Many(String, { description: 'Names of fields' }) readonly fields!: readonly string[];
}

export class FormAnswer {
  @Word() readonly name!: string;
  @One(TextAnswer) readonly label!: Text;
  @Many(FieldAnswer) readonly fields!: readonly FieldAnswer[];
  @Word({ ...Optional, description: 'The kind of letter that it is sent as by whoever fills it in' })
  readonly letter?: string;
  @Many(FormPartAnswer, { ...Optional, description: 'All of the fields in the steps of a long form' })
  readonly parts?: readonly FormPart[];
}

export function formAnswer(
  name: string,
  { label, fields, spans, letter, parts }: Form,
  rowsToChoose?: RowsToChoose,
): FormAnswer {
  return {
    name,
    label,
    fields: Object.entries(fields).map((field) => fieldAnswer(field, spans, rowsToChoose)),
    ...(letter?.from === 'author' && { letter: letter.kind }),
    ...(parts && { parts }),
  };
}

function fieldAnswer(
  [name, field]: readonly [string, Field],
  spans: Form['spans'],
  rowsToChoose: RowsToChoose | undefined,
): FieldAnswer {
  if (field.kind !== 'items') return plain([name, field], spans, rowsToChoose);
  const { fields, spans: inRow, ...spec } = field;
  const rows = Object.entries(fields).map((one) => plain(one, inRow, rowsToChoose));
  return { ...spec, name, required: spec.required ?? false, fields: rows };
}

function plain(
  [name, spec]: readonly [string, Exclude<Field, Items>],
  spans: Form['spans'] = [],
  rowsToChoose?: RowsToChoose,
): PlainFieldAnswer {
  const from = spans.find(({ to }) => to === name)?.from;
  const rows = spec.kind === 'row' ? rowsToChoose?.(spec) : undefined;
  return {
    ...spec,
    name,
    required: spec.required ?? false,
    ...(from !== undefined && { from }),
    ...(rows && { rows }),
  };
}

/** What may travel with a handoff or another ask, and why. */
export class PackageAnswer {
  @One(TextAnswer) readonly purpose!: Text;
  @Word({ description: 'Law and paragraph' }) readonly basis!: string;
  @ByName(
    { type: 'array', items: { type: 'string' } },
    { description: 'Form → fields that may travel; of a list also single rows, `field.key`' },
  )
  readonly elements!: Readonly<Record<string, readonly string[]>>;
  @ByName(
    { type: 'array', items: { type: 'string' } },
    { description: 'Form → what of it travels where the sender does not say otherwise, by `elements`' },
  )
  readonly usual!: Readonly<Record<string, readonly string[]>>;
}

class LabelledAnswer {
  @One(TextAnswer) readonly label!: Text;
}

class RoleAnswer extends LabelledAnswer {
  @Word({ enum: ['organisation', 'person'] }) readonly is!: 'organisation' | 'person';
}

class LegAnswer extends LabelledAnswer {
  @Word({ description: 'Who holds the case' }) readonly role!: string;
}

class StageAnswer extends LabelledAnswer {
  @Word() readonly leg!: string;
  @Many(String) readonly actions!: readonly string[];
}

class OpeningAnswer extends LabelledAnswer {
  @Word({ description: 'The role that opens such a case' }) readonly by!: string;
  @Word() readonly form!: string;
  @One(PackageAnswer, Optional) readonly carries?: PackageAnswer;
}

class ActionSpecAnswer extends LabelledAnswer {
  @Many(String, { description: 'Roles; or `holder`' }) readonly by!: readonly string[];
  @Word(OrNull) readonly form!: string | null;
}

class AnswerSpecAnswer extends LabelledAnswer {
  @Word(OrNull) readonly form!: string | null;
}

class AskSpecAnswer extends LabelledAnswer {
  @Word() readonly kind!: string;
  @Word({ description: 'A role; `chosen`; or `author`: of what it is about' }) readonly to!: string;
  @ByName({ $ref: getSchemaPath(AnswerSpecAnswer) }) readonly answers!: Readonly<
    Record<string, AnswerSpecAnswer>
  >;
}

class ClockSpecAnswer extends LabelledAnswer {
  @Word({ enum: ['statutory', 'local'] }) readonly kind!: 'statutory' | 'local';
  @Word({ nullable: true, description: 'Law and paragraph of a statutory one' }) readonly source!:
    | string
    | null;
  @Word({ description: 'The role that owes it; or `holder`' }) readonly owner!: string;
  @One(GoalAnswer) readonly goal!: GoalAnswer;
}

/** One version of the process, in the words and with the forms that people see. */
export class ProcessAnswer extends LabelledAnswer {
  @Word() readonly name!: string;
  @Whole() readonly version!: number;
  @ByName({ $ref: getSchemaPath(RoleAnswer) }) readonly roles!: Readonly<Record<string, RoleAnswer>>;
  @ByName({ $ref: getSchemaPath(LegAnswer) }) readonly legs!: Readonly<Record<string, LegAnswer>>;
  @ByName({ $ref: getSchemaPath(StageAnswer) }) readonly stages!: Readonly<Record<string, StageAnswer>>;
  @ByName({ $ref: getSchemaPath(OpeningAnswer) }) readonly openings!: Readonly<Record<string, OpeningAnswer>>;
  @ByName({ $ref: getSchemaPath(ActionSpecAnswer) }) readonly actions!: Readonly<
    Record<string, ActionSpecAnswer>
  >;
  @ByName({ $ref: getSchemaPath(AskSpecAnswer) }) readonly asks!: Readonly<Record<string, AskSpecAnswer>>;
  @ByName({ $ref: getSchemaPath(ClockSpecAnswer) }) readonly clocks!: Readonly<
    Record<string, ClockSpecAnswer>
  >;
  @ByName({ $ref: getSchemaPath(FormAnswer) }) readonly forms!: Readonly<Record<string, FormAnswer>>;
  @ByName({ $ref: getSchemaPath(LabelledAnswer) }) readonly tasks!: Readonly<Record<string, LabelledAnswer>>;
  @ByName({ $ref: getSchemaPath(LabelledAnswer) }) readonly outcomes!: Readonly<
    Record<string, LabelledAnswer>
  >;
  @ByName(text, {
    description: 'What happened, in words to people of the case: opening, action or `ask.answer` → text',
  })
  readonly done!: Readonly<Record<string, Text>>;
}

/** Named in schemas alone, so that the document would not find them by itself. */
export const processParts = [
  TextAnswer,
  GoalAnswer,
  LabelledAnswer,
  RoleAnswer,
  LegAnswer,
  StageAnswer,
  OpeningAnswer,
  ActionSpecAnswer,
  AnswerSpecAnswer,
  AskSpecAnswer,
  ClockSpecAnswer,
  FormPartAnswer,
  FormAnswer,
  PackageAnswer,
];
