import { createHash } from 'node:crypto';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import pg from 'pg';
import { NOW, type Now } from '../now.js';
import { CprKeys } from '../people/cpr-keys.js';
import { hex } from '../store/append-step.js';
import { timeOrderedId } from '../store/time-ordered-id.js';
import { told } from '../store/trouble.js';
import {
  ATTACHMENTS,
  type AttachmentSettings,
  type AttachResult,
  DropAttachment,
  UploadAttachment,
  type UploadFault,
} from './attachments.js';
import { headSize, kindOf, TextCheck } from './file-kind.js';
import { sealBytes } from './sealed-bytes.js';
import { newSecret } from './secret.js';

/** Files that one person has brought and not sent. */
const mostUnsent = 50;

/** Files that come in at the same moment. */
const mostAtOnce = 8;

class UploadRefused extends Error {
  constructor(readonly fault: UploadFault) {
    super(fault);
  }
}

/** A row first, then the bytes, then what they are: what breaks off in between is found by its row and cleared away. */
@CommandHandler(UploadAttachment)
export class UploadAttachmentHandler implements ICommandHandler<UploadAttachment> {
  private underWay = 0;

  constructor(
    private readonly pool: pg.Pool,
    private readonly keys: CprKeys,
    @Inject(NOW) private readonly now: Now,
    @Inject(ATTACHMENTS) private readonly settings: AttachmentSettings | null,
  ) {}

  async execute(asked: UploadAttachment): Promise<AttachResult> {
    if (!this.settings || this.underWay >= mostAtOnce) return { kind: 'unavailable' };
    this.underWay += 1;
    try {
      const id = timeOrderedId();
      const begun = await this.begin(id, asked);
      if (begun === 'not-found') return { kind: 'not-found' };
      if (begun === 'too-many') return { kind: 'refused', fault: 'too-many-files' };
      return await this.receive(id, asked, this.settings);
    } finally {
      this.underWay -= 1;
    }
  }

  private async begin(id: string, { work: { actor }, caseId }: UploadAttachment): Promise<string> {
    const beginning = this.pool.query<{ begun: string }>(
      'select begin_attachment($1, $2, $3, $4, $5, $6, $7) as begun',
      [id, caseId, actor.party, actor.person, actor.role, this.now(), mostUnsent],
    );
    return (await told('begin a file', beginning)).rows[0]?.begun ?? 'not-found';
  }

  private async receive(
    id: string,
    asked: UploadAttachment,
    settings: AttachmentSettings,
  ): Promise<AttachResult> {
    try {
      return await this.keep(id, asked, settings);
    } catch (failure) {
      await this.forget(id, asked);
      if (failure instanceof UploadRefused) return { kind: 'refused', fault: failure.fault };
      throw failure;
    }
  }

  private async keep(
    id: string,
    { work, name, bytes }: UploadAttachment,
    { store, mostBytes }: AttachmentSettings,
  ): Promise<AttachResult> {
    const arrival = new Arrival(name, mostBytes);
    const { key, sealed } = newSecret(this.keys, id);
    await store.put(id, sealBytes(key, arrival.checked(bytes)));
    const { mediaType, size, sha256 } = arrival;
    const row = {
      secret: hex(sealed.cipher),
      key_id: sealed.keyId,
      name,
      media_type: mediaType,
      size,
      sha256: `\\x${sha256}`,
    };
    const finishing = this.pool.query<{ done: boolean }>('select finish_attachment($1, $2, $3, $4) as done', [
      id,
      JSON.stringify(row),
      this.now(),
      work.purpose,
    ]);
    if (!(await told('finish a file', finishing)).rows[0]?.done) throw new Error('The file was forgotten');
    return { kind: 'kept', attachment: { id, name, mediaType, size, sha256, verdict: 'unscanned' } };
  }

  /** What goes wrong here is made good by the next clearing. */
  private async forget(id: string, { work: { actor } }: UploadAttachment): Promise<void> {
    const forgetting = this.settings?.store
      .remove(id)
      .then(() =>
        this.pool.query('select drop_attachment($1, $2, $3), forget_attachments(array[$1::uuid])', [
          id,
          actor.party,
          actor.person,
        ]),
      );
    await forgetting?.catch(() => undefined);
  }
}

/** Looks at a file as it passes by: how much it is, what it is, and what it sums up to. */
class Arrival {
  size = 0;
  mediaType = '';
  private readonly hash = createHash('sha256');
  private digest = '';

  constructor(
    private readonly name: string,
    private readonly mostBytes: number,
  ) {}

  get sha256(): string {
    this.digest ||= this.hash.digest('hex');
    return this.digest;
  }

  /** @throws UploadRefused as soon as it is known */
  async *checked(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    const text = new TextCheck();
    for await (const chunk of withHead(bytes)) {
      this.size += chunk.length;
      if (this.size > this.mostBytes) throw new UploadRefused('file-too-large');
      if (this.mediaType === '') this.mediaType = await this.kind(chunk);
      if (this.mediaType === 'text/plain' && !text.holds(chunk)) throw new UploadRefused('not-what-it-says');
      this.hash.update(chunk);
      yield chunk;
    }
    if (this.size === 0) throw new UploadRefused('file-empty');
    if (this.mediaType === 'text/plain' && !text.ends()) throw new UploadRefused('not-what-it-says');
  }

  private async kind(head: Uint8Array): Promise<string> {
    const kind = await kindOf(head, this.name);
    if (typeof kind === 'string') throw new UploadRefused(kind);
    return kind.type;
  }
}

/** The same bytes, with the first chunk long enough to tell from. */
async function* withHead(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | null = new Uint8Array();
  for await (const chunk of bytes) {
    if (head === null) {
      yield chunk;
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < headSize) continue;
    yield head;
    head = null;
  }
  if (head !== null && head.length > 0) yield head;
}

@CommandHandler(DropAttachment)
export class DropAttachmentHandler implements ICommandHandler<DropAttachment> {
  constructor(private readonly pool: pg.Pool) {}

  async execute({ work: { actor }, id }: DropAttachment): Promise<'done' | 'not-found'> {
    const dropping = this.pool.query<{ dropped: boolean }>('select drop_attachment($1, $2, $3) as dropped', [
      id,
      actor.party,
      actor.person,
    ]);
    return (await told('drop a file', dropping)).rows[0]?.dropped ? 'done' : 'not-found';
  }
}
