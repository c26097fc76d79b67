import type { Cursor } from '../../dsl/cursor';
import { parsingFailure } from '../../dsl/failure';
import { readText } from '../../dsl/read';
import { GAP_POLICIES } from './buckets-path';

/** What all pipelines have that work on one value of each bucket. */
export interface PipelineParameters {
  readonly path: string;
  readonly gapPolicy: string;
  readonly format: string | undefined;
}

/** The options that `readPipeline` reads itself, for the inventory. */
export const pipelineOptions = { buckets_path: {}, format: {}, gap_policy: {} } as const;

/** Reads a key of one kind of pipeline. @returns false if the kind has no such key, or not with such a value */
export type ReadMore = (key: string, value: Cursor) => boolean;

/**
 * Reads the parameters of a pipeline (BucketMetricsParser).
 *
 * @param kind the words for the pipeline in the error for a missing path
 * @throws ParseFailure
 */
export function readPipeline(cursor: Cursor, more: ReadMore = () => false, kind = 'aggregation'): PipelineParameters {
  const name = cursor.outerName;
  let path: string | undefined;
  let gapPolicy = 'skip';
  let format: string | undefined;
  for (const [key, value] of cursor.members()) {
    const single = value.token === 'START_ARRAY' && value.elements().length === 1 ? value.elements()[0] : value;
    if (key === 'buckets_path' && single?.isScalar) path = readText(single);
    else if (key === 'format' && value.isScalar) format = readText(value);
    else if (key === 'gap_policy' && value.isScalar) gapPolicy = readText(value);
    else if (!more(key, value)) throw parsingFailure(`Unexpected token ${value.token} [${key}] in [${name}]`, value);
    if (key === 'gap_policy' && !GAP_POLICIES.includes(gapPolicy)) {
      throw parsingFailure(`Invalid gap policy: [${gapPolicy}], accepted values: [${GAP_POLICIES.join(', ')}]`, value);
    }
  }
  if (path === undefined) {
    throw parsingFailure(`Missing required field [buckets_path] for ${kind} [${name}]`, cursor, 'end');
  }
  return { path, gapPolicy, format };
}
