import { type Ids, RandomIds } from './ids';
import { Random, type RandomState } from './random';

/** The position in a seeded sequence of ids; undefined if ids are not seeded. */
export type IdsMark = { readonly seed: string; readonly state: RandomState } | undefined;

/** Ids that are random until a seed is set; after that, the same requests get the same ids. */
export class ControlledIds implements Ids {
  private readonly unseeded = new RandomIds();
  private seeded: { readonly seed: string; readonly random: Random } | undefined;

  constructor(seed?: string) {
    this.use(seed);
  }

  /** Starts the sequence of a seed from the beginning; without a seed, ids are random again. */
  use(seed: string | undefined): void {
    this.seeded = seed === undefined ? undefined : { seed, random: new Random(seed) };
  }

  documentId(): string {
    return this.seeded ? this.bytes(15).toString('base64url') : this.unseeded.documentId();
  }

  uuid(): string {
    return this.seeded ? this.bytes(16).toString('base64url') : this.unseeded.uuid();
  }

  random(): number {
    return this.seeded ? this.seeded.random.fraction() : this.unseeded.random();
  }

  get seed(): string | undefined {
    return this.seeded?.seed;
  }

  mark(): IdsMark {
    return this.seeded && { seed: this.seeded.seed, state: this.seeded.random.state };
  }

  /** Returns to a position in the sequence. */
  rewind(mark: IdsMark): void {
    this.seeded = mark && { seed: mark.seed, random: new Random(mark.state) };
  }

  private bytes(count: number): Buffer {
    const bytes = Buffer.allocUnsafe(16);
    for (let at = 0; at < 16; at += 4) bytes.writeUInt32LE(this.seeded?.random.next() ?? 0, at);
    return bytes.subarray(0, count);
  }
}
