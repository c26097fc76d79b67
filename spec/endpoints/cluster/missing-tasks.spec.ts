import { expect } from 'chai';
import { Api } from '../api';

/** Answers of a node of 9.1.0. */
describe('tasks that are not there', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());

  const NODE = 'esConnectorMockNode000';
  const rows: [target: string, node: string, cause: object][] = [
    [
      '/_tasks/test:7/_cancel',
      'test',
      { type: 'no_such_node_exception', reason: 'No such node [test]', node_id: 'test' },
    ],
    [
      `/_tasks/${NODE}:99/_cancel`,
      NODE,
      { type: 'resource_not_found_exception', reason: `task [${NODE}:99] is not found` },
    ],
    [
      '/_delete_by_query/test:7/_rethrottle?requests_per_second=2',
      'test',
      { type: 'no_such_node_exception', reason: 'No such node [test]', node_id: 'test' },
    ],
    [
      `/_reindex/${NODE}:99/_rethrottle?requests_per_second=2`,
      NODE,
      { type: 'resource_not_found_exception', reason: `task [${NODE}:99] is missing` },
    ],
  ];
  for (const [target, node, cause] of rows) {
    it(`POST ${target}`, async () => {
      const { status, body } = await api.send('POST', target);
      const failure = {
        type: 'failed_node_exception',
        reason: `Failed node [${node}]`,
        node_id: node,
        caused_by: cause,
      };
      expect([status, body]).to.deep.equal([200, { node_failures: [failure], nodes: {} }]);
    });
  }
});
