import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { TermColumn } from '../columns/column';
import type { FieldColumns } from '../columns/field-columns';
import { slotsInRange } from '../conditions';
import { argumentFailure } from '../dsl/failure';
import { fieldClause } from '../dsl/field-clause';
import { onlyValues, readBoolean, readInt, readTextOrNull, someFlags } from '../dsl/read';
import { checkMetadataQuery } from '../fields/metadata-refusals';
import type { SearchField } from '../fields/search-field';
import { type Matcher, matchNone, matchWhere, type SearchedPart, type View } from '../matcher';
import { regexpTest } from '../patterns/regexp';
import { type TextTest, wildcardTest } from '../patterns/wildcard';
import type { Scope } from '../scope';
import type { LivePart } from '../segments/segment';
import { intersection, markedSlots, noSlots, type Slots } from '../segments/slots';
import type { TextIndex } from '../text-index/text-index';
import { checkIndexed, isTextual, termsOf } from './field-match';
import { checkRewrite, rewriteMethod } from './rewrite-method';
import { matchAnyWord } from './word-match';

/** Cost of each character of a term that an automaton reads, in units of the budget. */
const READ = 1 / 4;

/** `prefix` (PrefixQueryBuilder). */
export const prefix = fieldClause('prefix', {
  keys: { value: readTextOrNull, rewrite: rewriteMethod, case_insensitive: readBoolean },
  short: 'value',
  list: 'text',
  bind: ({ field, values: { value, rewrite, case_insensitive = false } }) => {
    if (value === undefined) throw argumentFailure('value cannot be null');
    return (scope) =>
      withField(scope, field, 'prefix', (found) => {
        checkRewrite('rewrite', rewrite);
        return matchPrefix(scope, found, value, case_insensitive);
      });
  },
});

/** `wildcard` (WildcardQueryBuilder). */
export const wildcard = fieldClause('wildcard', {
  keys: { wildcard: readTextOrNull, value: readTextOrNull, rewrite: rewriteMethod, case_insensitive: readBoolean },
  short: 'value',
  list: 'text',
  bind: ({ field, values }) => {
    const value = values.value ?? values.wildcard;
    if (value === undefined) throw argumentFailure('value cannot be null');
    return (scope) =>
      withField(scope, field, 'wildcard', (found) => {
        checkRewrite('rewrite', values.rewrite);
        return matchWildcard(scope, found, value, values.case_insensitive);
      });
  },
});

/** RegexpFlag */
const REGEXP_FLAGS = ['INTERSECTION', 'COMPLEMENT', 'EMPTY', 'ANYSTRING', 'INTERVAL', 'NONE'];

/** `regexp` (RegexpQueryBuilder). */
export const regexp = fieldClause('regexp', {
  keys: {
    value: readTextOrNull,
    flags: someFlags('regexp', REGEXP_FLAGS),
    flags_value: onlyValues<number>([255], readInt),
    max_determinized_states: readInt,
    rewrite: rewriteMethod,
    case_insensitive: readBoolean,
  },
  short: 'value',
  list: 'text',
  bind: ({ field, values: { value, flags, rewrite, case_insensitive, max_determinized_states } }) => {
    if (value === undefined) throw argumentFailure('value cannot be null');
    return (scope) => {
      checkRewrite('rewrite', rewrite);
      return withField(scope, field, 'regexp', (found) => {
        checkRegexpLength(scope, value);
        return matchTest(
          scope,
          found,
          regexpTest(value, {
            caseInsensitive: case_insensitive,
            operators: flags,
            effort: max_determinized_states,
            payer: scope.shard.budget,
          }),
        );
      });
    };
  },
});

/** Metadata fields with terms of their own (StringFieldType), and those that are the same in all documents (ConstantFieldType). */
const STRINGS: ReadonlySet<string> = new Set(['_routing', '_ignored', '_nested_path']);
const CONSTANTS: ReadonlySet<string> = new Set(['_index', '_tier']);

/** Binds a query on terms to a field, if its terms are strings. */
export function withField(
  scope: Scope,
  name: string,
  kind: 'prefix' | 'wildcard' | 'regexp' | 'fuzzy',
  match: (field: SearchField) => Matcher,
): Matcher {
  checkMetadataQuery(scope, name, kind);
  const field = scope.field(name);
  if (!field) return matchNone;
  checkIndexed(scope, field);
  if (field.type.isKey && kind !== 'prefix') throw refusedForKeys(kind);
  if (STRINGS.has(name) || (CONSTANTS.has(name) ? kind === 'prefix' || kind === 'wildcard' : isTextual(field))) {
    if (kind === 'prefix') checkPrefix(scope, field);
    else scope.checkExpensive(`[${kind}] queries`);
    return match(field);
  }
  const on = `not on [${field.name}] which is of type [${field.type.type}]`;
  const suited = kind === 'prefix' || kind === 'wildcard' ? 'keyword, text and wildcard' : 'keyword and text';
  const reason = `Can only use ${kind} queries on ${suited} fields - ${on}`;
  throw kind === 'fuzzy' ? illegalArgument(reason) : scope.failure(reason);
}

/** Keys of a `flattened` field have few queries on terms (KeyedFlattenedFieldType). */
export function refusedForKeys(kind: string): ElasticsearchError {
  return new ElasticsearchError(
    'unsupported_operation_exception',
    `[${kind}] queries are not currently supported on keyed [flattened] fields.`,
    { status: 400 },
  );
}

/** Prefixes are expensive unless they are indexed (StringFieldType.prefixQuery). */
export function checkPrefix(scope: Scope, { type }: SearchField): void {
  if (type.parameters.index_prefixes !== undefined) return;
  scope.checkExpensive(
    '[prefix] queries',
    ' For optimised prefix queries on text fields please enable [index_prefixes].',
  );
}

/** Matches terms that begin with a prefix. */
export function matchPrefix(scope: Scope, field: SearchField, value: string, caseInsensitive = false): Matcher {
  const start = asIndexed(field, caseInsensitive ? value.toLowerCase() : value);
  if (caseInsensitive) return matchTest(scope, field, (term) => term.toLowerCase().startsWith(start));
  const test: TextTest = (term) => term.startsWith(start);
  const columns = start === '' ? undefined : scope.columns(field);
  if (!columns) return matchTest(scope, field, test, 0);
  scope.mark(field, [test]);
  // Values with a common prefix are adjacent in a dictionary.
  const range = { from: start, to: `${start}\u{10ffff}` };
  return matchWhere(
    (view) => termsOf(field, view).some((term) => test(term)),
    1,
    undefined,
    (part, among) => slotsInRange(columns, range, part, among),
  );
}

/** Matches terms that fit a pattern with `*` and `?`. */
export function matchWildcard(scope: Scope, field: SearchField, pattern: string, caseInsensitive = false): Matcher {
  return matchTest(scope, field, wildcardTest(asIndexed(field, pattern), caseInsensitive, scope.shard.budget));
}

/** Matches documents in which a term of the field passes a test. */
export function matchTest(scope: Scope, field: SearchField, test: TextTest, effort = READ): Matcher {
  scope.mark(field, [test]);
  const words = scope.words(field);
  if (words) return matchAnyWord(scope, words, wordsThatPass(scope, words, test, effort));
  const passes = (view: View): boolean =>
    termsOf(field, view).some((term) => {
      view.charge(1 + term.length * effort);
      return test(term, view);
    });
  const columns = scope.columns(field);
  return matchWhere(passes, 1, undefined, columns && slotsOfTerms(columns, scope, test, effort));
}

/** Each distinct value of a segment is tested once, in however many steps its documents are matched. */
function slotsOfTerms(columns: FieldColumns, { shard: { budget } }: Scope, test: TextTest, effort: number) {
  const found = new Map<LivePart, Slots>();
  const slotsIn = ({ part, size }: SearchedPart): Slots => {
    const column = columns.of(part);
    if (!(column instanceof TermColumn)) return noSlots;
    const marks = new Uint8Array(size);
    column.terms.forEach((term, ordinal) => {
      const text = String(term);
      budget.charge(1 + text.length * effort);
      if (test(text, budget)) for (const slot of column.slotsOf(ordinal)) marks[slot] = 1;
    });
    return markedSlots(marks);
  };
  return (searched: SearchedPart, among: Slots): Slots => {
    const slots = found.get(searched.part) ?? slotsIn(searched);
    found.set(searched.part, slots);
    return intersection(slots, among, searched.size);
  };
}

/** Each word is tested once, in however many documents it occurs. */
function wordsThatPass({ shard: { budget } }: Scope, index: TextIndex, test: TextTest, effort: number): string[] {
  return index.termsWhere(budget, (term) => {
    budget.charge(term.length * effort);
    return test(term, budget);
  });
}

/** Keywords apply their normalizer; words of a text have to be given as they are (StringFieldType.wildcardQuery). */
function asIndexed(field: SearchField, text: string): string {
  return field.isText ? text : String(field.kind.bound(text, { now: 0 }));
}

/** A pattern or prefix in a query string goes through the analyzer (StringFieldType.normalizedWildcardQuery). */
export function normalizedPattern(field: SearchField, text: string): string {
  return field.searchAnalyzer?.normalize(text) ?? text;
}

/**
 * A prefix or pattern of `analyze_wildcard`. Elasticsearch analyzes prefixes only; patterns are normalized in any case
 * (QueryStringQueryParser.getPossiblyAnalyzedPrefixQuery).
 *
 * @throws ElasticsearchError 501 if the analyzer makes more of a prefix than normalizing does.
 */
export function analyzedPattern(scope: Scope, field: SearchField, pattern: string): string {
  const normalized = normalizedPattern(field, pattern);
  const [, prefix] = /^([^*?]+)\*$/.exec(pattern) ?? [];
  if (prefix === undefined || !field.searchAnalyzer) return normalized;
  const [first, second] = field.searchAnalyzer.tokens(prefix, scope.shard.budget);
  if (!second && `${first?.term}*` === normalized) return normalized;
  throw notEmulated('[analyze_wildcard] where the analyzer splits or changes a prefix');
}

/** @throws ElasticsearchError 400 illegal_argument_exception; `where` says whose expression it is. */
export function checkRegexpLength(scope: Scope, pattern: string, where = 'the Regexp Query request'): void {
  const most = scope.shard.limit('max_regex_length', 1000);
  if (pattern.length <= most) return;
  throw illegalArgument(
    `The length of regex [${pattern.length}] used in ${where} has exceeded the allowed maximum of [${most}]. ` +
      'This maximum can be set by changing the [index.max_regex_length] index level setting.',
  );
}
