import { createHash } from 'node:crypto';
import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { scriptContexts } from '../../painless';
import { anything, float, string } from '../../validation/fields';
import { parseObject } from '../../validation/object-parser';
import { parseTimeValue } from '../../validation/time-value';
import type { Cursor } from '../dsl/cursor';
import { argumentFailure, parsingFailure } from '../dsl/failure';
import { readFloat, readText } from '../dsl/read';
import type { SearchField } from '../fields/search-field';
import type { View } from '../matcher';
import type { Scope } from '../scope';
import { bindScript } from '../scripted/bound-script';
import { scriptField } from '../scripted/read-script';

/** A function of `function_score`, bound to one index at a time. */
export type ScoreFunction = (scope: Scope) => (view: View, score: number) => number;

const MODIFIERS: Readonly<Record<string, (value: number) => number>> = {
  none: (value) => value,
  log: Math.log10,
  log1p: (value) => Math.log10(value + 1),
  log2p: (value) => Math.log10(value + 2),
  ln: Math.log,
  ln1p: (value) => Math.log1p(value),
  ln2p: (value) => Math.log1p(value + 1),
  square: (value) => value * value,
  sqrt: Math.sqrt,
  reciprocal: (value) => 1 / value,
};

/** `field_value_factor` (FieldValueFactorFunctionBuilder). */
export function readFieldValueFactor(cursor: Cursor): ScoreFunction {
  const read = parseObject(cursor, 'field_value_factor', {
    field: string,
    factor: float,
    modifier: string,
    missing: float,
  });
  const { field, factor = 1, missing } = read;
  if (field === undefined) throw parsingFailure("[field_value_factor] required field 'field' missing", cursor, 'end');
  const name = (read.modifier ?? 'none').toLowerCase();
  const modifier = Object.hasOwn(MODIFIERS, name) ? MODIFIERS[name] : undefined;
  if (!modifier)
    throw argumentFailure(
      `No enum constant org.elasticsearch.common.lucene.search.function.FieldValueFactorFunction.Modifier.${name.toUpperCase()}`,
    );
  return (scope) => {
    const found = scope.field(field)?.inMillis;
    if (!found && missing === undefined) {
      throw new ElasticsearchError(
        'exception',
        `Unable to find a field mapper for field [${field}]. No 'missing' value defined.`,
      );
    }
    return (view) => {
      const value = found?.values(view)[0] ?? missing;
      if (value === undefined) throw new ElasticsearchError('exception', `Missing value for field [${field}]`);
      return modifier(Number(value) * factor);
    };
  };
}

/** `script_score`: a script, which can use the score of the query. */
export function readScriptScore(cursor: Cursor): ScoreFunction {
  const { script: source } = parseObject(cursor, 'script_score', { script: scriptField });
  if (!source) throw parsingFailure("[script_score] requires 'script' field", cursor, 'end');
  return (scope) => {
    const run = bindScript(scope, source, scriptContexts.score);
    return (view, score) => run.number(view, () => score);
  };
}

/** `random_score`: a number in [0, 1) derived from the seed and the document. */
export function readRandomScore(cursor: Cursor): ScoreFunction {
  const { seed = 0 } = parseObject(cursor, 'random_score', { seed: anything((one) => one.value), field: string });
  return () => (view) => {
    const digest = createHash('md5')
      .update(`${String(seed)}:${view.document.id}`)
      .digest();
    return digest.readUIntBE(0, 6) / 2 ** 48;
  };
}

interface Decay {
  readonly field: string;
  readonly origin: Cursor | undefined;
  readonly scale: Cursor;
  readonly offset: Cursor | undefined;
  readonly decay: Cursor | undefined;
}

/**
 * `gauss`, `linear` and `exp` on numbers and dates (DecayFunctionParser). Elasticsearch reads the parameters only when it
 * knows the field, so that errors are those of a shard.
 */
export function readDecay(kind: string, cursor: Cursor): ScoreFunction {
  const entry = cursor.members().find(([key]) => key !== 'multi_value_mode');
  const scale = entry?.[1].at('scale');
  if (!entry || !scale) throw argumentFailure(`malformed score function score parameters.`);
  const [field, value] = entry;
  const [origin, offset, decay] = ['origin', 'offset', 'decay'].map((key) => value.at(key));
  return bindDecay(kind, { field, origin, scale, offset, decay });
}

function bindDecay(kind: string, { field, origin, scale, offset, decay: given }: Decay): ScoreFunction {
  return (scope) => {
    const found = scope.field(field);
    if (!found) throw new ElasticsearchError('parsing_exception', `unknown field [${field}]`);
    const date = found.kind.valueType === 'date';
    const center = originOf(origin, found, scope.shard.now);
    const width = distanceIn(scale, date, 'scale');
    const gap = offset ? distanceIn(offset, date, 'offset') : 0;
    const decay = given ? readFloat(given) : 0.5;
    checkDecay(width, decay, gap);
    return (view) => {
      const values = found.inMillis.values(view);
      if (values.length === 0) return 1;
      let distance = Number.POSITIVE_INFINITY;
      for (const value of values) distance = Math.min(distance, Math.max(0, Math.abs(Number(value) - center) - gap));
      return decayed(kind, distance, width, decay);
    };
  };
}

function distanceIn(value: Cursor, date: boolean, name: string): number {
  return date ? parseTimeValue(readText(value), `DecayFunctionParser.${name}`) : readFloat(value);
}

/** AbstractDistanceScoreFunction */
function checkDecay(scale: number, decay: number, offset: number): void {
  if (scale <= 0) throw illegalArgument('function_score : scale must be > 0.0.');
  if (decay <= 0 || decay >= 1) throw illegalArgument('function_score : decay must be in the range [0..1].');
  if (offset < 0) throw illegalArgument('function_score : offset must be > 0.0');
}

/**
 * DecayFunctionParser.parseDateVariable: the origin of a `date_nanos` field is in nanoseconds, although its values are
 * compared in milliseconds, so that no value is near it.
 */
function originOf(origin: Cursor | undefined, { kind }: SearchField, now: number): number {
  if (kind.valueType === 'date') return origin ? Number(kind.bound(readText(origin), { now })) : now;
  if (origin) return readFloat(origin);
  throw new ElasticsearchError('parse_exception', 'both [scale] and [origin] must be set for numeric fields.');
}

function decayed(kind: string, distance: number, scale: number, decay: number): number {
  if (kind === 'gauss') return Math.exp((distance * distance * Math.log(decay)) / (scale * scale));
  if (kind === 'exp') return Math.exp((distance * Math.log(decay)) / scale);
  const reach = scale / (1 - decay);
  return Math.max(0, (reach - distance) / reach);
}
