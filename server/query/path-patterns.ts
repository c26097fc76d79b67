const STAR = 42;
const DOT = 46;
const END = -1;

/** How far the path has been read in each pattern. Empty if no pattern can match any more. */
export type PatternState = readonly number[];

/**
 * Patterns over dotted paths, in which `*` stands for any characters, dots included. Paths are read character by
 * character, so that a walk over an object knows at each key whether it, or anything below it, can match. A pattern
 * also matches everything below what it names: `a` stands for `a.b` too (XContentMapValues.makeMatchDotsInFieldNames).
 */
export class PathPatterns {
  /** All patterns in sequence, each closed by END, plus one final END that means "below a match". */
  private readonly nodes: number[] = [];
  private readonly below: number;
  readonly start: PatternState;

  constructor(patterns: readonly string[]) {
    const start: number[] = [];
    for (const pattern of patterns) {
      const first = this.nodes.length;
      for (let at = 0; at < pattern.length; at += 1) this.nodes.push(pattern.charCodeAt(at));
      this.nodes.push(END);
      this.enter(start, first);
    }
    this.below = this.nodes.length;
    this.start = start;
  }

  /** True if a path that ends here matches. */
  accepts(state: PatternState): boolean {
    return state.some((node) => node === this.below || this.nodes[node] === END);
  }

  /** The state after reading more of the path. */
  read(state: PatternState, text: string): PatternState {
    let current = state;
    for (let at = 0; at < text.length && current.length > 0; at += 1) current = this.step(current, text.charCodeAt(at));
    return current;
  }

  private step(state: PatternState, character: number): PatternState {
    const next: number[] = [];
    for (const node of state) {
      const expected = this.nodes[node];
      if (node === this.below) this.enter(next, node);
      else if (expected === STAR) this.enter(next, node);
      else if (expected === character) this.enter(next, node + 1);
      else if (expected === END && character === DOT) this.enter(next, this.below);
    }
    return next;
  }

  /** A star can match nothing, so reaching it also reaches what follows. */
  private enter(state: number[], first: number): void {
    for (let node = first; ; node += 1) {
      if (!state.includes(node)) state.push(node);
      if (this.nodes[node] !== STAR) return;
    }
  }
}
