import { expect } from 'chai';
import { Api } from '../api';

/** Each setting, what it refuses, and in which words. */
const ROWS: readonly [setting: string, value: string, path: string, body: object, words: string][] = [
  [
    'search.max_buckets',
    '2',
    '/l/_search',
    { size: 0, aggs: { a: { terms: { field: 'n' } } } },
    'Must be less than or equal to: [2] but this number of buckets was exceeded. This limit can be set by changing the [search.max_buckets] cluster level setting.',
  ],
  [
    'search.max_keep_alive',
    '1h',
    '/l/_search?scroll=2h',
    {},
    'Keep alive for request (2h) is too large. It must be less than (1h). This limit can be set by changing the [search.max_keep_alive] cluster level setting.',
  ],
  [
    'search.max_open_scroll_context',
    '0',
    '/l/_search?scroll=1m',
    {},
    'Trying to create too many scroll contexts. Must be less than or equal to: [0]. This limit can be set by changing the [search.max_open_scroll_context] setting.',
  ],
];

describe('limits of searches that a cluster can be given', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
    for (const n of [1, 2, 3]) await api.send('POST', '/l/_doc?refresh', { n });
  });
  after(() => api.stop());

  for (const [setting, value, path, body, words] of ROWS) {
    it(setting, async () => {
      expect((await api.send('POST', path, body)).status).to.equal(200);
      await api.put('/_cluster/settings', { persistent: { [setting]: value } });
      const refused = await api.send('POST', path, body);
      await api.put('/_cluster/settings', { persistent: { [setting]: null } });
      expect(refused.status).to.be.within(400, 429);
      expect(JSON.stringify(refused.body)).to.include(words);
    });
  }
});
