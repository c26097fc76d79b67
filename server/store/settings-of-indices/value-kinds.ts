import { isIP } from 'node:net';
import { ElasticsearchError, illegalArgument, numberFormatException } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { notBoolean } from '../../validation/booleans';
import { parseByteSizeValue } from '../../validation/byte-size-value';
import { parseTimeValue } from '../../validation/time-value';
import type { SettingValue } from '../settings';

/**
 * Checks the value of a setting.
 *
 * @param key the setting's name with `index.`
 * @throws ElasticsearchError 400; 501 for a value that is not emulated.
 */
export type CheckValue = (key: string, text: string, value: SettingValue) => void;

export const anyValue: CheckValue = () => undefined;
export const text: CheckValue = () => undefined;
export const list: CheckValue = () => undefined;

export const flag: CheckValue = (_, value) => {
  if (value !== 'true' && value !== 'false') throw notBoolean(value);
};

/** IndexingSlowLog: the number of characters of the source, or all or nothing. */
export const flagOrNumber: CheckValue = (key, value, raw) => {
  if (!/^[+-]?\d+$/.test(value) || Math.abs(Number(value)) >= 2 ** 31) flag(key, value, raw);
};

/** A time, in milliseconds not below a limit; -1 switches off where the limit allows it. */
export const time = (least: number): CheckValue => {
  return (key, value) => {
    if (parseTimeValue(value, key) >= least) return;
    const limit = least >= 1000 ? `${least / 1000}s` : `${least}ms`;
    throw illegalArgument(`failed to parse value [${value}] for setting [${key}], must be >= [${limit}]`);
  };
};

export const dataSize: CheckValue = (key, value) => {
  parseByteSizeValue(value, key);
};

/** A decimal number within limits (Setting.doubleSetting). */
export const decimalFrom = (least: number, most = Number.MAX_VALUE): CheckValue => {
  return (key, text) => {
    const value = text.trim() === '' ? Number.NaN : Number(text);
    const prefix = `Failed to parse value [${text}] for setting [${key}]`;
    if (text === '') throw illegalArgument(prefix, new ElasticsearchError('number_format_exception', 'empty String'));
    if (Number.isNaN(value)) throw illegalArgument(prefix, numberFormatException(text));
    if (value < least) throw illegalArgument(`${prefix} must be >= ${least.toFixed(1)}`);
    if (value > most) throw illegalArgument(`${prefix} must be <= ${most.toFixed(1)}`);
  };
};

/** A size of at least so many bytes, which errors show as `shown`. */
export const sizeFrom = (least: number, shown: string): CheckValue => {
  return (key, text) => {
    if (parseByteSizeValue(text, key) >= least) return;
    throw illegalArgument(`failed to parse value [${text}] for setting [${key}], must be >= [${shown}]`);
  };
};

/** A whole number between two limits, of 32 bits. */
export const number = (least: number, most = 2 ** 31 - 1): CheckValue => {
  return (key, value) => {
    if (!/^-?\d+$/.test(value)) throw unparsable(key, value);
    const given = Number(value);
    if (given < least)
      throw illegalArgument(`Failed to parse value [${value}] for setting [${key}] must be >= ${least}`);
    if (given > most) {
      throw illegalArgument(`Failed to parse value [${value}] for setting [${key}] must be <= ${most}`);
    }
  };
};

/** A whole number of 64 bits. */
export const longFrom = (least: number): CheckValue => {
  const bounded = number(least, Number.POSITIVE_INFINITY);
  return (key, value, raw) => {
    bounded(key, value, raw);
    if (BigInt(value) < 2n ** 63n) return;
    throw illegalArgument(`Failed to parse value [${value}] for setting [${key}] must be <= 9223372036854775807`);
  };
};

function unparsable(key: string, value: string): ElasticsearchError {
  return illegalArgument(`Failed to parse value [${value}] for setting [${key}]`, numberFormatException(value));
}

/** FilterAllocationDecider: attributes of addresses have to be addresses, or patterns of them. */
export const nodeAttribute: CheckValue = (key, value) => {
  if (!/\._(ip|host_ip|publish_ip)$/.test(key)) return;
  const wrong = value.split(',').find((part) => !part.includes('*') && isIP(part.trim().split('/', 1)[0] ?? '') === 0);
  if (wrong !== undefined) throw illegalArgument(`invalid IP address [${wrong}] for [${key}]`);
};

/** MergePolicyConfig.parseCompoundFormat: a flag, a size or a ratio. */
export const compoundFormat: CheckValue = (key, value) => {
  if (value === 'true' || value === 'false') return;
  const ratio = Number(value);
  if (Number.isNaN(ratio) || value === '') {
    if (/^\d+(\.\d+)?(b|kb?|mb?|gb?|tb?|pb?)$/i.test(value.trim())) return;
  } else if (ratio >= 0 && ratio <= 1) return;
  const shown = Number.isInteger(ratio) ? ratio.toFixed(1) : value;
  throw illegalArgument(
    `${key} must be a boolean, a non-negative byte size or a ratio in the interval [0..1] but was: [${shown}]`,
  );
};

/** IndexFieldDataService.INDEX_FIELDDATA_CACHE_KEY */
export const fielddataCache: CheckValue = (_, value) => {
  if (value !== 'node' && value !== 'none')
    throw illegalArgument(`failed to parse [${value}] must be one of [node,none]`);
};

/** FsDirectoryFactory.INDEX_LOCK_FACTOR_SETTING */
export const lockFactory: CheckValue = (key, value) => {
  if (value === 'native' || value === 'simple') return;
  throw illegalArgument(`unrecognized [${key}] "${value}": must be native or simple`);
};

/** One of several words, in the case given. */
export const oneOf = (name: string, words: readonly string[]): CheckValue => {
  return (_, value) => {
    if (words.includes(value)) return;
    throw illegalArgument(`unknown value for [${name}] must be one of [${words.join(', ')}] but was: ${value}`);
  };
};

/** A constant of a Java enumeration, in any case. */
export const constant = (type: string, names: readonly string[]): CheckValue => {
  return (_, value) => {
    if (!names.includes(value.toUpperCase())) throw illegalArgument(`No enum constant ${type}.${value.toUpperCase()}`);
  };
};

/** Values other than the default are not emulated. */
export const onlyDefault = (check: CheckValue, fallback: string): CheckValue => {
  return (key, value, raw) => {
    check(key, value, raw);
    if (value !== fallback) throw notEmulated(`[${key}] other than [${fallback}]`);
  };
};

/** EngineConfig.INDEX_CODEC_SETTING; the message leaves out what is for tests and for old indices. */
export const codec: CheckValue = (key, value) => {
  if (['legacy_default', 'legacy_best_compression', 'lucene_default'].includes(value)) return;
  oneOf(key, ['default', 'best_compression'])(key, value, value);
};

/** IndexMode. */
export const mode: CheckValue = (key, value, raw) => {
  const names = ['STANDARD', 'TIME_SERIES', 'LOGSDB', 'LOOKUP'];
  constant('org.elasticsearch.index.IndexMode', names)(key, value, raw);
  if (value.toLowerCase() === 'time_series') throw notEmulated('[index.mode] [time_series]');
};

/** AutoExpandReplicas.parse: `0-5`, `0-all` or `false`. */
export const autoExpandReplicas: CheckValue = (key, value) => {
  if (value === 'false') return;
  const dash = value.indexOf('-');
  const fail = (cause?: string) =>
    illegalArgument(
      `failed to parse [${key}] from value: [${value}] at index ${dash}`,
      cause === undefined ? undefined : numberFormatException(cause),
    );
  if (dash === -1) throw fail();
  const [least, most] = [value.slice(0, dash), value.slice(dash + 1)];
  for (const part of [least, most])
    if (!/^[+-]?\d+$/.test(part) && !(part === most && part === 'all')) throw fail(part);
  if (most === 'all' || Number(least) <= Number(most)) return;
  throw illegalArgument(`[${key}] minReplicas must be =< maxReplicas but wasn't ${Number(least)} > ${Number(most)}`);
};

/** ActiveShardCount.parseString. */
export const activeShards: CheckValue = (_, value) => {
  if (value === 'all' || (/^\d+$/.test(value) && Number(value) < 2 ** 31)) return;
  if (/^-\d+$/.test(value)) throw illegalArgument('shard count cannot be a negative value');
  throw illegalArgument(`cannot parse ActiveShardCount[${value}]`, numberFormatException(value));
};

export const storeType: CheckValue = (_, value) => {
  if (!['', 'fs', 'niofs', 'mmapfs', 'hybridfs'].includes(value))
    throw illegalArgument(`Unknown store type [${value}]`);
};

const each = (check: (word: string) => void): CheckValue => {
  return (_, __, value) => {
    if (value === '') return;
    for (const word of typeof value === 'string' ? value.split(',') : value) check(word.trim());
  };
};

/** IndexSortConfig. */
export const sortOrder = each((word) => {
  if (!['asc', 'desc'].includes(word.toLowerCase())) throw illegalArgument(`Illegal sort order:${word}`);
});

export const sortMode = each((word) => {
  if (['min', 'max'].includes(word.toLowerCase())) return;
  if (['sum', 'avg', 'median'].includes(word.toLowerCase())) {
    throw illegalArgument(`Illegal index sort mode:[${word.toUpperCase()}], must be one of [MAX, MIN]`);
  }
  throw illegalArgument(`Illegal sort mode: ${word}`);
});

export const sortMissing = each((word) => {
  if (!['_last', '_first'].includes(word)) {
    throw illegalArgument(`Illegal missing value:[${word}], must be one of [_last, _first]`);
  }
});
