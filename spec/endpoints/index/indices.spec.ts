import { expect } from 'chai';
import type { JsonObject } from '../../../server/json/value';
import { Api } from '../api';

describe('indices over HTTP', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());
  beforeEach(() => api.reset());

  const refused: [string, string, object | undefined, number, string, string][] = [
    [
      'PUT',
      '/a%20b',
      undefined,
      400,
      'invalid_index_name_exception',
      `Invalid index name [a b], must not contain the following characters [' ','"','*',',','/','<','>','?','\\','|']`,
    ],
    [
      'PUT',
      '/.connector-secrets-2',
      undefined,
      400,
      'illegal_argument_exception',
      'Indices [.connector-secrets-2] use and access is reserved for system operations',
    ],
    [
      'PUT',
      '/x',
      { settings: { number_of_shards: 0 } },
      400,
      'illegal_argument_exception',
      'Failed to parse value [0] for setting [index.number_of_shards] must be >= 1',
    ],
    [
      'PUT',
      '/x',
      { settings: { refresh_intervall: '1s' } },
      400,
      'illegal_argument_exception',
      'unknown setting [index.refresh_intervall] did you mean [index.refresh_interval]?',
    ],
    [
      'PUT',
      '/x',
      { settings: { uuid: 'x' } },
      400,
      'illegal_argument_exception',
      'private index setting [index.uuid] can not be set explicitly',
    ],
    [
      'PUT',
      '/x',
      { settings: { refresh_interval: '5' } },
      400,
      'illegal_argument_exception',
      'failed to parse setting [index.refresh_interval] with value [5] as a time value: unit is missing or unrecognized',
    ],
    [
      'PUT',
      '/x',
      { mappings: { _doc: { properties: {} } } },
      400,
      'illegal_argument_exception',
      'The mapping definition cannot be nested under a type [_doc].',
    ],
    [
      'PUT',
      '/x',
      { aliases: { one: {} } },
      400,
      'invalid_alias_name_exception',
      'Invalid alias name [one]: an index or data stream exists with the same name as the alias',
    ],
    [
      'PUT',
      '/x',
      { aliases: { a: { nonsense: 1 } } },
      400,
      'illegal_argument_exception',
      'Unknown field [nonsense] in alias [a]',
    ],
    ['PUT', '/al', undefined, 400, 'invalid_index_name_exception', 'Invalid index name [al], already exists as alias'],
    ['PUT', '/one/_settings', { 'analysis.analyzer.a.type': 'standard' }, 400, 'illegal_argument_exception', ''],
    [
      'PUT',
      '/one/_settings',
      { settings: {}, a: 1 },
      400,
      'illegal_argument_exception',
      'mix of settings map and top-level properties',
    ],
    ['PUT', '/none*/_settings', { hidden: true }, 404, 'index_not_found_exception', 'no such index [none*]'],
    ['POST', '/_aliases', { actions: [] }, 400, 'illegal_argument_exception', 'No action specified'],
    [
      'POST',
      '/_aliases',
      { actions: [{ add: { index: 'one', alias: 'two' } }] },
      400,
      'invalid_alias_name_exception',
      'Invalid alias name [two]: an index or data stream exists with the same name as the alias',
    ],
    [
      'POST',
      '/_aliases',
      { actions: [{ remove: { index: 'one', alias: 'nope' } }] },
      404,
      'aliases_not_found_exception',
      'aliases [nope] missing',
    ],
    [
      'POST',
      '/_aliases',
      { actions: [{ add: { index: 'al', alias: 'x' } }] },
      400,
      'illegal_argument_exception',
      'The provided expression [al] matches an alias, specify the corresponding concrete indices instead.',
    ],
    [
      'POST',
      '/_aliases',
      { actions: [{ add: { indices: ['one', 'two'], alias: 'x', is_write_index: true } }] },
      500,
      'illegal_state_exception',
      'alias [x] has more than one write index [one,two]',
    ],
    [
      'POST',
      '/_aliases',
      { actions: [{ add: { alias: 'x' } }] },
      400,
      'x_content_parse_exception',
      '[1:34] [aliases] failed to parse field [actions]',
    ],
    [
      'PUT',
      '/one/_alias/x',
      { filter: { nope: {} } },
      400,
      'illegal_argument_exception',
      'failed to parse filter for alias [x]',
    ],
    [
      'GET',
      '/one/_stats/dcs',
      undefined,
      400,
      'illegal_argument_exception',
      'request [/one/_stats/dcs] contains unrecognized metric: [dcs] -> did you mean [docs]?',
    ],
    [
      'POST',
      '/one/_flush?force=true&wait_if_ongoing=false',
      undefined,
      400,
      'action_request_validation_exception',
      'Validation Failed: 1: wait_if_ongoing must be true for a force flush;',
    ],
    [
      'GET',
      '/_field_caps',
      undefined,
      400,
      'action_request_validation_exception',
      'Validation Failed: 1: no fields specified;',
    ],
    [
      'POST',
      '/*/_close',
      undefined,
      400,
      'illegal_argument_exception',
      'Wildcard expressions or all indices are not allowed',
    ],
  ];
  for (const [method, target, body, status, type, reason] of refused) {
    it(`rejects ${method} ${target} ${JSON.stringify(body) ?? ''}`, async () => {
      await api.put('/one', { aliases: { al: {} } });
      await api.put('/two');
      const answer = await api.send(method, target, body);
      const error = answer.body.error as JsonObject;
      expect([answer.status, error.type]).to.deep.equal([status, type]);
      if (reason) expect(error.reason).to.equal(reason);
      else
        expect(error.reason).to.match(
          /^Can't update non dynamic settings \[\[index\.analysis\.analyzer\.a\.type\]\] for open indices \[\[one\/.{22}\]\] unless the `reopen` query parameter is set to true\. Alternatively, close the indices, apply the settings changes, and reopen the indices$/,
        );
    });
  }

  it('all settings are checked before any index changes', async () => {
    await api.put('/one');
    await api.put('/two');
    const answer = await api.put('/one,two/_settings', { hidden: true, number_of_shards: 2 });
    expect(answer.status).to.equal(400);
    expect((await api.get('/one/_settings/index.hidden')).body).to.deep.equal({});
  });

  it('a closed index accepts static settings and is not matched by wildcards', async () => {
    await api.put('/one');
    expect((await api.send('POST', '/one/_close')).body).to.deep.equal({
      acknowledged: true,
      shards_acknowledged: true,
      indices: { one: { closed: true } },
    });
    expect((await api.put('/one/_settings', { 'analysis.analyzer.a.type': 'standard' })).status).to.equal(200);
    expect((await api.get('/*')).body).to.deep.equal({});
    expect((await api.put('/one/_doc/1', { a: 1 })).body.error).to.include({ type: 'index_closed_exception' });
    expect((await api.send('POST', '/one/_open')).status).to.equal(200);
    expect((await api.put('/one/_doc/1', { a: 1 })).status).to.equal(201);
  });

  it('secrets are hidden', async () => {
    await api.put('/_connector/_secret/s', { value: 'x' });
    expect((await api.get('/*?expand_wildcards=all')).body).to.deep.equal({});
    expect((await api.get('/_cat/indices?format=json')).body).to.deep.equal([]);
    expect((await api.get('/_cat/aliases?format=json')).body).to.deep.equal([]);
    expect((await api.get('/_resolve/index/*?expand_wildcards=all')).body).to.deep.include({
      indices: [],
      aliases: [],
    });
    expect((await api.get('/.connector-secrets-1/_doc/s')).status).to.equal(400);
    expect((await api.put('/.connector-secrets/_doc/t', { value: 'y' })).status).to.equal(400);
  });

  it('aliases: some of a list exist', async () => {
    await api.put('/one', { aliases: { a: {}, b: { routing: 'r' } } });
    const answer = await api.get('/_alias/a,x,y*');
    expect([answer.status, answer.body]).to.deep.equal([
      404,
      { error: 'alias [x] missing', status: 404, one: { aliases: { a: {} } } },
    ]);
    expect((await api.get('/_alias/*,-a')).body).to.deep.equal({
      one: { aliases: { b: { index_routing: 'r', search_routing: 'r' } } },
    });
    expect((await api.send('DELETE', '/one/_alias/*')).status).to.equal(200);
    expect((await api.get('/_alias')).body).to.deep.equal({ one: { aliases: {} } });
  });

  it('capabilities of fields across indices that disagree', async () => {
    await api.put('/one', {
      mappings: {
        properties: {
          f: { type: 'keyword' },
          o: { properties: { x: { type: 'long', index: false, doc_values: false } } },
        },
      },
    });
    await api.put('/two', { mappings: { properties: { f: { type: 'long' } } } });
    expect((await api.get('/_field_caps?fields=f,o.*&include_unmapped=true')).body.fields).to.deep.equal({
      f: {
        keyword: { type: 'keyword', metadata_field: false, searchable: true, aggregatable: true, indices: ['one'] },
        long: { type: 'long', metadata_field: false, searchable: true, aggregatable: true, indices: ['two'] },
      },
      o: {
        object: { type: 'object', metadata_field: false, searchable: false, aggregatable: false, indices: ['one'] },
        unmapped: { type: 'unmapped', metadata_field: false, searchable: false, aggregatable: false, indices: ['two'] },
      },
      'o.x': {
        long: { type: 'long', metadata_field: false, searchable: false, aggregatable: false, indices: ['one'] },
        unmapped: { type: 'unmapped', metadata_field: false, searchable: false, aggregatable: false, indices: ['two'] },
      },
    });
  });

  it('a blocked index rejects writes', async () => {
    await api.put('/one');
    await api.put('/one/_block/write');
    expect((await api.put('/one/_doc/1', { a: 1 })).body.error).to.include({
      type: 'cluster_block_exception',
      reason: 'index [one] blocked by: [FORBIDDEN/8/index write (api)];',
    });
    await api.send('DELETE', '/one/_block/write');
    expect((await api.put('/one/_doc/1', { a: 1 })).status).to.equal(201);
  });

  it('finds no data streams, and reports one requested by name as missing', async () => {
    await api.send('PUT', '/books');
    for (const path of ['/_data_stream', '/_data_stream/b*', '/_data_stream/books']) {
      expect(await api.send('GET', path)).to.deep.equal({ status: 200, body: { data_streams: [] } });
    }
    expect((await api.send('GET', '/_data_stream/none')).status).to.equal(404);
  });
});
