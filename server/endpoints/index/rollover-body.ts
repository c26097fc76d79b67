import { optionalFields } from '../../endpoint/body';
import { illegalArgument, validationFailed } from '../../errors/elasticsearch-error';
import { isObject, type JsonObject } from '../../json/value';
import { inHashOrder, textHash } from '../../painless/values/hash-order';
import { Cursor } from '../../query/dsl/cursor';
import type { IndexState } from '../../store/index-state';
import type { BodyValue } from '../../validation/body-value';
import { parseByteSizeValue } from '../../validation/byte-size-value';
import { field, long, object } from '../../validation/fields';
import { parseObject } from '../../validation/object-parser';
import { parseTimeValue } from '../../validation/time-value';
import { readAliases } from '../shared/alias-body';
import { indexSize } from '../shared/index-size';

/** A condition for rolling over, such as `max_docs`. */
export interface RolloverCondition {
  readonly name: string;
  /** As the answer shows it: `[max_docs: 1]`. */
  readonly text: string;
  readonly isMet: (index: IndexState, now: number) => boolean;
}

function condition<T>(name: string, value: T, shown: string, measure: (index: IndexState, now: number) => number) {
  const least = Number(value);
  return {
    name,
    text: `[${name}: ${shown}]`,
    isMet: (index: IndexState, now: number) => measure(index, now) >= least,
  };
}

const documents = (name: string) =>
  field('LONG', (value: BodyValue): RolloverCondition => {
    const count = long.read(value, undefined);
    return condition(name, count, String(count), (index) => index.searchable.size);
  });

const age = (name: string) =>
  field('STRING', (value: BodyValue): RolloverCondition => {
    const text = value.text();
    return condition(name, parseTimeValue(text, name), text, (index, now) => now - index.createdAt);
  });

const size = (name: string) =>
  field('STRING', (value: BodyValue): RolloverCondition => {
    const text = value.text();
    return condition(name, parseByteSizeValue(text, name), text, indexSize);
  });

/** RolloverConditions.PARSER. All documents of an index are in its first shard, so shards and indices are the same size. */
const CONDITIONS = {
  max_age: age('max_age'),
  max_docs: documents('max_docs'),
  max_size: size('max_size'),
  max_primary_shard_size: size('max_primary_shard_size'),
  max_primary_shard_docs: documents('max_primary_shard_docs'),
  min_age: age('min_age'),
  min_docs: documents('min_docs'),
  min_size: size('min_size'),
  min_primary_shard_size: size('min_primary_shard_size'),
  min_primary_shard_docs: documents('min_primary_shard_docs'),
} as const;

const map = object((value: BodyValue) => value.json() as JsonObject);

/** RolloverRequest.PARSER */
export const rolloverBody = optionalFields('rollover', {
  conditions: object((value: BodyValue) =>
    checked(Object.values(parseObject(value, 'rollover_conditions', CONDITIONS))),
  ),
  settings: map,
  mappings: object((value: BodyValue) => untyped(map.read(value, undefined))),
  aliases: object((value: BodyValue) => readAliases(new Cursor(value.json()))),
});

function untyped(mappings: JsonObject): JsonObject {
  if (!isObject(mappings._doc)) return mappings;
  throw illegalArgument('The mapping definition cannot be nested under a type');
}

/** RolloverRequest.validate. The answer has the conditions in the order of a hash table. */
function checked(conditions: readonly RolloverCondition[]): RolloverCondition[] {
  const byName = inHashOrder(conditions, ({ name }) => textHash(name));
  return inHashOrder(byName, ({ text }) => textHash(text));
}

/** Conditions that only hold back need one that asks for the rollover. @throws ElasticsearchError 400 */
export function checkRolloverConditions(conditions: readonly RolloverCondition[]): void {
  if (conditions.length === 0 || conditions.some(({ name }) => name.startsWith('max_'))) return;
  throw validationFailed(['at least one max_* rollover condition must be set when using min_* conditions']);
}

/** True if an index is to be rolled over: any `max_` condition is met, and all `min_` ones (RolloverConditions.areMet). */
export function areMet(conditions: readonly RolloverCondition[], index: IndexState, now: number): boolean {
  if (conditions.length === 0) return true;
  const met = (prefix: string) => conditions.filter(({ name }) => name.startsWith(prefix));
  return met('max_').some((one) => one.isMet(index, now)) && met('min_').every((one) => one.isMet(index, now));
}
