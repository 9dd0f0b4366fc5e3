import type { GuidanceView, LetterView, TemplateView } from '#casework';
import { PartyAnswer, TextAnswer } from './basics.js';
import { Many, Moment, One, OrNull, Truth, Uuid, Whole, Word } from './properties.js';

export class LetterAnswer implements LetterView {
  @Uuid() readonly id!: string;
  @Word({ description: 'Of its template' }) readonly kind!: string;
  @One(TextAnswer) readonly name!: TextAnswer;
  @Word({ description: 'The form that it was made of' }) readonly form!: string;
  @Uuid() readonly record!: string;
  @Whole() readonly revision!: number;
  @One(PartyAnswer) readonly from!: PartyAnswer;
  @Moment({ description: 'Its date' }) readonly at!: string;
  @Moment({ description: 'When it was laid before the young person' }) readonly placedAt!: string;
  @Truth({ description: 'A later one was sent in its place' }) readonly replaced!: boolean;
  @Word({ description: 'Hex SHA-256 of the PDF' }) readonly pdfDigest!: string;
}

export class GuidanceAnswer implements GuidanceView {
  @Word({ description: 'Kind of decision' }) readonly kind!: string;
  @One(TextAnswer) readonly label!: TextAnswer;
  @Word({ description: 'Whom one complains to' }) readonly body!: string;
  @Whole() readonly weeks!: number;
  @Whole() readonly from!: number;
  @Whole() readonly to!: number;
  @Truth({
    description: 'Set by your organisation; else what the process begins with, which is no statement of law',
  })
  readonly own!: boolean;
}

export class TemplateAnswer implements TemplateView {
  @Word() readonly kind!: string;
  @Whole() readonly version!: number;
  @One(TextAnswer) readonly name!: TextAnswer;
  @Truth({ description: 'New letters are written by it' }) readonly newest!: boolean;
  @Many(TextAnswer, { description: 'What is filled in for such a letter' })
  readonly forms!: readonly TextAnswer[];
  @One(TextAnswer, { ...OrNull, description: 'The kind of complaint guidance that it gives; null: none' })
  readonly guidance!: TextAnswer | null;
}
