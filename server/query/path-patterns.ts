import type { Budget } from '../runtime/budget';

const STAR = 42;
const DOT = 46;
const END = -1;

/** What a step in one pattern costs, in the units of a budget. */
const STEPPED = 1.5;

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
  /** In which step a node was last entered, so that none is entered twice in one. */
  private readonly entered: Uint32Array;
  private steps = 1;
  readonly start: PatternState;

  /** @param budget pays for the steps of all patterns with every character of a path; left out, there is no limit. */
  constructor(
    patterns: readonly string[],
    private readonly budget?: Budget,
  ) {
    const firsts: number[] = [];
    for (const pattern of patterns) {
      firsts.push(this.nodes.length);
      budget?.charge(pattern.length);
      for (let at = 0; at < pattern.length; at += 1) this.nodes.push(pattern.charCodeAt(at));
      this.nodes.push(END);
    }
    this.below = this.nodes.length;
    this.entered = new Uint32Array(this.below + 1);
    const start: number[] = [];
    for (const first of firsts) this.enter(start, first);
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
    this.steps += 1;
    this.budget?.charge(state.length * STEPPED);
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
      if (this.entered[node] === this.steps) return;
      this.entered[node] = this.steps;
      state.push(node);
      if (this.nodes[node] !== STAR) return;
    }
  }
}
