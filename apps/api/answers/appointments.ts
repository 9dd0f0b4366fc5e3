import type { AppointmentView } from '#casework';
import { One, OrNull, Uuid, Whole, Word } from './properties.js';

class ArrangerAnswer {
  @Word() readonly role!: string;
  @Uuid() readonly id!: string;
  @Word(OrNull) readonly name!: string | null;
}

export class AppointmentAnswer implements AppointmentView {
  @Uuid({ description: 'Of the record that arranged it' }) readonly record!: string;
  @Whole({ description: 'Number of the ask: what it is moved and answered by' }) readonly no!: number;
  @One(ArrangerAnswer) readonly by!: ArrangerAnswer;
  @Word({ description: 'By the clocks in Denmark: 2026-11-23T09:00' }) readonly at!: string;
  @Whole() readonly minutes!: number;
  @Word() readonly place!: string;
  @Word(OrNull) readonly with!: string | null;
  @Word(OrNull) readonly purpose!: string | null;
  @Word({ enum: ['planned', 'held', 'missed', 'cancelled'] }) readonly state!: AppointmentView['state'];
  @Word({ nullable: true, description: 'Why it was last moved, or cancelled' })
  readonly reason!: string | null;
  @Whole({ description: 'How often it has been changed' }) readonly changes!: number;
}
