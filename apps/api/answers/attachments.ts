import { ApiProperty } from '@nestjs/swagger';
import type { AttachmentView } from '#casework';
import { Many, Truth, Uuid, Whole, Word } from './properties.js';

export class AttachmentAnswer implements AttachmentView {
  @Uuid() readonly id!: string;
  @Word({ description: 'As its uploader called it' }) readonly name!: string;
  @Word({ description: 'By its content, e.g. application/pdf' }) readonly mediaType!: string;
  @Whole({ description: 'In bytes' }) readonly size!: number;
  @Word({ description: 'SHA-256 of its content, in hexadecimal' }) readonly sha256!: string;
  @Word({
    enum: ['unscanned', 'clean', 'infected'],
    description: '`unscanned`: no scanner has answered yet; `infected`: it is given to nobody',
  })
  readonly verdict!: AttachmentView['verdict'];
}

export class UploadsAnswer {
  @Many(AttachmentAnswer, { description: 'Oldest first' }) readonly items!: readonly AttachmentAnswer[];
  @Whole({ description: 'Of one file; 0 where nothing can be attached here' }) readonly mostBytes!: number;
  @Truth({ description: 'A scanner looks into each file before it is given out' }) readonly scans!: boolean;
  @ApiProperty({ type: [String], description: 'Endings of the kinds that are taken' })
  readonly endings!: readonly string[];
}
