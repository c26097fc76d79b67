import { type ElasticsearchError, illegalArgument } from '../errors/elasticsearch-error';
import { cronFailure } from './cron';
import type { ConvertSpec } from './parser-spec';
import { timeError } from './time-error';

/** The error that Elasticsearch throws when it cannot convert a string; undefined if it can. */
export function conversionError(text: string, convert: ConvertSpec): ElasticsearchError | undefined {
  if (convert === 'time') return timeError(text);
  if (convert === 'cron') return cronError(text);
  if (new RegExp(convert.pattern, 'u').test(text)) return undefined;
  return illegalArgument(convert.error.replace('{}', () => text));
}

/** The checks of Cron's constructor. */
function cronError(text: string): ElasticsearchError | undefined {
  const failure = cronFailure(text);
  if (!failure) return undefined;
  const format = illegalArgument(`illegal cron expression format [${failure.text}]`);
  return illegalArgument(`invalid cron expression [${text}]`, format);
}
