import { expect } from 'chai';
import { Api } from '../api';

/** Answers of a real node of 9.1.0. */
describe('values of cluster settings', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());

  const refused: [name: string, value: string, reason: string][] = [
    ['search.max_buckets', 'x', 'Failed to parse value [x] for setting [search.max_buckets]'],
    ['search.max_buckets', '-1', 'Failed to parse value [-1] for setting [search.max_buckets] must be >= 0'],
    ['cluster.blocks.read_only', 'x', 'Failed to parse value [x] as only [true] or [false] are allowed.'],
    [
      'cluster.max_shards_per_node',
      '0',
      'Failed to parse value [0] for setting [cluster.max_shards_per_node] must be >= 1',
    ],
    [
      'search.max_keep_alive',
      '1m',
      'Default keep alive setting for request [search.default_keep_alive] should be smaller than max keep alive [search.max_keep_alive], was (5m > 1m)',
    ],
    [
      'cluster.info.update.interval',
      '1s',
      'failed to parse value [1s] for setting [cluster.info.update.interval], must be >= [10s]',
    ],
    [
      'indices.query.bool.max_clause_count',
      '5',
      'transient setting [indices.query.bool.max_clause_count], not dynamically updateable',
    ],
  ];
  for (const [name, value, reason] of refused) {
    it(`${name}: ${value}`, async () => {
      const { status, body } = await api.put('/_cluster/settings', { transient: { [name]: value } });
      expect([status, (body.error as { reason?: string }).reason]).to.deep.equal([400, reason]);
      expect((await api.get('/_cluster/settings')).body).to.deep.equal({ persistent: {}, transient: {} });
    });
  }
});
