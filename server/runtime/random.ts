/** Four words of state, which are all it takes to continue or to go back. */
export type RandomState = readonly [number, number, number, number];

/** A stream of random numbers determined by a seed (sfc32, seeded with a hash of the text). */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private counter: number;

  constructor(seed: string | RandomState) {
    [this.a, this.b, this.c, this.counter] = typeof seed === 'string' ? seedState(seed) : seed;
  }

  /** 32 random bits. */
  next(): number {
    const sum = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + sum;
    return sum >>> 0;
  }

  /** A number in [0, 1). */
  fraction(): number {
    return this.next() / 2 ** 32;
  }

  get state(): RandomState {
    return [this.a, this.b, this.c | 0, this.counter];
  }
}

const WARM_UP = 12;

function seedState(seed: string): RandomState {
  const random = new Random([hash(seed, 1), hash(seed, 2), hash(seed, 3), 1]);
  for (let round = 0; round < WARM_UP; round += 1) random.next();
  return random.state;
}

/** FNV-1a. */
function hash(text: string, salt: number): number {
  let value = (0x811c9dc5 ^ salt) | 0;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value;
}
