import { illegalArgument } from '../../../errors/elasticsearch-error';
import type { Analyzer, Token } from '../../analysis/token';
import { queryShardException } from '../../errors';
import type { SearchField } from '../../fields/search-field';
import type { TextTest } from '../../patterns/wildcard';
import type { Scope } from '../../scope';
import { anyOf, extended, ordered, phrase, unordered, withMaxGaps } from './combine';
import { chargeIntervals, type IntervalsSource } from './interval';

/** What every rule may say about the field that it looks into. */
export interface FieldChoice {
  readonly use_field?: string | undefined;
  readonly analyzer?: string | undefined;
}

/** The field of a rule, and how to analyze what is looked for. */
export interface Target {
  readonly field: SearchField;
  readonly analyzer: Analyzer;
}

/** Binds a rule to an index and the field of the query. */
export type BindSource = (scope: Scope, field: SearchField) => IntervalsSource;

/** How several sources belong together. */
export interface Togetherness {
  readonly ordered: boolean;
  /** -1 for any number. */
  readonly maxGaps: number;
}

/** Finds nothing (IntervalBuilder.NO_INTERVALS). */
export const nowhere: IntervalsSource = { key: 'nothing', minExtent: 1, find: () => [] };

/**
 * The field that a rule looks into, which may be another than the query's; undefined if it does not exist. An analyzer that
 * does not exist is passed over, as in IntervalsSourceProvider.
 *
 * @throws ElasticsearchError 400 for a field without words or positions
 */
function targetOf(scope: Scope, field: SearchField, choice: FieldChoice): Target | undefined {
  const { use_field: other, analyzer: name } = choice;
  const found = other === undefined ? field : scope.field(other);
  if (!found) return undefined;
  if (other !== undefined) checkText(scope, found);
  const { analyzers } = scope.shard;
  const named = name !== undefined && analyzers.has(name) ? analyzers.analyzer(name) : undefined;
  return { field: found, analyzer: named ?? (found.searchAnalyzer as Analyzer) };
}

/** Binds a rule about words, which finds nothing in a field that does not exist. */
export function inTarget(choice: FieldChoice, bind: (target: Target, scope: Scope) => IntervalsSource): BindSource {
  return (scope, base) => {
    const target = targetOf(scope, base, choice);
    return target ? bind(target, scope) : nowhere;
  };
}

/** MappedFieldType.termIntervals, TextFieldMapper.checkForPositions */
export function checkText(scope: Scope, field: SearchField): void {
  const { type, parameters } = field.type;
  const refuse = (reason: string): never => {
    throw queryShardException(scope.shard, `failed to create query: ${reason}`, illegalArgument(reason));
  };
  if (!field.isText)
    refuse(`Can only use interval queries on text fields - not on [${field.name}] which is of type [${type}]`);
  const options = parameters.index_options;
  if (parameters.index === false || options === 'docs' || options === 'freqs') {
    refuse(`Cannot create intervals over field [${field.name}] with no positions indexed`);
  }
}

/** The intervals of words that pass a test, for which the view pays. `key` identifies the test. */
export function wordsWhere(field: SearchField, key: string, test: TextTest): IntervalsSource {
  return {
    key: `${field.name}:${key}`,
    minExtent: 1,
    find: (view) => {
      const tokens = field.tokens(view);
      chargeIntervals(view, tokens.length);
      const places = new Set(tokens.filter(({ term }) => test(term, view)).map(({ position }) => position));
      chargeIntervals(view, 0, places.size);
      return [...places].map((position) => ({ start: position, end: position, gaps: 0 }));
    },
  };
}

/** The intervals that contain the words of a text (IntervalBuilder.analyzeText). */
export function wordsOf(
  { field, analyzer }: Target,
  text: string,
  together: Togetherness,
  scope: Scope,
): IntervalsSource {
  scope.shard.budget.charge(text.length);
  const tokens = analyzer.tokens(text, scope.shard.budget);
  const sources: IntervalsSource[] = [];
  let before = -1;
  for (const group of byPosition(tokens)) {
    const position = (group[0] as Token).position;
    const words = anyOf(group.map(({ term }) => wordsWhere(field, `=${term}`, (word) => word === term)));
    const left = position - before - 1;
    sources.push(left > 0 ? extended(words, left) : words);
    before = position;
  }
  return combined(sources, together);
}

function byPosition(tokens: readonly Token[]): Token[][] {
  const groups = new Map<number, Token[]>();
  for (const token of tokens) groups.set(token.position, [...(groups.get(token.position) ?? []), token]);
  return [...groups.values()];
}

/** IntervalBuilder.combineSources */
export function combined(
  sources: readonly IntervalsSource[],
  { ordered: inOrder, maxGaps }: Togetherness,
): IntervalsSource {
  const [first] = sources;
  if (!first) return nowhere;
  if (sources.length === 1) return first;
  if (inOrder && maxGaps === 0) return phrase(sources);
  const all = inOrder ? ordered(sources) : unordered(sources);
  return maxGaps === -1 ? all : withMaxGaps(all, maxGaps);
}
