import {
  type ColumnTold,
  type Finding,
  type ImportNote,
  type ImportRowState,
  type ImportRowView,
  type ImportView,
  importRowStates,
  type Page,
} from '#casework';
import { TextAnswer } from './basics.js';
import { Many, Moment, One, OrNull, Truth, Uuid, Whole, Word } from './properties.js';

const next = { nullable: true, description: 'Cursor of the next page; null on the last' } as const;

export class ImportColumnAnswer implements ColumnTold {
  @Word({ description: 'As it stands in the first line of the file' }) readonly name!: string;
  @Truth() readonly optional!: boolean;
  @One(TextAnswer, { description: 'What stands in it' }) readonly says!: TextAnswer;
  @Word() readonly example!: string;
}

class ImportNoteAnswer implements ImportNote {
  @Word({ enum: ['unknown-column', 'cpr-modulus'] }) readonly code!: ImportNote['code'];
  @Word() readonly column!: string;
  @Whole({ nullable: true, description: 'How many rows it is about; null for all' })
  readonly rows!: number | null;
  @One(TextAnswer) readonly text!: TextAnswer;
}

export class ImportAnswer implements ImportView {
  @Uuid() readonly id!: string;
  @Moment() readonly at!: string;
  @Word({
    enum: ['checked', 'running', 'done'],
    description: 'Checked: nothing is imported before it is started',
  })
  readonly state!: ImportView['state'];
  @Whole({ description: 'All: ready, failed, known and imported' }) readonly rows!: number;
  @Whole({ description: 'Would be imported, or still will be' }) readonly ready!: number;
  @Whole({ description: 'Of those ready or imported: with a warning' }) readonly warned!: number;
  @Whole() readonly failed!: number;
  @Whole({ description: 'Imported before, or further up in the file' }) readonly known!: number;
  @Whole() readonly imported!: number;
  @Many(ImportNoteAnswer, { description: 'What is said of the file once, and counts as no warning' })
  readonly notes!: readonly ImportNoteAnswer[];
}

export class ImportPageAnswer implements Page<ImportView> {
  @Many(ImportAnswer) readonly items!: readonly ImportAnswer[];
  @Word(next) readonly next!: string | null;
}

class FindingAnswer implements Finding {
  @Word({ nullable: true, description: 'The column’s heading; null: the whole row' })
  readonly column!: string | null;
  @Word({ description: 'Stable' }) readonly code!: string;
  @Word({ enum: ['error', 'warning'] }) readonly severity!: Finding['severity'];
  @One(TextAnswer, { description: 'What is wrong, and what to do' }) readonly text!: TextAnswer;
}

class ImportRowAnswer implements ImportRowView {
  @Whole({ description: '1 is the first after the heading' }) readonly row!: number;
  @Word({ enum: importRowStates }) readonly state!: ImportRowState;
  @Many(FindingAnswer) readonly findings!: readonly FindingAnswer[];
  @Uuid(OrNull) readonly caseId!: string | null;
}

export class ImportRowPageAnswer implements Page<ImportRowView> {
  @Many(ImportRowAnswer) readonly items!: readonly ImportRowAnswer[];
  @Word(next) readonly next!: string | null;
}
