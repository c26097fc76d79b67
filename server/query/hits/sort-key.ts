import { illegalArgument } from '../../errors/elasticsearch-error';
import { doubleJson, floatJson } from '../../json/float';
import { javaText } from '../../json/java-text';
import type { AnswerValue, JsonValue } from '../../json/value';
import { scriptContexts } from '../../painless';
import type { StoredDocument } from '../../store/document';
import { fieldTraits } from '../../store/mapping/field-types';
import { columnsOf } from '../columns/columns-of';
import { compileQuery } from '../dsl/parse-query';
import { queryShardException } from '../errors';
import { checkSortable, fielddataDisabled } from '../fields/check-sortable';
import { pick } from '../fields/multi-value-mode';
import { RangeKind } from '../fields/range-kind';
import type { SearchField } from '../fields/search-field';
import { objectsAt, sourcePath } from '../fields/source-values';
import { compareValues, type Value } from '../fields/value';
import { NO_MATCH, type SearchedPart, type View } from '../matcher';
import { Scope } from '../scope';
import { bindScript } from '../scripted/bound-script';
import type { Shard } from '../shard';
import { fieldRanks, type SegmentRanks } from './segment-ranks';
import type { ScriptSort, Sort, SortValue } from './sort';
import {
  afterParser,
  asNumericType,
  checkFormat,
  isCutOff,
  isWhole,
  missingParser,
  readAfter,
  rounded,
  showSortValue,
} from './sort-values';

/** A document found by a search. */
export interface FoundHit {
  readonly view: View;
  readonly score: number;
  /** The position of its index among those searched. */
  readonly shard: number;
}

/** A sort key bound to an index. */
export interface SortKey {
  readonly sort: Sort;
  /** The order of the documents of a part of an index, if it is known without reading them one by one. */
  readonly ranks?: ((part: SearchedPart, shard: number) => SegmentRanks | undefined) | undefined;
  value(found: FoundHit): SortValue;
  /** Negative if the first argument comes first. */
  compare(a: SortValue, b: SortValue): number;
  /** The value as shown under `sort` of a hit. */
  show(value: SortValue): AnswerValue;
  /** Parses a value of `search_after`. */
  parse(value: JsonValue): SortValue;
}

/** The multiplier for the shard number in `_shard_doc`. */
export const SHARD = 2 ** 32;

/** `_shard_doc`: shard number and position in the shard, combined into one number. */
function shardDoc(shard: number, seqNo: number): number {
  return shard * SHARD + seqNo;
}

/**
 * Binds a sort key to an index.
 *
 * @param within the nested field whose objects are sorted, if not whole documents.
 * @throws ElasticsearchError 400 query_shard_exception for unmapped fields, illegal_argument_exception for fields that
 * cannot be sorted on.
 */
export function sortKey(sort: Sort, shard: Shard, within?: string): SortKey {
  if (sort.field === '_score')
    return plainKey(
      sort,
      ({ score }) => score,
      (value) => floatJson(Number(value)),
    );
  if (sort.field === '_doc') return plainKey(sort, ({ document }) => document.seqNo);
  if (sort.field === '_shard_doc')
    return plainKey(sort, ({ shard: number, document }) => shardDoc(number, document.seqNo));
  return sort.script ? scriptKey(sort, sort.script, shard) : fieldKey(sort, shard, within);
}

/** Sorts by the numbers or strings that a script returns. */
function scriptKey(sort: Sort, { source, type }: ScriptSort, shard: Shard): SortKey {
  const context = type === 'number' ? scriptContexts.numberSort : scriptContexts.stringSort;
  const run = bindScript(new Scope(shard, undefined, false), source, context);
  const sign = sort.order === 'desc' ? -1 : 1;
  return {
    sort,
    value: ({ view, score }) =>
      type === 'number' ? run.number(view, () => score) : String(run.json(view, () => score)),
    compare: (a, b) => sign * compareValues(a ?? '', b ?? ''),
    show: (value) => (typeof value === 'number' ? doubleJson(value) : value),
    parse: (given) => (type === 'number' ? readAfter(given) : javaText(given)),
  };
}

function plainKey(
  sort: Sort,
  value: (found: { readonly document: StoredDocument; readonly score: number; readonly shard: number }) => number,
  show: (value: SortValue) => AnswerValue = (shown) => shown,
): SortKey {
  const sign = sort.order === 'desc' ? -1 : 1;
  return {
    sort,
    value: ({ view: { document }, score, shard }) => value({ document, score, shard }),
    ranks: (part, number) => ({
      rank: (slot, score) => sign * value({ document: part.document(slot), score, shard: number }),
      rankOf: (shown) => sign * Number(shown),
      best: null,
      absolute: true,
    }),
    compare: (a, b) => sign * (Number(a) - Number(b)),
    show,
    parse: readAfter,
  };
}

function fieldKey(sort: Sort, shard: Shard, within: string | undefined): SortKey {
  if (sort.nested && shard.fields.objectAt(sort.nested.path) !== 'nested') {
    throw queryShardException(shard, `[nested] failed to find nested object under path [${sort.nested.path}]`);
  }
  const scope = new Scope(shard, sort.nested?.path ?? within, false);
  const field = scope.field(sort.field);
  if (!field) {
    if (sort.unmappedType === undefined) {
      throw queryShardException(shard, `No mapping found for [${sort.field}] in order to sort on`);
    }
    checkUnmappedType(sort.unmappedType, shard.name);
    return valueKey(sort, shard, () => [], undefined, sort.unmappedType !== 'keyword' && sort.unmappedType !== 'text');
  }
  checkSortable(field, shard);
  checkType(field);
  checkContext(sort, field, shard, within);
  checkFormat(sort, field);
  const seen = asNumericType(sort.numericType, field, shard);
  const values = sort.nested ? nestedValues(sort, scope, seen) : (view: View) => seen.values(view);
  if (!isCutOff(sort, seen)) return valueKey(sort, shard, values, seen, seen.kind.valueType !== 'text');
  const cutOff = (view: View) => values(view).map((value) => Math.trunc(Number(value)));
  return { ...valueKey(sort, shard, cutOff, seen, true), ranks: undefined };
}

/** MapperService.buildAnonymousFieldType. */
function checkUnmappedType(type: string, index: string): void {
  if (fieldTraits(type) === undefined) throw illegalArgument(`No mapper found for type [${type}]`);
  if (type === 'text') throw fielddataDisabled('__anonymous_', index);
}

/** FieldSortBuilder.build: fields that cannot be sorted on. */
function checkContext(sort: Sort, field: SearchField, shard: Shard, within: string | undefined): void {
  const ofNumbers = sort.mode === 'sum' || sort.mode === 'avg' || sort.mode === 'median';
  if (ofNumbers && field.kind.valueType === 'text') {
    throw queryShardException(shard, 'we only support AVG, MEDIAN and SUM on number based fields');
  }
  const { nestedPath } = field.type;
  if (sort.nested === undefined && nestedPath !== undefined && nestedPath !== within) {
    const reason = `it is mandatory to set the [nested] context on the nested sort field: [${sort.field}].`;
    throw queryShardException(shard, reason);
  }
}

/** @throws ElasticsearchError 400 for medians, as soon as there are values (MultiValueMode.MEDIAN) */
function nestedValues({ nested, mode }: Sort, scope: Scope, field: SearchField): (view: View) => readonly Value[] {
  const path = sourcePath(nested?.path ?? '');
  const filter = nested?.filter && compileQuery(nested.filter, scope.asFilter());
  return (view) => {
    const found = objectsAt(view.object, path).flatMap((object) => {
      const inner = view.inside(object);
      return filter && filter.score(inner) === NO_MATCH ? [] : [...field.values(inner)];
    });
    if (mode === 'median' && found.length > 0) throw illegalArgument('Unsupported sort mode: MEDIAN');
    return found;
  };
}

function valueKey(
  sort: Sort,
  shard: Shard,
  values: (view: View) => readonly Value[],
  field: SearchField | undefined,
  numeric: boolean,
): SortKey {
  const sign = sort.order === 'desc' ? -1 : 1;
  const parse = afterParser(sort, field, numeric);
  const missing =
    sort.missing === undefined || sort.missing === '_last' || sort.missing === '_first'
      ? undefined
      : missingParser(sort, field, numeric)(sort.missing);
  const nullsFirst = sort.missing === '_first';
  const whole = isWhole(sort, field) ? rounded : (value: Value | undefined) => value;
  const mode = sort.mode ?? (sort.order === 'desc' ? 'max' : 'min');
  const order = { descending: sort.order === 'desc', nullsFirst, missing: missing ?? null };
  const ranksBy = (by: SearchField) => (part: SearchedPart) => fieldRanks(columnsOf(shard, by), order, part);
  const natural = sort.order === 'desc' ? mode === 'max' : mode === 'min';
  return {
    sort,
    ranks: natural && field?.atRoot && !sort.nested ? ranksBy(field) : undefined,
    value: ({ view }) => whole(pick(values(view), mode)) ?? missing ?? null,
    compare: (a, b) => {
      if (a === null || b === null) return a === b ? 0 : (a === null) === nullsFirst ? -1 : 1;
      return sign * compareValues(a, b);
    },
    show: (value) => showSortValue(value, sort, field, numeric),
    parse: (given) => (given === null ? nullAfter(sort, numeric) : parse(given)),
  };
}

/** Numbers cannot follow null: Elasticsearch fails with a null_pointer_exception. @throws ElasticsearchError 400 */
function nullAfter({ field }: Sort, numeric: boolean): null {
  if (!numeric) return null;
  const cause = illegalArgument('a number cannot be null');
  throw illegalArgument(`Failed to parse search_after value for field [${field}].`, cause);
}

/** Types that have doc values, but none to sort by (IndexFieldData.sortField). @throws ElasticsearchError 400 */
function checkType({ name, kind, type: { type } }: SearchField): void {
  if (type === 'dense_vector') throw illegalArgument(`Field [${name}] of type [dense_vector] doesn't support sort`);
  if (type === 'binary') throw illegalArgument("can't sort on binary field");
  if (type === 'geo_point') {
    throw illegalArgument(
      "can't sort on geo_point or point field without using specific sorting feature, like geo_distance",
    );
  }
  if (kind instanceof RangeKind) throw illegalArgument(`Sorting by range field [${name}] is not supported`);
}
