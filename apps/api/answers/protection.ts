import { type NeedView, needReasons, type ProtectionView } from '#casework';
import { PersonAnswer } from './overview.js';
import { Many, Moment, One, Truth, Uuid, Word } from './properties.js';

class NeedAnswer implements NeedView {
  @Uuid() readonly id!: string;
  @One(PersonAnswer) readonly colleague!: PersonAnswer;
  @Word({ enum: [...needReasons, 'own-notice'] }) readonly reason!: NeedView['reason'];
  @Word({ description: 'Last day' }) readonly until!: string;
  @One(PersonAnswer) readonly markedBy!: PersonAnswer;
  @Moment() readonly markedAt!: string;
}

export class ProtectionAnswer implements ProtectionView {
  @Truth() readonly protected!: boolean;
  @Truth({ description: 'Whether the acting party says if the name is protected: it holds the case' })
  readonly mayProtect!: boolean;
  @Many(NeedAnswer, { description: 'Colleagues who may know the name' })
  readonly needs!: readonly NeedAnswer[];
}
