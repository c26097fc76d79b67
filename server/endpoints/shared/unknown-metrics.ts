import { type ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { didYouMean } from '../../validation/suggest';

/** 400 for metrics that do not exist, with suggestions (BaseRestHandler.unrecognized). */
export function unknownMetrics(
  path: string,
  unknown: readonly string[],
  known: readonly string[],
  kind = 'metric',
): ElasticsearchError {
  const hints = [...unknown].sort().map((name) => `[${name}]${didYouMean(name, known).replace(' did', ' -> did')}`);
  const what = `${kind}${unknown.length > 1 ? 's' : ''}`;
  return illegalArgument(`request [${path}] contains unrecognized ${what}: ${hints.join(', ')}`);
}
