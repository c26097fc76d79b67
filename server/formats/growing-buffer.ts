const FIRST_SIZE = 256;

/** Joins many small pieces without keeping an object for each of them. */
export class GrowingBuffer {
  private buffer = Buffer.allocUnsafe(FIRST_SIZE);
  private length = 0;

  add(piece: Uint8Array): void {
    const end = this.length + piece.length;
    if (end > this.buffer.length) {
      const larger = Buffer.allocUnsafe(Math.max(end, this.buffer.length * 2));
      larger.set(this.buffer.subarray(0, this.length));
      this.buffer = larger;
    }
    this.buffer.set(piece, this.length);
    this.length = end;
  }

  /** Everything added so far. */
  bytes(): Buffer {
    return this.buffer.subarray(0, this.length);
  }
}
