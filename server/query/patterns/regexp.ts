import { illegalArgument } from '../../errors/elasticsearch-error';
import { parseRegexp, type RegexpNode } from './regexp-parser';
import type { TextTest } from './wildcard';

/** Expressions with more states are rejected, because matching time is proportional to states times text length. */
const MOST_STATES = 10_000;

interface State {
  /** Undefined for an empty step. */
  readonly test: ((character: string) => boolean) | undefined;
  next: number[];
}

/**
 * Compiles a Lucene regular expression (RegExp), which must match the whole text. It becomes an automaton that reads
 * the text once, so no expression can take long.
 *
 * @throws ElasticsearchError 400 if the expression is invalid, 501 for operators that are not emulated.
 */
export function regexpTest(pattern: string, caseInsensitive = false): TextTest {
  const automaton = new Automaton(caseInsensitive);
  automaton.build(parseRegexp(pattern));
  return (text) => automaton.accepts(text);
}

/** A nondeterministic automaton built with Thompson's construction: each fragment has one entrance and one exit. */
class Automaton {
  private readonly states: State[] = [];
  private start = 0;
  private end = 0;

  constructor(private readonly caseInsensitive: boolean) {}

  build(node: RegexpNode): void {
    [this.start, this.end] = this.fragment(node);
  }

  accepts(text: string): boolean {
    let current = this.closure([this.start]);
    for (const character of text) {
      if (current.size === 0) return false;
      const next: number[] = [];
      for (const id of current) {
        const state = this.states[id] as State;
        if (state.test?.(character)) next.push(...state.next);
      }
      current = this.closure(next);
    }
    return current.has(this.end);
  }

  private fragment(node: RegexpNode): [start: number, end: number] {
    switch (node.kind) {
      case 'empty':
        return this.link([]);
      case 'set':
        return this.character(node.test);
      case 'sequence':
        return this.link(node.nodes.map((one) => this.fragment(one)));
      case 'choice':
        return this.choice(node.nodes);
      case 'repeat':
        return this.repeat(node.node, node.least, node.most);
    }
  }

  private character(test: (character: string) => boolean): [number, number] {
    const end = this.add(undefined);
    const folded = (character: string): boolean =>
      test(character) || test(character.toLowerCase()) || test(character.toUpperCase());
    const start = this.add(this.caseInsensitive ? folded : test, [end]);
    return [start, end];
  }

  /** Concatenates fragments. */
  private link(fragments: readonly [number, number][]): [number, number] {
    const start = this.add(undefined);
    let end = start;
    for (const [from, to] of fragments) {
      this.join(end, from);
      end = to;
    }
    return [start, end];
  }

  private choice(nodes: readonly RegexpNode[]): [number, number] {
    const start = this.add(undefined);
    const end = this.add(undefined);
    for (const node of nodes) {
      const [from, to] = this.fragment(node);
      this.join(start, from);
      this.join(to, end);
    }
    return [start, end];
  }

  private repeat(node: RegexpNode, least: number, most: number): [number, number] {
    const fragments: [number, number][] = [];
    for (let count = 0; count < least; count += 1) fragments.push(this.fragment(node));
    const [start, end] = this.link(fragments);
    if (most === Number.POSITIVE_INFINITY) {
      const [from, to] = this.fragment(node);
      const exit = this.add(undefined);
      this.join(end, from);
      this.join(to, from);
      this.join(end, exit);
      this.join(to, exit);
      return [start, exit];
    }
    const exit = this.add(undefined);
    let last = end;
    this.join(last, exit);
    for (let count = least; count < most; count += 1) {
      const [from, to] = this.fragment(node);
      this.join(last, from);
      this.join(to, exit);
      last = to;
    }
    return [start, exit];
  }

  private add(test: State['test'], next: number[] = []): number {
    if (this.states.length >= MOST_STATES) {
      throw illegalArgument(
        `Determinizing automaton with ${this.states.length} states would require more than ${MOST_STATES} effort.`,
      );
    }
    this.states.push({ test, next });
    return this.states.length - 1;
  }

  private join(from: number, to: number): void {
    (this.states[from] as State).next.push(to);
  }

  /** All states reachable through empty steps. */
  private closure(ids: readonly number[]): Set<number> {
    const found = new Set<number>();
    const open = [...ids];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (found.has(id)) continue;
      found.add(id);
      const state = this.states[id] as State;
      if (!state.test) open.push(...state.next);
    }
    return found;
  }
}
