import { randomBytes } from 'node:crypto';

/** Where every made-up id and every random number of the mock comes from. */
export interface Ids {
  /** A document id as Elasticsearch makes one: 20 characters of URL-safe base64. */
  documentId(): string;
  /** An index uuid: 22 characters of URL-safe base64. */
  uuid(): string;
  /** A number in [0, 1). */
  random(): number;
}

const POOL_SIZE = 4096;

/** Random bytes from the system, fetched a pool at a time: asking for a few at each call costs more than the rest. */
export class RandomIds implements Ids {
  private pool = Buffer.alloc(0);
  private used = 0;

  documentId(): string {
    return this.bytes(15).toString('base64url');
  }

  uuid(): string {
    return this.bytes(16).toString('base64url');
  }

  random(): number {
    return this.bytes(6).readUIntBE(0, 6) / 2 ** 48;
  }

  private bytes(count: number): Buffer {
    if (this.used + count > this.pool.length) {
      this.pool = randomBytes(POOL_SIZE);
      this.used = 0;
    }
    this.used += count;
    return this.pool.subarray(this.used - count, this.used);
  }
}
