import { illegalArgument } from '../../errors/elasticsearch-error';
import { javaDouble } from '../../json/exact-number';
import { doubleJson } from '../../json/float';
import { hashOrder } from '../../json/java-text';
import {
  type AnswerObject,
  type AnswerValue,
  isObject,
  type JsonObject,
  type JsonValue,
  setOwn,
} from '../../json/value';
import { wildcardMatch } from '../../json/wildcard';
import type { GeoPoint } from '../../store/mapping/distance';
import { DecimalFormat } from '../decimal-format';
import { checkSortable } from '../fields/check-sortable';
import { checkFetchable } from '../fields/metadata-refusals';
import { NumberKind } from '../fields/number-kind';
import type { SearchField } from '../fields/search-field';
import { eachValue, objectsAt, sourcePath } from '../fields/source-values';
import type { Value } from '../fields/value';
import { geoPoints } from '../geo-point';
import type { View } from '../matcher';
import { Scope } from '../scope';
import type { Shard } from '../shard';
import { flattenedValue } from './flattened-value';
import type { FieldAndFormat } from './request';

/** The values to show for a hit, by name; values in the source that the index omits go to `ignored`. */
export type FetchFields = (view: View, ignored?: AnswerObject) => AnswerObject;

/** Bytes of a value in an answer. */
const VALUE_BYTES = 32;

interface Fetcher {
  readonly name: string;
  /** `ignored` receives the values that are not in the index. */
  read(view: View, ignored?: AnswerValue[]): AnswerValue[];
}

/** `fields`: values as the mapping interprets them, read from the source (FieldFetcher). */
export function fetchFields(shard: Shard, wanted: readonly FieldAndFormat[]): FetchFields {
  const scope = new Scope(shard, undefined, false);
  const fetchers = new Map<string, Fetcher>();
  const inside = new Map<string, FieldAndFormat>();
  for (const one of wanted) {
    for (const name of namesOf(shard, one.field)) {
      if (shard.fields.field(name)?.nestedPath !== undefined) inside.set(name, { ...one, field: name });
      else fetchers.set(name, valueFetcher(scope, name, one.format));
    }
  }
  const nested = nestedBelow(shard, undefined, [...inside.values()]);
  const unmapped = wanted.filter((one) => one.includeUnmapped === true);
  return (view, ignored) => {
    const fields: AnswerObject = {};
    for (const { name, read } of fetchers.values()) {
      const left: AnswerValue[] = [];
      put(fields, name, charged(view, read(view, left)));
      if (ignored) put(ignored, name, left);
    }
    for (const { name, read } of nested) put(fields, name, read(view));
    for (const { field } of unmapped) {
      view.charge(view.document.size);
      addUnmapped(fields, shard, field, view.document.source);
    }
    return fields;
  };
}

/** `docvalue_fields`: values from doc values, sorted. */
export function fetchDocValues(shard: Shard, wanted: readonly FieldAndFormat[]): FetchFields {
  const scope = new Scope(shard, undefined, false);
  const fetchers = new Map<string, Fetcher>();
  for (const { field: pattern, format } of wanted) {
    for (const name of namesOf(shard, pattern)) {
      const field = scope.field(name);
      if (!field) continue;
      checkSortable(field, shard);
      const show = shownAs(field, format);
      fetchers.set(name, { name, read: (view) => field.values(view).map((value) => show(value)) });
    }
  }
  checkDocValues(shard, fetchers.size);
  return (view) => {
    const fields: AnswerObject = {};
    for (const { name, read } of fetchers.values()) put(fields, name, charged(view, read(view)));
    return fields;
  };
}

/** FetchDocValuesContext */
function checkDocValues(shard: Shard, count: number): void {
  const most = shard.limit('max_docvalue_fields_search', 100);
  if (count <= most) return;
  throw illegalArgument(
    `Trying to retrieve too many docvalue_fields. Must be less than or equal to: [${most}] but was [${count}]. This limit ` +
      'can be set by changing the [index.max_docvalue_fields_search] index level setting.',
  );
}

/** Charges values for their place in the answer. */
function charged(view: View, values: AnswerValue[]): AnswerValue[] {
  for (const value of values) {
    const length = typeof value === 'string' ? value.length : 0;
    view.charge(length / 8);
    view.chargeMemory(VALUE_BYTES + length);
  }
  return values;
}

/** `stored_fields`: the fields mapped with `store`. */
export function fetchStored(shard: Shard, wanted: readonly string[]): FetchFields {
  const stored = wanted
    .flatMap((pattern) => namesOf(shard, pattern))
    .filter((name) => {
      return shard.fields.field(name)?.parameters.store === true;
    });
  return stored.length === 0
    ? () => ({})
    : fetchFields(
        shard,
        stored.map((field) => ({ field })),
      );
}

/**
 * How values from doc values are shown: dates in a format, or else in the field's own, numbers by a pattern
 * (MappedFieldType.docValueFormat).
 *
 * @throws ElasticsearchError 400 for a format of other fields
 */
function shownAs({ kind, name, type }: SearchField, format: string | undefined): (value: Value) => AnswerValue {
  if (format === undefined || kind.valueType === 'date') return (value) => kind.show(value, format);
  if (!(kind instanceof NumberKind)) {
    throw illegalArgument(`Field [${name}] of type [${type.type}] does not support custom formats`);
  }
  const decimal = new DecimalFormat(format);
  return (value) => decimal.print(Number(value));
}

function put(fields: AnswerObject, name: string, values: AnswerValue[]): void {
  if (values.length > 0) fields[name] = values;
}

function namesOf(shard: Shard, pattern: string): string[] {
  if (!pattern.includes('*')) return shard.fields.field(pattern) || pattern.startsWith('_') ? [pattern] : [];
  return [...shard.fields.all()]
    .map((field) => field.name)
    .filter((name) => {
      shard.budget.charge(1 + name.length / 4);
      return wildcardMatch(pattern, name);
    });
}

/** The values in source order, each formatted by its type. */
function valueFetcher(scope: Scope, name: string, format: string | undefined): Fetcher {
  checkFetchable(name);
  const field = scope.field(name);
  // The routing of a hit stands beside its fields, asked for or not (FetchFieldsPhase); the count is that of the source, if it has one.
  if (!field || name === '_routing' || name === '_doc_count') return { name, read: () => [] };
  if (field.type.type === 'geo_point') return pointFetcher(field, format);
  if (format !== undefined && field.kind.valueType !== 'date') {
    const reason = `Field [${name}] of type [${field.type.type}] doesn't support formats.`;
    throw illegalArgument(`error fetching [${name}]: ${reason}`, illegalArgument(reason));
  }
  if (field.type.type === 'constant_keyword' || field.type.sources.length === 0) {
    return { name, read: (view) => field.values(view).map((value) => field.kind.show(value)) };
  }
  const { null_value: nullValue } = field.type.parameters;
  return {
    name,
    read: (view, ignored) => {
      const values: AnswerValue[] = [];
      for (const raw of field.raw(view)) {
        const before = values.length;
        if (raw !== null && field.type.type === 'flattened') values.push(...flattenedValue(raw));
        else if (raw !== null && isOpaque(field)) values.push(raw);
        else field.kind.index(raw, (value) => values.push(field.kind.show(value, format)));
        const left = raw ?? nullValue ?? null;
        if (left !== null && values.length === before) ignored?.push(left);
      }
      return values;
    },
  };
}

/** GeometryFormatterFactory: points as GeoJSON or as WKT. */
function pointFetcher(field: SearchField, format = 'geojson'): Fetcher {
  if (format !== 'geojson' && format !== 'wkt') {
    const reason = `Unrecognized geometry format [${format}].`;
    throw illegalArgument(`error fetching [${field.name}]: ${reason}`, illegalArgument(reason));
  }
  const show = ({ lat, lon }: GeoPoint): AnswerValue =>
    format === 'wkt'
      ? `POINT (${javaDouble(lon)} ${javaDouble(lat)})`
      : { coordinates: [doubleJson(lon), doubleJson(lat)], type: 'Point' };
  return {
    name: field.name,
    read: (view, ignored) => {
      const raw = field.raw(view);
      try {
        return geoPoints(raw).map(show);
      } catch {
        // A malformed point is not in the index; the mapping says that it may be left out.
        ignored?.push(...raw.filter((value) => value !== null));
        return [];
      }
    },
  };
}

const OPAQUE = /^(?:geo_|point|shape|dense_vector|sparse_vector|rank_|histogram|flattened|binary|completion)/;

/** Types whose values are shown as they appear in the source. */
function isOpaque(field: SearchField): boolean {
  const { type } = field.type;
  return type.endsWith('_range') || OPAQUE.test(type);
}

/** Reads the objects of a nested field, each with the fields that are wanted of it (NestedValueFetcher). */
function nestedFetcher(
  shard: Shard,
  path: string,
  within: string | undefined,
  wanted: readonly FieldAndFormat[],
): Fetcher['read'] {
  const scope = new Scope(shard, path, false);
  const direct = wanted.filter(({ field }) => shard.fields.field(field)?.nestedPath === path);
  const fetchers = [
    ...direct.map(({ field, format }) => valueFetcher(scope, field, format)),
    ...nestedBelow(shard, path, wanted),
  ];
  const place = sourcePath(within === undefined ? path : path.slice(within.length + 1));
  return (view) =>
    objectsAt(view.object, place)
      .map((object) => {
        const inner = view.inside(object);
        const fields: AnswerObject = {};
        for (const { name, read } of fetchers) put(fields, name, charged(inner, read(inner)));
        return withoutPath(fields, path);
      })
      .filter((fields) => Object.keys(fields).length > 0);
}

/** The fields by their names inside a nested object. They go from one HashMap to another, which shows in their order. */
function withoutPath(fields: AnswerObject, path: string): AnswerObject {
  const inside: AnswerObject = {};
  for (const name of hashOrder(fields)) setOwn(inside, name.slice(path.length + 1), fields[name]);
  const ordered: AnswerObject = {};
  for (const name of hashOrder(inside)) setOwn(ordered, name, inside[name]);
  return ordered;
}

/** The nested fields next below another, or below the document, that hold what is wanted, outermost first. */
function nestedBelow(shard: Shard, within: string | undefined, wanted: readonly FieldAndFormat[]): Fetcher[] {
  const groups = new Map<string, FieldAndFormat[]>();
  for (const one of wanted) {
    let path = shard.fields.field(one.field)?.nestedPath;
    while (path !== undefined && path !== within && shard.fields.nestedParent(path) !== within) {
      path = shard.fields.nestedParent(path);
    }
    if (path !== undefined && path !== within) groups.set(path, [...(groups.get(path) ?? []), one]);
  }
  return [...groups].map(([name, fields]) => ({ name, read: nestedFetcher(shard, name, within, fields) }));
}

/** Adds unmapped paths of the source that match a pattern. */
function addUnmapped(fields: AnswerObject, shard: Shard, pattern: string, source: JsonObject): void {
  for (const path of leafPaths(source, '')) {
    if (shard.fields.field(path) || !wildcardMatch(pattern, path) || Object.hasOwn(fields, path)) continue;
    const values: JsonValue[] = [];
    eachValue(source, sourcePath(path), (value) => values.push(value));
    put(
      fields,
      path,
      values.filter((value) => value !== null),
    );
  }
}

function leafPaths(value: JsonValue, prefix: string): Set<string> {
  const paths = new Set<string>();
  if (Array.isArray(value)) {
    for (const element of value) for (const path of leafPaths(element, prefix)) paths.add(path);
  } else if (isObject(value)) {
    for (const [key, member] of Object.entries(value)) {
      for (const path of leafPaths(member, prefix === '' ? key : `${prefix}.${key}`)) paths.add(path);
    }
  } else if (prefix !== '') {
    paths.add(prefix);
  }
  return paths;
}
