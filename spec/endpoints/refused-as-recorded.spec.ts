import { expect } from 'chai';
import { Api } from './api';

/** Requests on an index `i`, and what a real node of 9.1.0 says to them. */
const REFUSED: [method: string, target: string, body: object | undefined, type: string, reason: string][] = [
  [
    'GET',
    '/_nodes/stats/transpot,jv',
    undefined,
    'illegal_argument_exception',
    'request [/_nodes/stats/transpot,jv] contains unrecognized metrics: [jv] -> did you mean [jvm]?, [transpot] -> did you mean [transport]?',
  ],
  [
    'GET',
    '/_nodes/stats/http,_all',
    undefined,
    'illegal_argument_exception',
    'request [/_nodes/stats/http,_all] contains _all and individual metrics [http,_all]',
  ],
  [
    'GET',
    '/_nodes/stats/indices/docz',
    undefined,
    'illegal_argument_exception',
    'request [/_nodes/stats/indices/docz] contains unrecognized index metric: [docz] -> did you mean [docs]?',
  ],
  [
    'GET',
    '/_nodes/stats/http/docs',
    undefined,
    'illegal_argument_exception',
    'request [/_nodes/stats/http/docs] contains index metrics [docs] but indices stats not requested',
  ],
  [
    'GET',
    '/_nodes/stats?level=bogus',
    undefined,
    'illegal_argument_exception',
    'level parameter must be one of [node] or [indices] or [shards] but was [bogus]',
  ],
  [
    'GET',
    '/_cluster/health?expand_wildcards=bogus',
    undefined,
    'illegal_argument_exception',
    'No valid expand wildcard value [bogus]',
  ],
  [
    'GET',
    '/_cat/nodes?local=true',
    undefined,
    'illegal_argument_exception',
    'request [/_cat/nodes] contains unrecognized parameter: [local]',
  ],
  [
    'POST',
    '/i/_forcemerge?max_num_segments=x',
    undefined,
    'illegal_argument_exception',
    'Failed to parse int parameter [max_num_segments] with value [x]',
  ],
  ['PUT', '/j', { aliases: { j: {} } }, 'illegal_argument_exception', 'alias name [j] self-conflicts with index name'],
  [
    'POST',
    '/i/_search?scroll=1m',
    { slice: { id: -1, max: 2 } },
    'x_content_parse_exception',
    '[1:16] [slice] failed to parse field [id]',
  ],
  [
    'POST',
    '/i/_search?scroll=1m',
    { slice: { max: 1 } },
    'x_content_parse_exception',
    '[1:17] [slice] failed to parse field [max]',
  ],
  [
    'PUT',
    '/_template/t',
    { index_patterns: ['x'], version: 'x' },
    'illegal_argument_exception',
    'Malformed [version] value, should be an integer',
  ],
  ['PUT', '/_template/t', { index_patterns: ['x'], order: 'x' }, 'number_format_exception', 'For input string: "x"'],
  [
    'PUT',
    '/_template/t',
    { index_patterns: {} },
    'illegal_argument_exception',
    'Malformed [index_patterns] value, should be a string or a list of strings',
  ],
  [
    'PUT',
    '/_template/t',
    { index_patterns: ['x'], settings: 'x' },
    'illegal_argument_exception',
    'Malformed [settings] section, should include an inner object',
  ],
  ['DELETE', '/_component_template/a,b', undefined, 'resource_not_found_exception', 'a,b'],
  ['DELETE', '/_index_template/a,b', undefined, 'index_template_missing_exception', 'index_template [a,b] missing'],
];

describe('refusals as a real node words them', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());
  beforeEach(() => api.reset());

  for (const [method, target, body, type, reason] of REFUSED) {
    it(`${method} ${target} ${JSON.stringify(body) ?? ''}`, async () => {
      await api.put('/i');
      const answer = await api.send(method, target, body);
      const error = answer.body.error as Record<string, unknown>;
      expect({ type: error.type, reason: error.reason }).to.deep.equal({ type, reason });
    });
  }

  it('a keep-alive that is too long is shown in its largest unit, by the shards', async () => {
    await api.put('/i');
    for (const [time, shown] of [
      ['36h', '1.5d'],
      ['1500m', '1d'],
      ['2000000000ms', '23.1d'],
    ]) {
      const { body } = await api.send('POST', `/i/_pit?keep_alive=${time}`);
      expect(body.error).to.include({ phase: 'indices:data/read/open_point_in_time' });
      expect(JSON.stringify(body)).to.include(
        `Keep alive for request (${shown}) is too large. It must be less than (1d)`,
      );
    }
  });
});
