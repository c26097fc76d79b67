import { ElasticsearchError } from '../../errors/elasticsearch-error';

/** search.max_buckets */
const MOST_BUCKETS = 65_536;

/** @throws ElasticsearchError 400 too_many_buckets_exception (MultiBucketConsumerService). */
export function checkBucketCount(count: number): void {
  if (count <= MOST_BUCKETS) return;
  throw new ElasticsearchError(
    'too_many_buckets_exception',
    `Trying to create too many buckets. Must be less than or equal to: [${MOST_BUCKETS}] but was [${count}]. This limit ` +
      'can be set by changing the [search.max_buckets] cluster level setting.',
    { extra: { max_buckets: MOST_BUCKETS } },
  );
}
