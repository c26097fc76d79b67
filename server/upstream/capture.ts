import { createHash, type Hash } from 'node:crypto';
import type { CutBody } from '../generated/control';

const NOTHING = Buffer.alloc(0);

/** What the journal keeps of a body that passes by: its first part, and the size and the hash of the whole. */
export class Capture {
  /** Bytes of the whole. */
  size = 0;
  private readonly kept: Buffer[] = [];
  private keptSize = 0;
  /** Set as soon as not everything is kept. */
  private hash: Hash | undefined;
  private over = false;

  /** @param limit bytes to keep. */
  constructor(private readonly limit: number) {}

  add(chunk: Buffer): void {
    if (this.over) return;
    this.size += chunk.length;
    if (this.size <= this.limit) {
      this.keep(chunk);
      return;
    }
    this.hash ??= this.startHash();
    this.hash.update(chunk);
    const room = this.limit - this.keptSize;
    if (room > 0) this.keep(chunk.subarray(0, room));
  }

  /** The first part, which is everything if it is short enough. A copy, because chunks share larger buffers. */
  get body(): Buffer {
    return this.keptSize === 0 ? NOTHING : Buffer.concat(this.kept, this.keptSize);
  }

  /**
   * What is missing; undefined if everything is kept. To be read once, at the end: what still comes then, because the response was
   * there before the end of the request, does not count.
   */
  cut(): CutBody | undefined {
    this.over = true;
    if (!this.hash) return undefined;
    return { size: this.size, kept: this.keptSize, sha256: this.hash.digest('hex') };
  }

  private keep(chunk: Buffer): void {
    this.kept.push(chunk);
    this.keptSize += chunk.length;
  }

  private startHash(): Hash {
    const hash = createHash('sha256');
    for (const chunk of this.kept) hash.update(chunk);
    return hash;
  }
}
