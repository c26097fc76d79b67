import { ElasticsearchError, illegalArgument, numberFormatException } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { parseByteSizeValue } from '../../validation/byte-size-value';
import { parseTimeValue } from '../../validation/time-value';
import { type CheckValue, decimalFrom } from '../settings-of-indices/value-kinds';

/** A factor above 0, and not above 1 (RecoverySettings). */
export const factor: CheckValue = (key, text, value) => {
  decimalFrom(0, 1)(key, text, value);
  if (Number(text) === 0) {
    throw illegalArgument(`Failed to validate value [0.0] for factor setting [${key}] must be > [0]`);
  }
};

/** A size that is not negative (DiskThresholdSettings). */
export const headroom: CheckValue = (key, text) => {
  if (parseByteSizeValue(text, key) < 0)
    throw illegalArgument('setting a headroom value to less than 0 is not supported');
};

/** The same for merges (ThreadPoolMergeExecutorService). */
export const mergeHeadroom: CheckValue = (key, text) => {
  if (parseByteSizeValue(text, key) >= 0) return;
  throw illegalArgument('setting a headroom value to less than 0 is not supported, use [null] value to unset');
};

/** A size, or a share of the memory such as `40%` (MemorySizeValue). */
export const memory: CheckValue = (key, text) => {
  if (!text.endsWith('%')) {
    parseByteSizeValue(text, key);
    return;
  }
  const digits = text.slice(0, -1);
  const share = decimalOf(digits);
  if (share === undefined) {
    throw wrapped(`failed to parse [${digits}] as a double`, numberFormatException(digits));
  }
  if (share < 0 || share > 100) throw wrapped(`percentage should be in [0-100], got [${digits}]`);
};

/** A share such as `85%` or `0.85`, or a size (RelativeByteSizeValue). */
export const shareOrSize: CheckValue = (key, text) => {
  if (isShare(text)) return;
  try {
    parseByteSizeValue(text, key);
  } catch (error) {
    if (!(error instanceof ElasticsearchError)) throw error;
    throw wrapped(
      `unable to parse [${key}=${text}] as either percentage or bytes`,
      new ElasticsearchError('parse_exception', error.reason),
    );
  }
};

function isShare(text: string): boolean {
  const percent = text.endsWith('%');
  const share = decimalOf(percent ? text.slice(0, -1) : text);
  return share !== undefined && share >= 0 && share <= (percent ? 100 : 1);
}

/** A share such as `90%` or `0.9` (RatioValue). */
export const ratio: CheckValue = (_, text) => {
  if (isShare(text)) return;
  const digits = text.endsWith('%') ? text.slice(0, -1) : text;
  if (decimalOf(digits) === undefined) throw wrapped(`Invalid ratio or percentage [${text}]`);
  throw wrapped(
    text.endsWith('%')
      ? `Percentage should be in [0-100], got [${digits}]`
      : `Ratio should be in [0-1.0], got [${digits}]`,
  );
};

function decimalOf(text: string): number | undefined {
  return /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(text.trim()) ? Number(text) : undefined;
}

function wrapped(reason: string, cause?: ElasticsearchError): ElasticsearchError {
  return illegalArgument(reason, new ElasticsearchError('parse_exception', reason, { causedBy: cause }));
}

/** One of several words in any case; the error is worded by the setting. */
export const word = (words: readonly string[], refusal: (text: string, key: string) => string): CheckValue => {
  return (key, text) => {
    if (!words.includes(text.toLowerCase())) throw illegalArgument(refusal(text, key));
  };
};

/** One of several words as they are. */
export const exactWord = (words: readonly string[], refusal: (text: string, words: string) => string): CheckValue => {
  return (_, text) => {
    if (!words.includes(text)) throw illegalArgument(refusal(text, `[${words.join(', ')}]`));
  };
};

/** Several words in any case, as a list or separated by commas. */
export const wordList = (words: readonly string[], refusal: (text: string) => string): CheckValue => {
  return (_, __, value) => {
    for (const item of typeof value === 'string' ? value.split(',') : value) {
      if (!words.includes(item.trim().toLowerCase())) throw illegalArgument(refusal(item.trim()));
    }
  };
};

/** ScriptService: scripts within a time, such as `150/5m`. */
export const compilationRate: CheckValue = (key, text) => {
  if (text === 'use-context') return;
  const parts = text.split('/');
  const [count = '', within = ''] = parts;
  if (parts.length !== 2 || count.trim() === '' || within.trim() === '') {
    throw illegalArgument(`parameter must contain a positive integer and a timevalue, i.e. 10/1m, but was [${text}]`);
  }
  if (!/^[+-]?\d+$/.test(count)) {
    throw illegalArgument(`could not parse [${count}] as integer in value [${text}]`, numberFormatException(count));
  }
  parseTimeValue(within, key);
};

/** AutoCreateIndex: a flag, or index patterns, which may have a sign. */
export const autoCreate: CheckValue = (key, text) => {
  if (text === '') return;
  const fail = (what: string) => illegalArgument(`Can't parse [${text}] for setting [${key}] must ${what}`);
  for (const part of text.split(',')) {
    const pattern = part.trim();
    if (pattern === '') throw fail('be either [true, false, or a comma separated list of index patterns]');
    if (pattern === '+' || pattern === '-') throw fail(`contain an index name after [${pattern}]`);
  }
};

/** DataStreamGlobalRetentionSettings: a time of more than ten seconds, or -1. */
export const retention: CheckValue = (key, text) => {
  const time = parseTimeValue(text, key);
  if (time === -1 || time > 10_000) return;
  throw illegalArgument(`Setting '${key}' should be greater than 10s`);
};

const LEVELS = ['OFF', 'FATAL', 'ERROR', 'WARN', 'INFO', 'DEBUG', 'TRACE', 'ALL'];

/** Log4j's levels. */
export const logLevel: CheckValue = (_, text) => {
  if (!LEVELS.includes(text.toUpperCase())) throw illegalArgument(`Unknown level constant [${text.toUpperCase()}].`);
};

/** Values with this text are what a mock does anyway; others are not emulated. */
export const only = (check: CheckValue, fallback: string): CheckValue => {
  return (key, text, value) => {
    check(key, text, value);
    if (text !== fallback) throw notEmulated(`the cluster setting [${key}] other than [${fallback}]`);
  };
};

/** Any other value than an empty list is not emulated. */
export const onlyEmpty: CheckValue = (key, text, value) => {
  if (text !== '' && value.length > 0) throw notEmulated(`the cluster setting [${key}] other than an empty list`);
};

/** Whatever the value, the setting is not emulated. */
export const never: CheckValue = (key) => {
  throw notEmulated(`the cluster setting [${key}]`);
};
