import { expect } from 'chai';
import { Api } from '../api';

const TERM = { query: { term: { '{{field_name}}': '{{field_value}}' } } };
const SCRIPT = { source: TERM, params: { field_name: 'a', field_value: 'x' } };

/** After the REST tests of x-pack's ent-search, and the classes of org.elasticsearch.xpack.application.search. */
describe('search applications', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());
  beforeEach(async () => {
    api.reset();
    for (const index of ['one', 'two']) await api.put(`/${index}`);
    await api.put('/one/_doc/1?refresh=true', { a: 'x', b: 'x' });
    await api.put('/two/_doc/2?refresh=true', { a: 'x', c: 'y' });
  });

  const APP = '/_application/search_application/app';
  const put = (more: object = {}, target = APP) => api.put(target, { indices: ['two', 'one'], ...more });
  const reasonOf = (body: object) => (body as { error: { reason: string } }).error.reason;

  it('are created and replaced, with an alias', async () => {
    const created = await put({ template: { script: SCRIPT } });
    expect([created.status, created.body]).to.deep.equal([201, { result: 'created' }]);
    expect((await api.get('/_alias/app')).body).to.deep.equal({
      one: { aliases: { app: {} } },
      two: { aliases: { app: {} } },
    });
    const replaced = await put({ indices: ['two'] });
    expect([replaced.status, replaced.body]).to.deep.equal([200, { result: 'updated' }]);
    expect((await api.get('/_alias/app')).body).to.deep.equal({ two: { aliases: { app: {} } } });
    const conflict = await put({}, `${APP}?create=true`);
    expect([conflict.status, reasonOf(conflict.body)]).to.deep.equal([
      409,
      '[app]: version conflict, document already exists (current version [2])',
    ]);
  });

  it('are shown with their template, or with a warning', async () => {
    await put({ template: { script: SCRIPT }, analytics_collection_name: 'clicks' });
    const warning = async () => (await fetch(api.url + APP)).headers.get('warning');
    const { body } = await api.get(APP);
    expect(body).to.deep.include({ name: 'app', indices: ['one', 'two'], analytics_collection_name: 'clicks' });
    expect(body.updated_at_millis).to.be.a('number');
    expect(body.template).to.deep.equal({
      script: { ...SCRIPT, lang: 'mustache', options: { content_type: 'application/json;charset=utf-8' } },
    });
    expect(await warning()).to.equal(null);
    await put({ template: null });
    const usual = await api.get(APP);
    expect(await warning()).to.include('Using default search application template which is subject to change.');
    expect((usual.body.template as { script: object }).script).to.deep.include({
      lang: 'mustache',
      params: { query_string: '*', default_field: '*' },
    });
  });

  it('are listed and removed', async () => {
    await put();
    await put({ analytics_collection_name: 'clicks' }, '/_application/search_application/Another');
    const list = async (parameters: string) => {
      const { body } = await api.get(`/_application/search_application${parameters}`);
      return [body.count, (body.results as { name: string }[]).map(({ name }) => name)];
    };
    expect(await list('')).to.deep.equal([2, ['Another', 'app']]);
    expect(await list('?from=1&size=1')).to.deep.equal([2, ['app']]);
    expect(await list('?q=a*')).to.deep.equal([1, ['app']]);
    expect((await api.send('DELETE', APP)).body).to.deep.equal({ acknowledged: true });
    expect(await list('')).to.deep.equal([1, ['Another']]);
    expect((await api.get('/_alias/app')).status).to.equal(404);
    for (const method of ['GET', 'DELETE'] as const) {
      const { status, body } = await api.send(method, APP);
      expect([status, reasonOf(body)]).to.deep.equal([404, 'app']);
    }
  });

  const searches: [params: object | undefined, found: string[]][] = [
    [undefined, ['1', '2']],
    [{ field_name: 'b' }, ['1']],
    [{ field_name: 'c', field_value: 'y' }, ['2']],
  ];
  for (const [params, found] of searches) {
    it(`search with ${JSON.stringify(params) ?? 'the parameters of the template'}`, async () => {
      await put({ template: { script: SCRIPT } });
      const { body } = await api.send('POST', `${APP}/_search`, params && { params });
      const { hits } = body.hits as unknown as { hits: { _id: string }[] };
      expect(hits.map(({ _id }) => _id).sort()).to.deep.equal(found);
    });
  }

  it('search for everything with the default template', async () => {
    await put();
    const { body } = await api.send('GET', `${APP}/_search`);
    expect((body.hits as { total: object }).total).to.deep.include({ value: 2 });
  });

  it('check parameters with the dictionary', async () => {
    const dictionary = {
      additionalProperties: false,
      required: ['field_name'],
      properties: { field_name: { type: 'string', enum: ['a', 'b'] }, field_value: { type: ['string', 'boolean'] } },
    };
    await put({ template: { script: SCRIPT, dictionary } });
    const problems: [params: object, reason: string][] = [
      [{ field_name: 'a', field_value: 35 }, '$.field_value: integer found, [string, boolean] expected;'],
      [{}, '$.field_name: is missing but it is required;'],
      [{ field_name: 'c' }, '$.field_name: does not have a value in the enumeration [a, b];'],
      [
        { field_name: 'a', more: 1 },
        '$.more: is not defined in the schema and the schema does not allow additional properties;',
      ],
    ];
    for (const [params, reason] of problems) {
      const { status, body } = await api.send('POST', `${APP}/_search`, { params });
      expect([status, reasonOf(body)]).to.deep.equal([400, `Validation Failed: 1: ${reason}`]);
    }
    const shown = (await api.get(APP)).body.template as { dictionary: object };
    expect(shown.dictionary).to.deep.equal(dictionary);
  });

  it('show the query that the template makes', async () => {
    await put({ template: { script: SCRIPT } });
    const { body } = await api.send('POST', `${APP}/_render_query`, { params: { field_name: 'b' } });
    expect(body).to.deep.equal({ query: { term: { b: { value: 'x' } } } });
    await put();
    const other = await api.send('POST', `${APP}/_render_query`);
    expect([other.status, reasonOf(other.body)]).to.deep.equal([
      501,
      'es-connector-mock does not emulate showing [query_string] queries of a search application',
    ]);
  });

  const refusals: [body: object, status: number, reason: string][] = [
    [{ indices: ['one', 'none'] }, 400, 'no such index [none]'],
    [
      { indices: ['one'], name: 'other' },
      400,
      'Search Application name [other] does not match the resource name: [app]',
    ],
    [{ template: { script: SCRIPT } }, 400, 'Required [indices]'],
    [{ indices: ['one'], template: {} }, 400, 'Required [script]'],
    [{ indices: ['one'], template: { script: { id: 's' } } }, 400, 'only [inline] script type is supported'],
    [
      { indices: ['one'], template: { script: { lang: 'painless', source: '1' } } },
      400,
      'only [mustache] scripting language is supported',
    ],
    [
      { indices: ['one'], template: { script: SCRIPT, dictionary: { pattern: 'a' } } },
      501,
      'es-connector-mock does not emulate [pattern] of the dictionary of a search application',
    ],
  ];
  for (const [body, status, reason] of refusals) {
    it(`are refused: ${reason}`, async () => {
      const answer = await api.put(APP, body);
      let innermost = (answer.body as unknown as { error: Failure }).error;
      while (innermost.caused_by && innermost.reason !== reason) innermost = innermost.caused_by;
      expect([answer.status, innermost.reason]).to.deep.equal([status, reason]);
      expect((await api.get('/_alias/app')).status).to.equal(404);
    });
  }
});

interface Failure {
  readonly reason: string;
  readonly caused_by?: Failure;
}
