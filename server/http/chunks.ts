/** Bodies up to this size, in bytes, get a buffer at once; for longer ones the data must arrive first. */
const LARGEST_PLACE = 8 * 1024 * 1024;

/** Up to this size, in bytes, a body is copied to a buffer that it shares with others. */
const SMALL = 1024;

/** Collects a body. */
export class Chunks {
  size = 0;
  private readonly list: Buffer[] = [];
  private place: Buffer | undefined;

  /** @param announced the length in bytes announced by the request, 0 if there is none. */
  constructor(private readonly announced: number) {}

  /** A body of many chunks is copied to its buffer while the rest is still arriving. */
  add(chunk: Buffer): void {
    if (this.size === 0 && chunk.length < this.announced && this.announced <= LARGEST_PLACE) {
      this.place = Buffer.allocUnsafeSlow(this.announced);
    }
    if (this.place) chunk.copy(this.place, this.size);
    else this.list.push(chunk);
    this.size += chunk.length;
  }

  /** Everything that has arrived. */
  whole(): Buffer {
    if (this.place) return this.place.subarray(0, this.size);
    const [only] = this.list;
    if (this.list.length !== 1 || !only) return Buffer.concat(this.list, this.size);
    // The journal keeps the latest bodies, and a thousand buffers of their own would burden the garbage collector.
    return only.length <= SMALL ? Buffer.from(only) : only;
  }
}
