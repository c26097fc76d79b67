import { expect } from 'chai';
import { invalid, notFound, type Operation, refused } from './operation';

/** Creating, reading and deleting connectors. */
export const connectors: readonly Operation[] = [
  {
    method: 'put',
    succeed: async (connector) => {
      const answer = await connector.put({ connector_id: 'c2', index_name: 'search-b', name: 'two' });
      expect(answer).to.deep.equal({ id: 'c2', result: 'created' });
      expect(await connector.put({ connector_id: 'c2' })).to.deep.equal({ id: 'c2', result: 'updated' });
    },
    fail: (connector) => connector.put({ connector_id: 'c2', index_name: 'search-a' }),
    refusal: refused('Index name [search-a] is used by another connector.'),
  },
  {
    method: 'post',
    succeed: async (connector) => {
      const { id, result } = await connector.post({ service_type: 'drive' });
      expect(result).to.equal('created');
      expect(id).to.match(/^[\w-]{20}$/);
    },
    fail: (connector) => connector.post({ index_name: 'search-b', is_native: true }),
    refusal: invalid(
      'Index [search-b] is invalid. Index attached to an Elastic-managed connector must start with the prefix: [content-]',
    ),
  },
  {
    method: 'get',
    succeed: async (connector) => {
      const found = await connector.get({ connector_id: 'c1' });
      expect(found).to.include({ id: 'c1', index_name: 'search-a', status: 'configured', deleted: false });
    },
    fail: (connector) => connector.get({ connector_id: 'nope' }),
    refusal: notFound,
  },
  {
    method: 'list',
    succeed: async (connector) => {
      const { count, results } = await connector.list({ service_type: ['drive', 'share'], index_name: 'search-a' });
      expect(count).to.equal(1);
      expect(results.map(({ id }) => id)).to.deep.equal(['c1']);
    },
    fail: (connector) => connector.list({ from: -1 }),
    refusal: { status: 400, type: 'illegal_argument_exception', reason: 'Parameter [from] cannot be < 0' },
  },
  {
    method: 'delete',
    succeed: async (connector) => {
      const answer = await connector.delete({ connector_id: 'c1', delete_sync_jobs: true });
      expect(answer).to.deep.equal({ acknowledged: true });
      expect(await connector.get({ connector_id: 'c1', include_deleted: true })).to.include({ deleted: true });
      expect((await connector.syncJobList()).count).to.equal(0);
    },
    fail: (connector) => connector.delete({ connector_id: 'nope' }),
    refusal: notFound,
  },
];
