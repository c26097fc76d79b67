import type { CharacterTest } from './pattern-tree';

/** How many characters outside of Latin-1 a test remembers. */
const MAX_REMEMBERED = 4096;

/** A character that stands for itself. */
export function literalTest(character: string): CharacterTest {
  const wanted = character.codePointAt(0);
  return { fits: (codePoint) => codePoint === wanted };
}

/** What JavaScript says about a character that is written as `source`: an escape, a class, or a letter of either case. */
export function characterTest(source: string, flags: string): CharacterTest {
  return new RememberedTest(new RegExp(`^(?:${source})$`, `${flags.replaceAll(/[^is]/g, '')}u`));
}

/** Asks JavaScript once for each character. */
class RememberedTest implements CharacterTest {
  /** 0: not asked yet, 1: fits, 2: does not. */
  private readonly latin = new Uint8Array(256);
  private readonly others = new Map<number, boolean>();

  constructor(private readonly pattern: RegExp) {}

  fits(codePoint: number): boolean {
    if (codePoint > 255) return this.other(codePoint);
    const known = this.latin[codePoint];
    if (known !== 0) return known === 1;
    const answer = this.pattern.test(String.fromCharCode(codePoint));
    this.latin[codePoint] = answer ? 1 : 2;
    return answer;
  }

  private other(codePoint: number): boolean {
    const known = this.others.get(codePoint);
    if (known !== undefined) return known;
    const answer = this.pattern.test(String.fromCodePoint(codePoint));
    if (this.others.size < MAX_REMEMBERED) this.others.set(codePoint, answer);
    return answer;
  }
}
