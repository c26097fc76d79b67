import { DateFormat } from '../../dates/date-format';
import { requireZone } from '../../dates/require-zone';
import { UTC } from '../../dates/zone';
import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { doubleJson } from '../../json/float';
import { type AnswerObject, type AnswerValue, isObject, type JsonObject, type JsonValue, own } from '../../json/value';
import { anything, boolean, checkedField, float, int, object, refusedField } from '../../validation/fields';
import { type Fields, type ParsedFields, parseObject } from '../../validation/object-parser';
import type { FieldColumns } from '../columns/field-columns';
import type { Cursor } from '../dsl/cursor';
import { argumentFailure, errorAt, parsingFailure } from '../dsl/failure';
import { readText } from '../dsl/read';
import { compareValues, type Value } from '../fields/value';
import type { Matches, SearchedPart, View } from '../matcher';
import type { Scope } from '../scope';
import type { Aggregation, AggregationRun } from './aggregation';
import { afterPipelines, Bucket } from './bucket';
import { eachMatch } from './collect-matches';
import { type Combinations, combinationsOf, type KeyPart } from './combinations';
import { afterKey } from './composite-after';
import { INTERVALS, OFFSET, readInterval } from './date-histogram';
import { aggregation } from './declare';
import { singleStarts, splitIntoGroups } from './grouping';
import { KeyFinder, type KeySteps } from './key-finder';
import type { BucketLimit } from './limits';
import { timeZone } from './time-zone';
import { bindSource, requireField, type SourceParameters, VALUES_SOURCE } from './values-source';

/** What a part of a key costs, in the units of a budget. */
const BUILDING = 10;

/** The same where values are numbered for a whole segment. */
const GROUPED = 1;

/** One part of the key of a composite bucket. */
interface Source extends SourceParameters {
  readonly name: string;
  readonly type: string;
  readonly descending: boolean;
  readonly missingBucket: boolean;
  /** Maps a value to the value it is grouped under. */
  readonly round: (value: Value) => Value;
  show(value: Value, plain: (value: Value) => AnswerValue): AnswerValue;
  /** How dates are rounded, which takes long for each. */
  readonly steps?: KeySteps | undefined;
  /** Reads a value of `after`. */
  parse(value: JsonValue): Value | null;
}

type Key = readonly (Value | null)[];

function readSources(cursor: Cursor): Source[] {
  const objects = cursor.token === 'START_ARRAY' ? cursor.elements() : [cursor];
  const sources = objects
    .flatMap((one) => one.members())
    .map(([name, value]) => {
      const [entry] = value.members();
      if (!entry) throw parsingFailure('missing source', value);
      return readSource(name, entry[0], entry[1]);
    });
  const problem = problemOf(sources);
  if (problem === undefined) return sources;
  const reason = 'Failed to build [composite] after last required field arrived';
  const causedBy = illegalArgument(problem);
  throw errorAt(new ElasticsearchError('x_content_parse_exception', reason, { causedBy }), cursor, 'end');
}

/** CompositeAggregationBuilder.validateSources */
function problemOf(sources: readonly Source[]): string | undefined {
  if (sources.length === 0) return 'Composite [sources] cannot be null or empty';
  const names = sources.map(({ name }) => name);
  const repeated = new Set(names.filter((name, at) => names.indexOf(name) !== at));
  if (repeated.size === 0) return undefined;
  return `Composite source names must be unique, found duplicates: [${[...repeated].join(',')}]`;
}

/** CompositeValuesSourceParserHelper.declareValuesSourceFields */
const SOURCE = {
  field: VALUES_SOURCE.field,
  missing_bucket: boolean,
  missing_order: refusedField('[missing_order] of [composite] aggregations'),
  script: VALUES_SOURCE.script,
  value_type: VALUES_SOURCE.value_type,
  order: anything(readDirection),
} as const;

/** The sources of a composite aggregation, by type. */
const SOURCES = {
  terms: SOURCE,
  histogram: { interval: checkedField(float, checkWidth), ...SOURCE },
  date_histogram: {
    format: VALUES_SOURCE.format,
    ...INTERVALS,
    offset: OFFSET,
    time_zone: timeZone,
    ...SOURCE,
  },
} as const;

/** SortOrder.fromString */
function readDirection(cursor: Cursor): 'asc' | 'desc' {
  const text = readText(cursor).toLowerCase();
  if (text === 'asc' || text === 'desc') return text;
  throw illegalArgument(`No enum constant org.elasticsearch.search.sort.SortOrder.${text.toUpperCase()}`);
}

function checkWidth(interval: number): void {
  if (!(interval > 0)) throw illegalArgument('[interval] must be greater than 0 for [histogram] source');
}

type SourceValues = ParsedFields<typeof SOURCES.histogram & typeof SOURCES.date_histogram>;

function readSource(name: string, type: string, cursor: Cursor): Source {
  const fields = own<Fields<Cursor>>(SOURCES, type);
  if (!fields) throw parsingFailure(`invalid source type: ${type}`, cursor);
  const read: SourceValues = parseObject(cursor, type, fields);
  requireField(read, cursor);
  const common = {
    name,
    type,
    field: read.field,
    descending: read.order === 'desc',
    missingBucket: read.missing_bucket ?? false,
  };
  const parse = (value: JsonValue): Value | null =>
    typeof value === 'boolean' ? Number(value) : (value as Value | null);
  if (type === 'terms') return { ...common, round: (value) => value, show: (value, plain) => plain(value), parse };
  if (type === 'histogram') {
    const interval = read.interval ?? 1;
    const round = (value: Value) => Math.floor(Number(value) / interval) * interval;
    return { ...common, round, show: (value) => doubleJson(Number(value)), parse };
  }
  const zone = read.time_zone === undefined ? UTC : requireZone(read.time_zone);
  const rounding = readInterval(read, zone, read.offset);
  const format = read.format === undefined ? undefined : new DateFormat(read.format);
  return {
    ...common,
    round: (value) => rounding.keyOf(Number(value)),
    steps: rounding,
    show: (value) => (format ? format.print(Number(value)) : value),
    parse: (value) => (format && typeof value === 'string' ? format.parse(value) : parse(value)),
  };
}

/** `composite`: one bucket for each combination of values, returned page by page. */
export const composite = aggregation(
  'composite',
  {
    sources: anything(readSources),
    size: int,
    after: object((one) => one.value),
  },
  (read, cursor, subs) => {
    const { sources, size = 10 } = read;
    if (!sources) throw argumentFailure('Required [sources]');
    const after = isObject(read.after) ? read.after : undefined;
    const name = cursor.outerName;
    return (limit) => new Composite(name, sources, size, after, subs, limit);
  },
);

/** The parameters of the sources of a composite aggregation, by type. */
export const compositeSources: Readonly<Record<string, Fields<Cursor>>> = Object.fromEntries(
  Object.entries(SOURCES).map(([type, fields]) => [`composite ${type}`, fields]),
);

class Composite implements AggregationRun {
  private readonly buckets = new Map<string, { readonly key: Key; readonly bucket: Bucket }>();
  private readonly shown: ((value: Value) => AnswerValue)[] = [];

  /** The key to go on after. */
  private after: Key | undefined;

  constructor(
    private readonly name: string,
    private readonly sources: readonly Source[],
    private readonly size: number,
    private readonly given: JsonObject | undefined,
    private readonly subs: readonly Aggregation[],
    private readonly limit: BucketLimit,
  ) {}

  bind(scope: Scope) {
    this.limit.checkSize(this.size);
    const bound = this.sources.map((source) => bindSource(scope, 'composite', source, 'any'));
    bound.forEach(({ field, show }, at) => {
      if (field && !this.shown[at]) this.shown[at] = (value) => (field.kind.valueType === 'date' ? value : show(value));
    });
    const fields = bound.map(({ field: found }) => found);
    if (this.given) this.after ??= afterKey(this.name, this.sources, fields, this.given);
    new Bucket(this.subs, this.limit).bind(scope);
    const partsIn = this.keyParts(bound.map(({ columns }) => columns));
    const collect = (view: View, score: number): void => {
      const keys = this.keysOf(bound.map((source) => source.values(view)));
      view.charge(keys.length * this.sources.length * BUILDING);
      for (const key of keys) this.bucket(key)?.collect(scope, view, score);
    };
    const collectAll = (part: SearchedPart, matches: Matches): void => {
      const parts = partsIn?.(part) ?? [];
      part.budget.charge(matches.slots.length * parts.length * GROUPED);
      const combinations = combinationsOf(parts, matches.slots, part.size);
      if (combinations) this.collectGroups(scope, part, matches, combinations);
      else eachMatch(part, matches, collect);
    };
    return { collect, collectAll: partsIn && collectAll };
  }

  /** The parts of keys in a part of an index, if their values are in columns. */
  private keyParts(columns: readonly (FieldColumns | undefined)[]): ((part: SearchedPart) => KeyPart[]) | undefined {
    const known = columns.filter((one) => one !== undefined);
    if (known.length < columns.length) return undefined;
    const finders = this.sources.map(({ steps }) => steps && new KeyFinder(steps));
    return ({ part }) =>
      this.sources.map(({ round, missingBucket }, at) => {
        return { column: (known[at] as FieldColumns).of(part), round, finder: finders[at], missingBucket };
      });
  }

  private collectGroups(scope: Scope, part: SearchedPart, matches: Matches, { groups, keys }: Combinations): void {
    const grouping = { starts: singleStarts(part.size), count: keys.length, groups };
    splitIntoGroups(grouping, matches, (group, own) => this.bucket(keys[group] as Key)?.collectAll(scope, part, own));
  }

  result(typedKeys: boolean): AnswerObject {
    const sorted = [...this.buckets.values()].sort((a, b) => this.compare(a.key, b.key)).slice(0, this.size);
    const results = sorted.map(({ key, bucket }) =>
      bucket.shown(JSON.stringify(key), { key: this.keyJson(key) }, typedKeys),
    );
    const last = sorted.at(-1);
    const buckets = afterPipelines(this.subs, results, typedKeys).map(({ json }) => json);
    return last ? { after_key: this.keyJson(last.key), buckets } : { buckets };
  }

  typeName(): string {
    return 'composite';
  }

  private bucket(key: Key): Bucket | undefined {
    if (this.after && this.compare(key, this.after) <= 0) return undefined;
    const name = JSON.stringify(key);
    let known = this.buckets.get(name);
    if (!known) {
      known = { key, bucket: new Bucket(this.subs, this.limit) };
      this.buckets.set(name, known);
    }
    return known.bucket;
  }

  /** All combinations of a document's values. */
  private keysOf(values: readonly (readonly Value[])[]): Key[] {
    let keys: Key[] = [[]];
    this.sources.forEach((source, at) => {
      const rounded = [...new Set((values[at] ?? []).map(source.round))];
      const parts: (Value | null)[] = rounded.length === 0 && source.missingBucket ? [null] : rounded;
      this.limit.check(keys.length * parts.length);
      keys = keys.flatMap((key) => parts.map((part) => [...key, part]));
    });
    return keys;
  }

  /** Missing values come first in ascending order. */
  private compare(a: Key, b: Key): number {
    for (let at = 0; at < this.sources.length; at += 1) {
      const [first = null, second = null] = [a[at], b[at]];
      let order = 0;
      if (first === null || second === null) order = first === second ? 0 : first === null ? -1 : 1;
      else order = compareValues(first, second);
      if (order !== 0) return this.sources[at]?.descending ? -order : order;
    }
    return 0;
  }

  private keyJson(key: Key): AnswerObject {
    const json: AnswerObject = {};
    this.sources.forEach((source, at) => {
      const value = key[at] ?? null;
      json[source.name] = value === null ? null : source.show(value, this.shown[at] ?? ((one) => one));
    });
    return json;
  }
}
