import { illegalArgument } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { javaHash } from '../../json/java-text';
import { mixed, murmur3 } from '../../store/murmur3';
import type { Cursor } from '../dsl/cursor';
import { parsingFailure } from '../dsl/failure';
import { BooleanKind } from '../fields/boolean-kind';
import { checkSortable } from '../fields/check-sortable';
import { DateKind } from '../fields/date-kind';
import { KeywordKind } from '../fields/keyword-kind';
import { NumberKind } from '../fields/number-kind';
import type { SearchField } from '../fields/search-field';
import type { View } from '../matcher';
import type { Scope } from '../scope';
import type { ScoreFunction } from './score-functions';

interface RandomScore {
  /** A 32-bit integer. */
  seed?: number;
  field?: string;
}

/** What names the value that decides, if a request has a seed and no field. */
const DEFAULT_FIELD = '_seq_no';

/** `random_score`: a number in [0, 1) made of the seed, the index and a field of the document (RandomScoreFunctionBuilder). */
export function readRandomScore(cursor: Cursor): ScoreFunction {
  const read: RandomScore = {};
  readMembers(cursor, read);
  return (scope) => {
    const { seed = hashOfLong(scope.shard.now), field: name = DEFAULT_FIELD } = read;
    // Of an index with several shards, all documents have the numbers of the first.
    const salted = mixed(seed ^ (javaHash(scope.shard.name) << 10));
    const bytes = bytesOf(scope, read.seed === undefined ? DEFAULT_FIELD : name);
    return (view) => {
      const value = bytes(view);
      const hash = value === undefined ? salted : murmur3(value, salted);
      return (hash & 0xffffff) / 2 ** 24;
    };
  };
}

/** The parser passes over lists, and takes what is in them for values of the same key. */
function readMembers(cursor: Cursor, read: RandomScore): void {
  for (const [key, value] of cursor.members()) readValue(key, value, read);
}

function readValue(key: string, value: Cursor, read: RandomScore): void {
  if (value.token === 'START_ARRAY') for (const one of value.elements()) readValue(key, one, read);
  else if (value.token === 'START_OBJECT') readMembers(value, read);
  else if (value.token === 'VALUE_NULL') return;
  else if (key === 'seed') read.seed = seedOf(value);
  else if (key === 'field') read.field = value.text();
  else throw parsingFailure(`random_score query does not support [${key}]`, value);
}

function seedOf(cursor: Cursor): number {
  const { value } = cursor;
  if (typeof value === 'string') return javaHash(value);
  if (typeof value === 'boolean') {
    throw parsingFailure(`random_score seed must be an int/long or string, not '${cursor.token}'`, cursor);
  }
  const number = Number(value);
  if (!Number.isInteger(number) || Math.abs(number) >= 2 ** 63) {
    throw parsingFailure(`random_score seed must be an int, long or string, not '${cursor.token}'`, cursor);
  }
  return number === (number | 0) ? number : hashOfLong(number);
}

/** Long.hashCode */
function hashOfLong(number: number): number {
  const bits = BigInt.asUintN(64, BigInt(number));
  return Number(BigInt.asIntN(32, bits ^ (bits >> 32n)));
}

/**
 * The first value of a field, as its doc values give it in bytes (SortedBinaryDocValues).
 *
 * @throws ElasticsearchError query_shard_exception for a field that is not mapped or has no doc values
 */
function bytesOf(scope: Scope, name: string): (view: View) => Buffer | undefined {
  const { shard } = scope;
  const field = scope.field(name);
  if (!field) {
    throw illegalArgument(
      `Field [${name}] is not mapped on [[${shard.name}/${shard.uuid}]] and cannot be used as a source of random numbers.`,
    );
  }
  checkSortable(field, shard);
  const text = textOf(field);
  return (view) => {
    const [value] = field.values(view);
    return value === undefined ? undefined : Buffer.from(text(value));
  };
}

function textOf({ kind, type, isText }: SearchField): (value: unknown) => string {
  if (kind instanceof BooleanKind) return (value) => (value === true || value === 1 || value === 'true' ? '1' : '0');
  if (isText || kind instanceof KeywordKind || kind instanceof DateKind) return String;
  if (kind instanceof NumberKind && !FRACTIONS.includes(type.type)) return String;
  throw notEmulated(`[random_score] with fields of the type [${type.type}]`);
}

const FRACTIONS: readonly string[] = ['float', 'double', 'half_float', 'scaled_float'];
