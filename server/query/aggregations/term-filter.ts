import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import type { JsonValue } from '../../json/value';
import type { Cursor } from '../dsl/cursor';
import { readText } from '../dsl/read';
import { NumberKind } from '../fields/number-kind';
import type { SearchField } from '../fields/search-field';
import type { Value } from '../fields/value';
import { regexpTest } from '../patterns/regexp';
import type { ValuesSource } from './values-source';

/** `include` or `exclude` of a `terms` aggregation: a regular expression or a list of terms. */
export type TermFilter = { readonly matches: (term: string) => boolean } | { readonly terms: readonly JsonValue[] };

/** Decides which values get a bucket. */
export type TermTest = (value: Value) => boolean;

interface TermFilters {
  readonly include?: TermFilter | undefined;
  readonly exclude?: TermFilter | undefined;
}

/** Reads `include` or `exclude` (IncludeExclude). @throws ParseFailure */
export function readTermFilter(cursor: Cursor): TermFilter {
  if (cursor.token === 'START_OBJECT') throw notEmulated('partitions of [terms] aggregations');
  if (cursor.token !== 'START_ARRAY') return { matches: regexpTest(readText(cursor)) };
  return { terms: cursor.elements().map((element) => element.value) };
}

/**
 * The test for the values of a field.
 *
 * @throws ElasticsearchError 400 if the field has no strings for a regular expression, or cannot read a listed term.
 */
export function termTest(name: string, filters: TermFilters, { field }: ValuesSource, now: number): TermTest {
  const include = filters.include && bindFilter(name, filters.include, field, now);
  const exclude = filters.exclude && bindFilter(name, filters.exclude, field, now);
  if (!include && !exclude) return () => true;
  return (value) => (!include || include(value)) && !exclude?.(value);
}

function bindFilter(name: string, filter: TermFilter, field: SearchField | undefined, now: number): TermTest {
  if ('matches' in filter) {
    checkStrings(name, field);
    return (value) => filter.matches(String(value));
  }
  if (!field || hasStrings(field)) {
    const terms = new Set(filter.terms.map(String));
    return (value) => terms.has(String(value));
  }
  const values = new Set(filter.terms.map((term) => termValue(term, field, now)));
  return (value) => values.has(value);
}

/** IncludeExclude.convertToLongFilter and convertToDoubleFilter. */
function termValue(term: JsonValue, field: SearchField, now: number): Value {
  if (field.kind instanceof NumberKind && !Number.isFinite(Number(term))) {
    throw new ElasticsearchError('number_format_exception', `For input string: "${String(term)}"`);
  }
  return field.kind.bound(term, { now });
}

function hasStrings({ kind, type }: SearchField): boolean {
  return kind.valueType === 'text' && type.type !== 'ip' && type.type !== 'version';
}

/** TermsAggregatorFactory: only strings can be matched with a regular expression. */
function checkStrings(name: string, field: SearchField | undefined): void {
  if (!field || hasStrings(field)) return;
  const values =
    field.kind.valueType === 'text'
      ? 'an array of values for include/exclude clauses'
      : 'an array of numeric values for include/exclude clauses used to filter numeric fields';
  throw illegalArgument(
    `Aggregation [${name}] cannot support regular expression style include/exclude settings as they can only be ` +
      `applied to string fields. Use ${values}`,
  );
}
