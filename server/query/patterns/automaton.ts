import { ElasticsearchError } from '../../errors/elasticsearch-error';
import type { Payer } from '../payer';
import type { RegexpNode } from './regexp-parser';

type Test = (character: string) => boolean;

/** The maximum number of states. */
const MOST_STATES = 10_000;

/** How many sets of states Lucene processes before it gives up (Operations.DEFAULT_DETERMINIZE_WORK_LIMIT). */
export const DEFAULT_EFFORT = 10_000;

/** Lucene counts its effort in states of all sets, ten for each allowed set. */
const STATES_PER_SET = 10;

/** The number of characters used to estimate the effort; the remaining sets are built when a text needs them. */
const MOST_SAMPLES = 32;

/** The maximum number of cached sets. */
const MOST_SETS = 20_000;

const UNKNOWN = 0;

/** Bytes of a state's number in a set, and in the set's key. */
const NUMBER_BYTES = 12;

/** What a state costs: work, and bytes. */
const STATE_WORK = 8;
const STATE_BYTES = 100;

/** Work for each state of a new set: to sort and to join it. */
const MEMBER_WORK = 3;

interface State {
  /** Undefined for an empty step. */
  readonly test: Test | undefined;
  readonly next: number[];
}

/** A set of states that a text may lead to, with the sets that follow it as far as they are known. */
interface StateSet {
  readonly states: readonly number[];
  readonly accepts: boolean;
  /** By character below 128: the number of the following set, plus one. Created for the first text that gets here. */
  ascii: Int32Array | undefined;
  readonly others: Map<string, number>;
}

/**
 * An automaton for a pattern, built with Thompson's construction. It reads a text once: the possible sets of states are
 * numbered, and the transition from a set by a character is computed only once. Patterns with too many sets are
 * rejected, as in Lucene.
 */
export class Automaton {
  private readonly states: State[] = [];
  private readonly start: number;
  private readonly end: number;
  private sets: StateSet[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly seen: Uint32Array;
  private generation = 0;
  /** The number of the set that texts begin with. */
  private beginning: number | undefined;

  /**
   * @param effort the value of `max_determinized_states`.
   * @param payer pays for the sets that are built, now and for the first text that needs them; left out, there is no limit.
   * @throws ElasticsearchError 400 too_complex_to_determinize_exception
   */
  constructor(
    node: RegexpNode,
    private readonly caseInsensitive: boolean,
    private readonly effort: number,
    private readonly payer?: Payer,
  ) {
    [this.start, this.end] = this.fragment(node);
    this.seen = new Uint32Array(this.states.length);
    this.checkEffort(samplesOf(node));
  }

  /** True if the whole text matches. */
  accepts(text: string): boolean {
    this.beginning ??= this.number([this.start]);
    let current = this.beginning;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code < 128) {
        current = this.below(current, code);
      } else {
        const character = String.fromCodePoint(text.codePointAt(at) as number);
        at += character.length - 1;
        current = this.following(current, character);
      }
      if ((this.sets[current] as StateSet).states.length === 0) return false;
    }
    return (this.sets[current] as StateSet).accepts;
  }

  /** Where the longest match that begins at `from` ends; -1 if there is none. */
  longestFrom(text: string, from: number, payer: Payer): number {
    let current = this.number([this.start]);
    let end = (this.sets[current] as StateSet).accepts ? from : -1;
    let at = from;
    while (at < text.length) {
      const character = String.fromCodePoint(text.codePointAt(at) as number);
      current = this.following(current, character);
      at += character.length;
      const set = this.sets[current] as StateSet;
      if (set.accepts) end = at;
      if (set.states.length === 0) break;
    }
    payer.charge(1 + (at - from) / 2);
    return end;
  }

  private below(from: number, code: number): number {
    const set = this.sets[from] as StateSet;
    set.ascii ??= new Int32Array(128);
    const known = set.ascii[code] as number;
    if (known !== UNKNOWN) return known - 1;
    const found = this.following(from, String.fromCharCode(code));
    set.ascii[code] = found + 1;
    return found;
  }

  private following(from: number, character: string): number {
    const set = this.sets[from] as StateSet;
    const known = set.others.get(character);
    if (known !== undefined) return known;
    const next: number[] = [];
    for (const id of set.states) {
      const state = this.states[id] as State;
      if (state.test?.(character)) for (const target of state.next) next.push(target);
    }
    const found = this.number(next);
    set.others.set(character, found);
    return found;
  }

  /** The number of a set, including everything reachable through empty steps. */
  private number(ids: readonly number[]): number {
    const states = this.closure(ids);
    this.payer?.charge(states.length * MEMBER_WORK);
    const key = states.join();
    const known = this.numbers.get(key);
    if (known !== undefined && this.sets[known]) return known;
    if (this.sets.length >= MOST_SETS) this.forget();
    this.payer?.chargeMemory(states.length * NUMBER_BYTES);
    const accepts = states[states.length - 1] === this.end || states.includes(this.end);
    this.sets.push({ states, accepts, ascii: undefined, others: new Map() });
    this.numbers.set(key, this.sets.length - 1);
    return this.sets.length - 1;
  }

  private forget(): void {
    this.sets = [];
    this.numbers.clear();
    this.beginning = undefined;
  }

  /** The states that read a character, and the final one, in order. */
  private closure(ids: readonly number[]): number[] {
    this.generation += 1;
    const found: number[] = [];
    const open = [...ids];
    let visited = 0;
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      visited += 1;
      if (this.seen[id] === this.generation) continue;
      this.seen[id] = this.generation;
      const state = this.states[id] as State;
      if (state.test || id === this.end) found.push(id);
      if (!state.test) for (const target of state.next) open.push(target);
    }
    this.payer?.charge(visited);
    return found.sort((a, b) => a - b);
  }

  /** Visits the sets that some characters lead to, whereas Lucene visits all. */
  private checkEffort(samples: readonly string[]): void {
    let spent = 0;
    const open = [this.number([this.start])];
    const done = new Set<number>();
    for (let set = open.pop(); set !== undefined; set = open.pop()) {
      if (done.has(set)) continue;
      done.add(set);
      spent += (this.sets[set] as StateSet).states.length;
      // Numbers of sets are void once sets have been forgotten.
      if (spent >= this.effort * STATES_PER_SET || this.sets.length > MOST_SETS - samples.length)
        throw this.tooComplex();
      for (const sample of samples) open.push(this.following(set, sample));
    }
  }

  private tooComplex(): ElasticsearchError {
    const reading = this.states.filter((state) => state.test);
    let transitions = this.closure([this.start]).length;
    for (const state of reading) transitions += this.closure(state.next).filter((id) => id !== this.end).length;
    const size = `${reading.length + 1} states and ${transitions} transitions`;
    const reason = `Determinizing automaton with ${size} would require more than ${this.effort} effort.`;
    return new ElasticsearchError('too_complex_to_determinize_exception', reason);
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

  private character(test: Test): [number, number] {
    const end = this.add(undefined);
    const folded = (character: string): boolean =>
      test(character) || test(character.toLowerCase()) || test(character.toUpperCase());
    const start = this.add(this.caseInsensitive ? folded : test, [end]);
    return [start, end];
  }

  /** Joins fragments in sequence. */
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
    const exit = this.add(undefined);
    if (most === Number.POSITIVE_INFINITY) {
      const [from, to] = this.fragment(node);
      for (const before of [end, to]) {
        this.join(before, from);
        this.join(before, exit);
      }
      return [start, exit];
    }
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

  private add(test: Test | undefined, next: number[] = []): number {
    if (this.states.length >= MOST_STATES * 5) {
      const reason = `Determinizing automaton with ${this.states.length} states would require more than ${this.effort} effort.`;
      throw new ElasticsearchError('too_complex_to_determinize_exception', reason);
    }
    this.payer?.charge(STATE_WORK);
    this.payer?.chargeMemory(STATE_BYTES);
    this.states.push({ test, next });
    return this.states.length - 1;
  }

  private join(from: number, to: number): void {
    (this.states[from] as State).next.push(to);
  }
}

/** Characters that distinguish the parts of a pattern, and one that the pattern is unlikely to name. */
function samplesOf(node: RegexpNode): string[] {
  const samples = new Set<string>(['\uffff']);
  const open: RegexpNode[] = [node];
  for (let one = open.pop(); one && samples.size < MOST_SAMPLES; one = open.pop()) {
    if (one.kind === 'set') for (const sample of one.samples ?? []) samples.add(sample);
    else if (one.kind === 'sequence' || one.kind === 'choice') for (const node of one.nodes) open.push(node);
    else if (one.kind === 'repeat') open.push(one.node);
  }
  return [...samples];
}
