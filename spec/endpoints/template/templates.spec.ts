import { expect } from 'chai';
import fc from 'fast-check';
import { patternsOverlap } from '../../../server/endpoints/template/index-template-body';
import { wildcardMatch } from '../../../server/json/wildcard';
import { Api } from '../api';

describe('templates over HTTP', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());
  beforeEach(() => api.reset());

  it('of both kinds define an index together with the request', async () => {
    await api.put('/_component_template/base', {
      template: { settings: { number_of_replicas: 0 }, mappings: { properties: { a: { type: 'keyword' } } } },
    });
    const put = await api.put('/_index_template/logs', {
      index_patterns: ['logs-*'],
      composed_of: ['base'],
      priority: 5,
      template: { aliases: { all: {} }, mappings: { properties: { b: { type: 'date' } } } },
    });
    expect(put.body).to.deep.equal({ acknowledged: true });
    await api.put('/logs-1', { mappings: { properties: { c: { type: 'long' } } } });
    const { body } = await api.get('/logs-1');
    expect(body).to.have.nested.property('logs-1.settings.index.number_of_replicas', '0');
    expect(body['logs-1']).to.deep.include({
      aliases: { all: {} },
      mappings: { properties: { a: { type: 'keyword' }, b: { type: 'date' }, c: { type: 'long' } } },
    });
  });

  it('are shown as they were put, including built-in ones', async () => {
    const template = {
      index_patterns: ['x*'],
      template: { settings: { index: { hidden: true } } },
      _meta: { by: 'me' },
      version: 2,
    };
    await api.put('/_index_template/x', template);
    const { body } = await api.get('/_index_template/x');
    expect(body).to.deep.equal({
      index_templates: [
        {
          name: 'x',
          index_template: {
            index_patterns: ['x*'],
            template: { settings: { index: { hidden: 'true' } } },
            composed_of: [],
            version: 2,
            _meta: { by: 'me' },
          },
        },
      ],
    });
    const builtIn = await api.get('/_index_template/elastic-connectors*');
    expect(builtIn.body.index_templates).to.have.length(2);
    expect((await api.get('/_component_template/elastic-connectors-settings')).status).to.equal(200);
  });

  it('can be deleted unless they are in use', async () => {
    await api.put('/_component_template/c', { template: {} });
    await api.put('/_index_template/t', { index_patterns: ['t*'], composed_of: ['c'] });
    const used = await api.send('DELETE', '/_component_template/c');
    expect(used.body).to.have.nested.property(
      'error.reason',
      'component templates [c] cannot be removed as they are still in use by index templates [t]',
    );
    expect((await api.send('DELETE', '/_index_template/t')).status).to.equal(200);
    expect((await api.send('DELETE', '/_component_template/c')).status).to.equal(200);
    expect((await api.send('HEAD', '/_index_template/t')).status).to.equal(404);
  });

  const refused: [string, string, object, number, string, string][] = [
    ['PUT', '/_index_template/t', {}, 400, 'illegal_argument_exception', 'Required [index_patterns]'],
    [
      'PUT',
      '/_index_template/t',
      { index_patern: [] },
      400,
      'x_content_parse_exception',
      '[1:2] [index_template] unknown field [index_patern] did you mean [index_patterns]?',
    ],
    [
      'PUT',
      '/_index_template/t',
      { index_patterns: ['a*'], composed_of: ['nope'] },
      400,
      'invalid_index_template_exception',
      'index_template [t] invalid, cause [index template [t] specifies component templates [nope] that do not exist]',
    ],
    [
      'PUT',
      '/_index_template/t',
      { index_patterns: ['.search-acl-filter-a*'], priority: 110 },
      400,
      'illegal_argument_exception',
      'index template [t] has index patterns [.search-acl-filter-a*] matching patterns from existing templates [search-acl-filter] with patterns (search-acl-filter => [.search-acl-filter-*]) that have the same priority [110], multiple index templates may not match during index creation, please use a different priority',
    ],
    [
      'PUT',
      '/_component_template/t',
      { template: { settings: { nonsense: 1 } } },
      400,
      'illegal_argument_exception',
      'unknown setting [index.nonsense] please check that any required plugins are installed, or check the breaking changes documentation for removed settings',
    ],
    [
      'PUT',
      '/_template/t',
      { order: 1 },
      400,
      'action_request_validation_exception',
      'Validation Failed: 1: index patterns are missing;',
    ],
  ];
  for (const [method, target, body, status, type, reason] of refused) {
    it(`rejects ${target} ${JSON.stringify(body)}`, async () => {
      const answer = await api.send(method, target, body);
      expect([answer.status, answer.body.error]).to.deep.include(status);
      expect(answer.body.error).to.include({ type, reason });
    });
  }

  it('that are missing', async () => {
    expect((await api.get('/_index_template/nope')).body.error).to.include({
      type: 'resource_not_found_exception',
      reason: 'index template matching [nope] not found',
    });
    expect(await api.get('/_index_template/nope*')).to.deep.include({ status: 404, body: { index_templates: [] } });
    expect(await api.get('/_component_template/nope*')).to.deep.include({
      status: 404,
      body: { component_templates: [] },
    });
    expect(await api.get('/_template/nope*')).to.deep.include({ status: 404, body: {} });
    expect(await api.get('/_template/nope')).to.deep.include({ status: 404, body: {} });
    const removed = await api.send('DELETE', '/_index_template/nope');
    expect(removed.status).to.equal(404);
    expect(removed.body.error).to.include({
      type: 'index_template_missing_exception',
      reason: 'index_template [nope] missing',
    });
  });

  it('of the legacy kind', async () => {
    await api.put('/_template/old', { index_patterns: 'old*', order: 3, settings: { number_of_shards: 2 } });
    expect((await api.get('/_template/o*')).body).to.deep.equal({
      old: {
        order: 3,
        index_patterns: ['old*'],
        settings: { index: { number_of_shards: '2' } },
        mappings: {},
        aliases: {},
      },
    });
    await api.put('/old-1');
    expect((await api.get('/old-1/_settings/index.number_of_shards')).body).to.have.nested.property(
      'old-1.settings.index.number_of_shards',
      '2',
    );
  });

  it('can be simulated', async () => {
    const tried = await api.send('POST', '/_index_template/_simulate_index/.search-acl-filter-x');
    expect(tried.body).to.have.nested.property('template.settings.index.hidden', 'true');
    expect(tried.body.overlapping).to.deep.equal([]);
    const body = { index_patterns: ['.search-acl*'], template: { mappings: { properties: { a: { type: 'ip' } } } } };
    const simulated = await api.send('POST', '/_index_template/_simulate', body);
    expect(simulated.body).to.have.nested.property('template.mappings.properties.a.type', 'ip');
    expect(simulated.body.overlapping).to.deep.equal([
      { name: 'search-acl-filter', index_patterns: ['.search-acl-filter-*'] },
    ]);
  });
});

describe('patternsOverlap', () => {
  const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 5 });

  it('finds every pair of patterns that match a common name @fuzz', () => {
    fc.assert(
      fc.property(pattern, pattern, fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 6 }), (a, b, name) => {
        if (wildcardMatch(a, name) && wildcardMatch(b, name)) expect(patternsOverlap(a, b)).to.equal(true);
        expect(patternsOverlap(a, b)).to.equal(patternsOverlap(b, a));
      }),
    );
  });

  it('finds no other pairs', () => {
    for (const [a, b] of [
      ['a*', 'b*'],
      ['a', 'b'],
      ['*a', '*b'],
      ['ab', 'a'],
      ['a*c', 'a*d'],
    ] as const) {
      expect(patternsOverlap(a, b), `${a} ${b}`).to.equal(false);
    }
  });
});
