import { ReadableStream } from 'node:stream/web';
import { S3mini } from 's3mini';
import type { FileStore } from './file-store.js';

export interface S3Settings {
  /** With the bucket as its path: `https://s3.example.dk/stafet`. */
  readonly url: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
}

/** A bucket of any service that speaks S3. */
export class S3Store implements FileStore {
  private readonly bucket: S3mini;

  constructor({ url, region, accessKey, secretKey }: S3Settings) {
    this.bucket = new S3mini({
      endpoint: url,
      region,
      accessKeyId: accessKey,
      secretAccessKey: secretKey,
      requestAbortTimeout: 60_000,
    });
  }

  async put(id: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
    // In parts, as they come: an upload that breaks off leaves nothing under the name.
    await this.bucket.putAnyObject(id, ReadableStream.from(bytes) as globalThis.ReadableStream);
  }

  async get(id: string): Promise<AsyncIterable<Uint8Array>> {
    const response = await this.bucket.getObjectResponse(id);
    if (!response?.body) throw new Error('There is no such file in the bucket');
    return response.body as unknown as AsyncIterable<Uint8Array>;
  }

  async remove(id: string): Promise<void> {
    await this.bucket.deleteObject(id);
  }
}
