/** The source of all generated ids and random numbers in the mock. */
export interface Ids {
  /** A document id in the form that Elasticsearch generates: 20 characters of URL-safe base64. */
  documentId(): string;
  /** An index UUID: 22 characters of URL-safe base64. */
  uuid(): string;
  /** A number in [0, 1). */
  random(): number;
}

const POOL_SIZE = 4096;

/**
 * Random bytes from the system, fetched in batches, because a system call for each id would cost more than everything
 * else.
 */
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
      const { randomBytes } = require('node:crypto') as typeof import('node:crypto');
      this.pool = randomBytes(POOL_SIZE);
      this.used = 0;
    }
    this.used += count;
    return this.pool.subarray(this.used - count, this.used);
  }
}
