/** Bodies up to this size, in bytes, get their place at once; longer ones must first come. */
const LARGEST_PLACE = 8 * 1024 * 1024;

/** Collects a body. */
export class Chunks {
  size = 0;
  private readonly list: Buffer[] = [];
  private place: Buffer | undefined;

  /** @param announced the length in bytes that the request says, 0 where it says none. */
  constructor(private readonly announced: number) {}

  /** A body of many chunks goes to its place while the rest is still on its way. */
  add(chunk: Buffer): void {
    if (this.size === 0 && chunk.length < this.announced && this.announced <= LARGEST_PLACE) {
      this.place = Buffer.allocUnsafeSlow(this.announced);
    }
    if (this.place) chunk.copy(this.place, this.size);
    else this.list.push(chunk);
    this.size += chunk.length;
  }

  /** All that came. */
  whole(): Buffer {
    if (this.place) return this.place.subarray(0, this.size);
    return this.list.length === 1 ? (this.list[0] as Buffer) : Buffer.concat(this.list, this.size);
  }
}
