import { ElasticsearchError, illegalArgument } from '../../../errors/elasticsearch-error';
import { notEmulated } from '../../../errors/not-emulated';
import { anything, boolean, field, int, object, string } from '../../../validation/fields';
import { parseObject } from '../../../validation/object-parser';
import type { Cursor } from '../../dsl/cursor';
import { argumentFailure, parsingFailure } from '../../dsl/failure';
import { AUTO_FUZZINESS, fuzzyTest, readFuzziness } from '../../patterns/fuzzy';
import { regexpTest } from '../../patterns/regexp';
import { type TextTest, wildcardTest } from '../../patterns/wildcard';
import { checkRegexpLength } from '../patterns';
import { anyOf } from './combine';
import { filtered, isFilterType } from './filter';
import { type BindSource, combined, inTarget, nowhere, wordsOf, wordsWhere } from './sources';

type ReadRule = (cursor: Cursor) => BindSource;

/** IntervalsSourceProvider and the providers in it. */
const RULES: Readonly<Record<string, ReadRule>> = {
  match: readMatch,
  any_of: readAnyOf,
  all_of: readAllOf,
  prefix: readPrefix,
  wildcard: readWildcard,
  fuzzy: readFuzzy,
  regexp: readRegexp,
  range: readRange,
};

/** Reads one rule by its name (IntervalsSourceProvider.fromXContent). @throws ParseFailure */
export function readRule(name: string, cursor: Cursor): BindSource {
  const read = Object.hasOwn(RULES, name) ? RULES[name] : undefined;
  if (read) return read(cursor);
  const known = 'match, any_of, all_of, prefix, wildcard, regexp, range';
  throw parsingFailure(`Unknown interval type [${name}], expecting one of [${known}]`, cursor, 'key');
}

const CHOICE = { analyzer: string, use_field: string } as const;

/** The keys of each rule. */
export const ruleFields = {
  match: { query: string, max_gaps: int, ordered: boolean, ...CHOICE, filter: object(readFilter) },
  any_of: { intervals: anything(readRules), filter: object(readFilter) },
  all_of: { intervals: anything(readRules), max_gaps: int, ordered: boolean, filter: object(readFilter) },
  prefix: { prefix: string, ...CHOICE },
  wildcard: { pattern: string, ...CHOICE },
  fuzzy: {
    term: string,
    prefix_length: int,
    transpositions: boolean,
    fuzziness: field('VALUE', readFuzziness),
    ...CHOICE,
  },
  regexp: { pattern: string, ...CHOICE },
  range: { gte: string, gt: string, lte: string, lt: string, ...CHOICE },
} as const;

function required<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw argumentFailure(`Required [${name}]`);
  return value;
}

function readMatch(cursor: Cursor): BindSource {
  const read = parseObject(cursor, 'match', ruleFields.match);
  const query = required(read.query, 'query');
  const together = { ordered: read.ordered ?? false, maxGaps: read.max_gaps ?? -1 };
  return withFilter(
    inTarget(read, (target, scope) => wordsOf(target, query, together, scope)),
    read.filter,
  );
}

function readAnyOf(cursor: Cursor): BindSource {
  const read = parseObject(cursor, 'any_of', ruleFields.any_of);
  const rules = required(read.intervals, 'intervals');
  return withFilter((scope, base) => {
    const sources = rules.map((rule) => rule(scope, base));
    return sources.length === 0 ? nowhere : anyOf(sources);
  }, read.filter);
}

function readAllOf(cursor: Cursor): BindSource {
  const read = parseObject(cursor, 'all_of', ruleFields.all_of);
  const rules = required(read.intervals, 'intervals');
  const together = { ordered: read.ordered ?? false, maxGaps: read.max_gaps ?? -1 };
  return withFilter(
    (scope, base) =>
      combined(
        rules.map((rule) => rule(scope, base)),
        together,
      ),
    read.filter,
  );
}

function readRules(cursor: Cursor): BindSource[] {
  const rules = cursor.token === 'START_ARRAY' ? cursor.elements() : [cursor];
  return rules.map(readOnly);
}

/** An object with exactly one rule. */
function readOnly(cursor: Cursor): BindSource {
  const [[name, rule] = [], more] = cursor.members();
  if (name === undefined || !rule) throw parsingFailure('Expected [FIELD_NAME] but got [END_OBJECT]', cursor, 'end');
  const read = readRule(name, rule);
  if (more) throw parsingFailure('Expected [END_OBJECT] but got [FIELD_NAME]', more[1], 'key');
  return read;
}

interface Filter {
  readonly type: string;
  readonly reference: BindSource;
}

/** IntervalsSourceProvider.IntervalFilter.fromXContent */
function readFilter(cursor: Cursor): Filter {
  const [[type, value] = [], more] = cursor.members();
  if (type === undefined || !value) throw parsingFailure('Expected [FIELD_NAME] but got [END_OBJECT]', cursor, 'end');
  if (type === 'script') throw notEmulated('[script] of filters of [intervals] queries');
  if (value.token !== 'START_OBJECT') {
    throw parsingFailure(`Expected [START_OBJECT] but got [${value.token}]`, value);
  }
  const reference = readOnly(value);
  if (more) throw parsingFailure('Expected [END_OBJECT] but got [FIELD_NAME]', more[1], 'key');
  return { type, reference };
}

function withFilter(bind: BindSource, filter: Filter | undefined): BindSource {
  if (!filter) return bind;
  return (scope, base) => {
    const source = bind(scope, base);
    const reference = filter.reference(scope, base);
    if (!isFilterType(filter.type)) throw illegalArgument(`Unknown filter type [${filter.type}]`);
    return filtered(source, filter.type, reference);
  };
}

function readPrefix(cursor: Cursor): BindSource {
  const read = parseObject(cursor, 'prefix', ruleFields.prefix);
  const prefix = required(read.prefix, 'prefix');
  return inTarget(read, ({ field: found, analyzer }) => {
    const start = analyzer.normalize(prefix);
    return wordsWhere(found, `prefix:${start}`, (word) => word.startsWith(start));
  });
}

/** What an automaton costs for each character that it reads, in the units of a budget. */
const READ = 1 / 4;

/** A test by an automaton, which reads each word to its end. */
function paid(test: TextTest): TextTest {
  return (word, payer) => {
    payer?.charge(word.length * READ);
    return test(word, payer);
  };
}

function readWildcard(cursor: Cursor): BindSource {
  const read = parseObject(cursor, 'wildcard', ruleFields.wildcard);
  const given = required(read.pattern, 'pattern');
  return inTarget(read, ({ field: found, analyzer }, scope) => {
    const pattern = analyzer.normalize(given);
    return wordsWhere(found, `wildcard:${pattern}`, paid(wildcardTest(pattern, false, scope.shard.budget)));
  });
}

function readRegexp(cursor: Cursor): BindSource {
  const read = parseObject(cursor, 'regexp', ruleFields.regexp);
  const given = required(read.pattern, 'pattern');
  return inTarget(read, ({ field: found, analyzer }, scope) => {
    const pattern = analyzer.normalize(given);
    checkRegexpLength(scope, pattern);
    return wordsWhere(found, `regexp:${pattern}`, paid(regexpTest(pattern, { payer: scope.shard.budget })));
  });
}

function readFuzzy(cursor: Cursor): BindSource {
  const read = parseObject(cursor, 'fuzzy', ruleFields.fuzzy);
  const given = required(read.term, 'term');
  return inTarget(read, ({ field: found, analyzer }) => {
    const term = analyzer.normalize(given);
    const edits = (read.fuzziness ?? AUTO_FUZZINESS)(term);
    const { prefix_length: prefixLength, transpositions } = read;
    const key = `fuzzy:${edits}:${prefixLength}:${transpositions}:${term}`;
    return wordsWhere(found, key, fuzzyTest(term, { edits, prefixLength, transpositions }));
  });
}

function readRange(cursor: Cursor): BindSource {
  const read = parseObject(cursor, 'range', ruleFields.range);
  for (const [inclusive, exclusive] of [['gte', 'gt'] as const, ['lte', 'lt'] as const]) {
    if ((read[inclusive] === undefined) !== (read[exclusive] === undefined)) continue;
    const causedBy = illegalArgument(`Either [${inclusive}] or [${exclusive}], one of them must be provided`);
    const reason = 'Failed to build [range] after last required field arrived';
    throw new ElasticsearchError('x_content_parse_exception', reason, { causedBy });
  }
  return inTarget(read, ({ field: found, analyzer }) => {
    const bound = (text: string | undefined) => (text === undefined ? undefined : analyzer.normalize(text));
    const [gte, gt, lte, lt] = [bound(read.gte), bound(read.gt), bound(read.lte), bound(read.lt)];
    const isIn = (word: string): boolean =>
      (gte === undefined ? word > (gt as string) : word >= gte) &&
      (lte === undefined ? word < (lt as string) : word <= lte);
    return wordsWhere(found, `range:${JSON.stringify([gte, gt, lte, lt])}`, isIn);
  });
}
