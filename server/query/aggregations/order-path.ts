import { ElasticsearchError, illegalArgument, numberFormatException } from '../../errors/elasticsearch-error';
import type { AggregationRun, InnerBucket } from './aggregation';

/** The part of a path that names a value of the last aggregation: `stats.avg`, `stats[avg]`. */
const LAST = /^([^.[\]]+)(?:\.(.+)|\[([^\]]+)\])?$/;

const ENDS =
  'Buckets can only be sorted on a sub-aggregator path that is built out of zero or more single-bucket aggregations ' +
  'within the path and a final single-bucket or a metrics aggregation at the path end.';

/** The aggregation at the end of a path, and the name of its value. */
interface Target {
  readonly run: AggregationRun;
  readonly value: string;
}

/**
 * The value of a bucket that an order such as `price`, `stats.avg` or `recent>price` names (AggregationPath).
 *
 * @throws ElasticsearchError 400 invalid_path
 */
export function valueAt(bucket: InnerBucket, path: string): number {
  const { run, value } = target(bucket, path);
  if (run.inner) return run.inner.count;
  return run.metric?.(value === 'value' && !run.metricNames ? '' : value) ?? Number.NaN;
}

/** Checks an order before any document is looked at. @throws ElasticsearchError 400 invalid_path */
export function checkOrderPath(bucket: InnerBucket, path: string): void {
  target(bucket, path);
}

function target(bucket: InnerBucket, path: string): Target {
  try {
    return walk(bucket, path.split('>'));
  } catch (error) {
    if (!(error instanceof ElasticsearchError)) throw error;
    throw new ElasticsearchError('invalid_path', `Invalid aggregation order path [${path}]. ${error.reason}`, {
      causedBy: error,
    });
  }
}

function walk(bucket: InnerBucket, [step = '', ...rest]: readonly string[]): Target {
  const [, name = step, dotted, bracketed] = rest.length === 0 ? (LAST.exec(step) ?? []) : [undefined, step];
  const run = bucket.find(name);
  if (!run) {
    throw illegalArgument(
      `The provided aggregation [${name}] either does not exist, or is a pipeline aggregation and cannot be used to sort the buckets.`,
    );
  }
  if (rest.length > 0) {
    if (!run.inner) throw illegalArgument(`${ENDS} [${name}] is not single-bucket.`);
    return walk(run.inner, rest);
  }
  const value = dotted ?? bracketed ?? '';
  checkValue(run, name, value);
  return { run, value };
}

function checkValue(run: AggregationRun, name: string, value: string): void {
  if (run.inner) {
    if (value !== '' && value !== 'doc_count') throw illegalArgument(ENDS);
  } else if (!run.metric) throw illegalArgument(ENDS);
  else if (run.anyMetric) checkNumber(value);
  else if (run.metricNames) checkName(run.metricNames, name, value);
  else if (value !== '' && value !== 'value') {
    throw illegalArgument(
      `Ordering on a single-value metrics aggregation can only be done on its value. Either drop the key (a la "${name}") or change it to "value" (a la "${name}.value")`,
    );
  }
}

/** InternalPercentiles.value parses the name. */
function checkNumber(value: string): void {
  if (value === '')
    throw illegalArgument('Missing value key in [null] which refers to a multi-value metric aggregation');
  if (Number.isFinite(Number(value))) return;
  throw numberFormatException(value);
}

function checkName(known: readonly string[], name: string, value: string): void {
  if (value === '') {
    throw illegalArgument('When ordering on a multi-value metrics aggregation a metric name must be specified.');
  }
  if (!known.includes(value)) {
    throw illegalArgument(`Unknown metric name [${value}] on multi-value metrics aggregation [${name}]`);
  }
}
