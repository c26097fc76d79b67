import { expect } from 'chai';
import { Api } from '../api';

/** A rejected request → the reason, as worded by a 9.1 node. */
const REFUSED: Readonly<Record<string, string>> = {
  '/_search?batched_reduce_size=1': 'batchedReduceSize must be >= 2',
  '/_search?pre_filter_shard_size=0': 'preFilterShardSize must be >= 1',
  '/_search?max_concurrent_shard_requests=0': 'maxConcurrentShardRequests must be >= 1',
  '/_search?search_type=x': 'No search type for [x]',
  '/_search?track_total_hits=-2': '[track_total_hits] parameter must be positive or equals to -1, got -2',
  '/_search?from=-1': '[from] parameter cannot be negative but was [-1]',
  '/_search?size=-1': '[size] parameter cannot be negative, found [-1]',
  '/_search?terminate_after=-1': 'terminateAfter must be > 0',
  '/_search?rest_total_hits_as_int=true&track_total_hits=5':
    '[rest_total_hits_as_int] cannot be used if the tracking of total hits is not accurate, got 5',
  '/_search?df=x': "request [/_search] contains parameters [df] but missing query string parameter 'q'.",
  '/_search?df=x&analyzer=y&lenient=true':
    "request [/_search] contains parameters [df, analyzer, lenient] but missing query string parameter 'q'.",
  '/x/_doc/1?fields=a':
    'the parameter [fields] is no longer supported, please use [stored_fields] to retrieve stored fields or [_source] to load the field from _source',
  '/x/_doc/1?version_type=x': 'No version type match [x]',
};

describe('parameters of searches and gets', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());

  for (const [target, reason] of Object.entries(REFUSED)) {
    it(`are rejected: ${target}`, async () => {
      const { status, body } = await api.get(target);
      expect([status, body.error]).to.deep.equal([
        400,
        {
          root_cause: [{ type: 'illegal_argument_exception', reason }],
          type: 'illegal_argument_exception',
          reason,
        },
      ]);
    });
  }

  it('are valid at their limits', async () => {
    await api.put('/x');
    const limits = 'batched_reduce_size=2&pre_filter_shard_size=1&max_concurrent_shard_requests=1&from=0&size=0';
    const { status } = await api.get(`/x/_search?${limits}&track_total_hits=-1&terminate_after=0`);
    expect(status).to.equal(200);
  });
});
