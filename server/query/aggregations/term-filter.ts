import { illegalArgument, numberFormatException, parseException } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import type { JsonValue } from '../../json/value';
import { field } from '../../validation/fields';
import type { Cursor } from '../dsl/cursor';
import { readText } from '../dsl/read';
import { NumberKind } from '../fields/number-kind';
import type { SearchField } from '../fields/search-field';
import type { Value } from '../fields/value';
import { nodeTest } from '../patterns/regexp';
import { parseRegexp, type RegexpNode } from '../patterns/regexp-parser';
import type { Shard } from '../shard';
import type { ValuesSource } from './values-source';

/** `include` or `exclude` of a `terms` aggregation: a regular expression or a list of terms. */
export type TermFilter = { readonly expression: RegexpNode } | { readonly terms: readonly JsonValue[] };

/** Work for each character of a term that an automaton reads. */
const READ = 1 / 4;

/** Decides which values get a bucket. */
export type TermTest = (value: Value) => boolean;

interface TermFilters {
  readonly include?: TermFilter | undefined;
  readonly exclude?: TermFilter | undefined;
}

/** Reads `include` or `exclude` (IncludeExclude). @throws ParseFailure */
function readTermFilter(cursor: Cursor): TermFilter {
  if (cursor.token === 'START_OBJECT') refusePartition(cursor);
  if (cursor.token !== 'START_ARRAY') return { expression: parseRegexp(readText(cursor)) };
  return { terms: cursor.elements().map((element) => element.value) };
}

/** `include` and `exclude` (IncludeExclude). */
export const termFilter = field('OBJECT_ARRAY_OR_STRING', readTermFilter);

function refusePartition(cursor: Cursor): never {
  const unknown = cursor.members().find(([key]) => key !== 'partition' && key !== 'num_partitions');
  if (unknown) throw parseException(`Unknown parameter in Include/Exclude clause: ${unknown[0]}`);
  throw notEmulated('partitions of [terms] aggregations');
}

/**
 * The test for the values of a field.
 *
 * @throws ElasticsearchError 400 if the field has no strings for a regular expression, or cannot read a listed term.
 */
export function termTest(name: string, filters: TermFilters, { field }: ValuesSource, shard: Shard): TermTest {
  const include = filters.include && bindFilter(name, filters.include, field, shard);
  const exclude = filters.exclude && bindFilter(name, filters.exclude, field, shard);
  if (!include && !exclude) return () => true;
  return (value) => (!include || include(value)) && !exclude?.(value);
}

function bindFilter(name: string, filter: TermFilter, field: SearchField | undefined, shard: Shard): TermTest {
  const { now, budget } = shard;
  if ('expression' in filter) {
    checkStrings(name, field);
    const matches = nodeTest(filter.expression, { payer: budget });
    return (value) => {
      const term = String(value);
      budget.charge(1 + term.length * READ);
      return matches(term);
    };
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
    throw numberFormatException(String(term));
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
