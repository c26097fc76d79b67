/** How many pieces are joined at a time. */
const CHUNK = 4_096;

/**
 * A text that is put together from many pieces. `text += piece` would keep a node for each of millions of pieces, until
 * the text is read for the first time.
 */
export class Pieces {
  private joined = '';
  private pieces: string[] = [];

  add(piece: string): void {
    if (this.pieces.push(piece) === CHUNK) this.text();
  }

  /** The pieces so far. */
  text(): string {
    this.joined += this.pieces.join('');
    this.pieces = [];
    return this.joined;
  }
}
