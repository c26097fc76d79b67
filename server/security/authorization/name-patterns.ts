import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { wildcardMatch } from '../../json/wildcard';
import { regexpTest } from '../../query/patterns/regexp';
import { wildcardTest } from '../../query/patterns/wildcard';
import type { Payer } from '../../query/payer';
import { Budget } from '../../runtime/budget';

/** Elasticsearch's limit for the automata of roles; its default is 100,000. */
const LIMIT = 'xpack.security.automata.max_determinized_states';

/** The effort that Elasticsearch makes at most for an automaton, in states of all sets. */
const MOST_EFFORT = 1_000_000;

/** What the expressions of one list may cost: some hundredths of a second. */
const MOST_WORK = { work: 2_000_000, memory: 64 * 1024 * 1024 };

type NameTest = (name: string) => boolean;

/**
 * Names and patterns of a role, ready to be compared with many names (StringMatcher). A pattern contains `*` and `?`, or is
 * `/a regular expression/`. However many there are, a name is compared only with those whose beginning it has.
 */
export class NamePatterns {
  private readonly exact = new Set<string>();
  /** Patterns with `*` by what precedes the first one. */
  private readonly byBeginning = new Map<string, string[]>();
  private readonly lengths: readonly number[];
  private readonly others: readonly NameTest[];

  /** @throws ElasticsearchError too_complex_to_determinize_exception */
  constructor(patterns: readonly string[]) {
    const payer = payerOf(patterns);
    const others: NameTest[] = [];
    for (const pattern of new Set(patterns)) {
      if (isExpression(pattern)) others.push(expressionTest(pattern.slice(1, -1), payer));
      else if (/[?\\]/.test(pattern)) others.push(wildcardTest(pattern, false, payer));
      else if (pattern.includes('*')) this.add(pattern);
      else this.exact.add(pattern);
    }
    this.lengths = [...new Set([...this.byBeginning.keys()].map(({ length }) => length))];
    this.others = others;
  }

  /** True if one of them matches the name. */
  match(name: string): boolean {
    return (
      this.exact.has(name) ||
      this.lengths.some((length) =>
        this.beginningWith(name.slice(0, length)).some((one) => wildcardMatch(one, name)),
      ) ||
      this.others.some((test) => test(name))
    );
  }

  private beginningWith(beginning: string): readonly string[] {
    return this.byBeginning.get(beginning) ?? [];
  }

  private add(pattern: string): void {
    const beginning = pattern.slice(0, pattern.indexOf('*'));
    const same = this.byBeginning.get(beginning) ?? [];
    same.push(pattern);
    this.byBeginning.set(beginning, same);
    // The automaton has at least a set for each of them, with a state for each of them that is always active.
    if (same.length ** 2 > MOST_EFFORT) throw tooComplex(same);
  }
}

function isExpression(pattern: string): boolean {
  return pattern.startsWith('/') && pattern.endsWith('/') && pattern.length >= 2;
}

/** `/…/` of Automatons.pattern: `~(…)` excludes, alone or after `&`. */
function expressionTest(expression: string, payer: Payer): NameTest {
  const start = expression.indexOf('~(');
  if (start < 0) return regexpTest(expression, { payer });
  const before = expression.slice(0, start);
  if (!expression.endsWith(')') || (before !== '' && !before.endsWith('&'))) return regexpTest(expression, { payer });
  const isIncluded = regexpTest(before === '' ? '.*' : before.slice(0, -1), { payer });
  const isExcluded = regexpTest(expression.slice(start + 2, -1), { payer });
  return (name) => isIncluded(name) && !isExcluded(name);
}

/** The automata of a list of patterns have one limit, as Elasticsearch makes one automaton of them. */
function payerOf(patterns: readonly string[]): Payer {
  const budget = new Budget(MOST_WORK);
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
