import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { wildcardMatch } from '../../json/wildcard';
import { wildcardTest } from '../../query/patterns/wildcard';
import type { Payer } from '../../query/payer';
import type { Budget } from '../../runtime/budget';
import { expressionTest } from './name-expression';

/** Elasticsearch's limit for the automata of roles; its default is 100,000. */
const LIMIT = 'xpack.security.automata.max_determinized_states';

/**
 * How many patterns with an inner `*` may begin alike. The automaton has at least a set for each of them, with a state for each
 * of them that is always active, and Elasticsearch makes an effort of a million states of all sets.
 */
const MOST_ALIKE = 999;

type NameTest = (name: string) => boolean;

/** What comparing a name with a pattern costs, besides reading the name, and looking up one of its beginnings. */
const COMPARISON = 2;
const LOOK_UP = 4;

/** What each name of a role costs to prepare. */
const PREPARATION = 4;

/** Gives an error about patterns the words that the reader of a role gets. */
export type WordPatternError = (error: ElasticsearchError, patterns: readonly string[]) => ElasticsearchError;

/**
 * Names and patterns of a role, ready to be compared with many names (StringMatcher). A pattern contains `*` and `?`, or is
 * `/a regular expression/`. However many there are, a name is compared only with those whose beginning it has.
 */
export class NamePatterns {
  private readonly exact = new Set<string>();
  private readonly beginnings = new Ends((name, length) => name.slice(0, length));
  private readonly endings = new Ends((name, length) => name.slice(name.length - length));
  private readonly parts: string[] = [];
  /** Patterns with an inner `*` by what precedes the first one. */
  private readonly byBeginning = new Map<string, string[]>();
  private readonly lengths: readonly number[];
  private readonly others: NameTest[] = [];
  private readonly all: boolean;
  private readonly patterns: readonly string[];

  /**
   * @param budget what the expressions may cost, now and when names are compared.
   * @param word makes the error that is thrown of the cause. Default: the cause itself.
   * @throws ElasticsearchError too_complex_to_determinize_exception, or 400 illegal_argument_exception for an invalid pattern.
   */
  constructor(
    names: readonly string[],
    budget: Budget,
    private readonly word: WordPatternError = (error) => error,
  ) {
    budget.charge(names.length * PREPARATION, () => this.word(tooComplex(names), names));
    this.patterns = [...new Set(names.filter((name) => /^\/|[*?]/.test(name)))];
    for (const name of names) this.exact.add(name);
    for (const pattern of this.patterns) this.exact.delete(pattern);
    this.all = this.patterns.includes('*');
    if (!this.all) this.worded(() => this.compile(payerOf(this.patterns, budget)));
    this.lengths = [...new Set([...this.byBeginning.keys()].map(({ length }) => length))];
  }

  /** What comparing a name with all of them costs, apart from reading it. */
  get weight(): number {
    let patterns = this.parts.length + this.others.length;
    for (const same of this.byBeginning.values()) patterns += same.length;
    return patterns * COMPARISON + this.lookUps;
  }

  private get lookUps(): number {
    return (this.beginnings.size + this.endings.size + this.lengths.length) * LOOK_UP;
  }

  /**
   * True if one of them matches the name.
   *
   * @param payer whoever asks, who is charged for the comparisons: a name may be long, and a role may have thousands of patterns.
   * @throws ElasticsearchError too_complex_to_determinize_exception once names have cost too much.
   */
  match(name: string, payer: Payer): boolean {
    if (this.all || this.exact.has(name)) return true;
    payer.charge(this.lookUps);
    return (
      this.beginnings.include(name) ||
      this.endings.include(name) ||
      anyOf(this.parts, name, payer, (part) => name.includes(part)) ||
      this.lengths.some((length) =>
        anyOf(this.beginningWith(name.slice(0, length)), name, payer, (one) => wildcardMatch(one, name)),
      ) ||
      this.worded(() => anyOf(this.others, name, payer, (test) => test(name)))
    );
  }

  private beginningWith(beginning: string): readonly string[] {
    return this.byBeginning.get(beginning) ?? [];
  }

  private compile(payer: Payer): void {
    const alike = new Map<string, number>();
    for (const pattern of this.patterns) {
      if (pattern.startsWith('/')) this.others.push(expressionTest(expressionIn(pattern), payer));
      else if (/[?\\]/.test(pattern)) this.others.push(wildcardTest(pattern, false, payer));
      else this.add(pattern, alike);
    }
  }

  /** Patterns whose stars are the first and the last character cost Elasticsearch little (Automatons.buildAutomaton). */
  private add(pattern: string, alike: Map<string, number>): void {
    const text = withoutOuterStars(pattern);
    const inner = text.indexOf('*');
    const [first, last] = [pattern.startsWith('*'), pattern.endsWith('*')];
    if (inner < 0) {
      if (first && last) this.parts.push(text);
      else (first ? this.endings : this.beginnings).add(text);
      return;
    }
    const kind = `${first ? '*' : ''}${text.slice(0, inner)}`;
    const count = (alike.get(kind) ?? 0) + 1;
    alike.set(kind, count);
    if (count > MOST_ALIKE) throw tooComplex(this.patterns);
    const beginning = pattern.slice(0, pattern.indexOf('*'));
    const same = this.byBeginning.get(beginning);
    if (same) same.push(pattern);
    else this.byBeginning.set(beginning, [pattern]);
  }

  private worded<T>(act: () => T): T {
    try {
      return act();
    } catch (error) {
      throw error instanceof ElasticsearchError ? this.word(error, this.patterns) : error;
    }
  }
}

/** Whether any of some patterns matches a name; comparing it with all of them is charged. */
function anyOf<P>(patterns: readonly P[], name: string, payer: Payer, matches: (pattern: P) => boolean): boolean {
  if (patterns.length === 0) return false;
  payer.charge(patterns.length * (COMPARISON + name.length / 8));
  return patterns.some(matches);
}

function withoutOuterStars(pattern: string): string {
  let [from, to] = [0, pattern.length];
  while (pattern[from] === '*') from += 1;
  while (to > from && pattern[to - 1] === '*') to -= 1;
  return pattern.slice(from, to);
}

/** Beginnings or ends of names, which are looked up by their lengths. */
class Ends {
  private readonly texts = new Set<string>();
  private readonly lengths = new Set<number>();

  /** @param end the beginning or end of a name that has some length. */
  constructor(private readonly end: (name: string, length: number) => string) {}

  /** The number of different lengths. */
  get size(): number {
    return this.lengths.size;
  }

  add(text: string): void {
    this.texts.add(text);
    this.lengths.add(text.length);
  }

  include(name: string): boolean {
    for (const length of this.lengths) if (length <= name.length && this.texts.has(this.end(name, length))) return true;
    return false;
  }
}

/** @throws ElasticsearchError 400 illegal_argument_exception (Automatons.buildAutomaton) */
function expressionIn(pattern: string): string {
  if (pattern.length > 1 && pattern.endsWith('/')) return pattern.slice(1, -1);
  throw illegalArgument(
    `invalid pattern [${pattern}]. patterns starting with '/' indicate regular expression pattern and therefore must also end ` +
      "with '/'. other patterns (those that do not start with '/') will be treated as simple wildcard patterns",
  );
}

/** The automata of a list of patterns have one limit, as Elasticsearch makes one automaton of them. */
function payerOf(patterns: readonly string[], budget: Budget): Payer {
  const refuse = () => tooComplex(patterns);
  return {
    charge: (work) => budget.charge(work, refuse),
    chargeMemory: (bytes) => budget.chargeMemory(bytes, refuse),
  };
}

function tooComplex({ length }: readonly string[]): ElasticsearchError {
  const reason = `Determinizing automaton of ${length} patterns would require more than 100000 effort.`;
  return new ElasticsearchError('too_complex_to_determinize_exception', reason, { status: 500, limit: LIMIT });
}
