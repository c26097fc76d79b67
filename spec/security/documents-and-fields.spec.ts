import { expect } from 'chai';
import request from 'supertest';
import { createMock } from '../../server';

const basic = (name: string, password: string): string =>
  `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;

describe('document and field level security', () => {
  const mock = createMock({ auth: 'on', password: 'changeme' });
  const elastic = basic('elastic', 'changeme');
  const send = async (
    authorization: string,
    method: 'get' | 'put' | 'post' | 'delete',
    path: string,
    body?: unknown,
  ) => {
    const sent = request(mock.app)[method](path).set('authorization', authorization);
    return typeof body === 'string'
      ? sent.set('content-type', 'application/x-ndjson').send(body)
      : sent.send(body as object | undefined);
  };
  const succeed = async (...call: Parameters<typeof send>) => {
    const { status, body } = await send(...call);
    expect(status, JSON.stringify(body)).to.be.below(300);
    return body;
  };
  /** A user with a role for the index. */
  const user = async (name: string, indices: object[], more: object = {}): Promise<string> => {
    await succeed(elastic, 'put', `/_security/role/${name}`, { cluster: ['monitor'], indices });
    await succeed(elastic, 'put', `/_security/user/${name}`, { password: 'secret-1', roles: [name], ...more });
    return basic(name, 'secret-1');
  };
  const key = async (role: object): Promise<string> => {
    const { encoded } = await succeed(elastic, 'post', '/_security/api_key', { name: 'k', role_descriptors: { role } });
    return `ApiKey ${encoded}`;
  };
  const ids = ({ hits }: { hits: { hits: { _id: string }[] } }): string[] => hits.hits.map(({ _id }) => _id);
  const found = async (who: string, body: object = {}): Promise<string[]> =>
    ids(await succeed(who, 'post', '/docs/_search', body)).sort();

  before(async () => {
    await succeed(elastic, 'put', '/docs', {
      mappings: {
        properties: {
          team: { type: 'keyword' },
          title: { type: 'text', fields: { raw: { type: 'keyword' } } },
          salary: { type: 'long' },
          person: { properties: { name: { type: 'keyword' }, card: { type: 'keyword' } } },
        },
      },
    });
    const documents = [
      { team: 'red', title: 'one', salary: 10, person: { name: 'ann', card: '1111' } },
      { team: 'red', title: 'two', salary: 20, person: { name: 'bob', card: '2222' } },
      { team: 'blue', title: 'three', salary: 30, person: { name: 'cid', card: '3333' } },
    ];
    const lines = documents.flatMap((one, number) => [{ index: { _id: `d${number + 1}` } }, one]);
    await succeed(
      elastic,
      'post',
      '/docs/_bulk?refresh=true',
      `${lines.map((one) => JSON.stringify(one)).join('\n')}\n`,
    );
    await succeed(elastic, 'put', '/docs/_alias/papers');
  });

  const read = (more: object, names = ['docs']) => ({ names, privileges: ['read', 'view_index_metadata'], ...more });
  const red = { query: { term: { team: 'red' } } };

  describe('of documents', () => {
    it('hides what the query of a role does not match, in every kind of read', async () => {
      const ada = await user('reds', [read(red)]);
      expect(await found(ada)).to.deep.equal(['d1', 'd2']);
      expect((await succeed(ada, 'get', '/docs/_count')).count).to.equal(2);
      expect((await send(ada, 'get', '/docs/_doc/d1')).status).to.equal(200);
      expect((await send(ada, 'get', '/docs/_doc/d3')).body).to.deep.equal({ _index: 'docs', _id: 'd3', found: false });
      expect((await send(ada, 'get', '/docs/_source/d3')).status).to.equal(404);
      const { docs } = await succeed(ada, 'post', '/docs/_mget', { ids: ['d1', 'd3'] });
      expect(docs.map((one: { found: boolean }) => one.found)).to.deep.equal([true, false]);
      const aggs = { all: { global: {}, aggs: { teams: { terms: { field: 'team', min_doc_count: 0 } } } } };
      const { aggregations } = await succeed(ada, 'post', '/docs/_search', {
        size: 0,
        query: { match_none: {} },
        aggs,
      });
      expect(aggregations.all.teams.buckets).to.deep.equal([{ key: 'red', doc_count: 2 }]);
      expect((await send(ada, 'post', '/docs/_explain/d3', { query: { match_all: {} } })).status).to.equal(404);
      expect((await succeed(ada, 'get', '/docs/_termvectors/d3?fields=title')).found).to.equal(false);
      const multi = `{"index":"docs"}\n{"query":{"term":{"team":"blue"}}}\n`;
      expect((await succeed(ada, 'post', '/_msearch', multi)).responses[0].hits.total.value).to.equal(0);
    });

    it('holds for scrolls, points in time and aliases', async () => {
      const ada = await user('reds', [read(red, ['docs', 'papers'])]);
      const first = await succeed(ada, 'post', '/docs/_search?scroll=1m', { size: 1 });
      const second = await succeed(ada, 'post', '/_search/scroll', { scroll: '1m', scroll_id: first._scroll_id });
      const third = await succeed(ada, 'post', '/_search/scroll', { scroll_id: second._scroll_id });
      expect([first, second, third].flatMap(ids)).to.deep.equal(['d1', 'd2']);
      const { id } = await succeed(elastic, 'post', '/docs/_pit?keep_alive=1m');
      expect(ids(await succeed(ada, 'post', '/_search', { pit: { id } }))).to.have.length(2);
      expect(ids(await succeed(ada, 'post', '/papers/_search'))).to.have.length(2);
    });

    it('shows what any role shows', async () => {
      const blue = { query: '{"term":{"team":"blue"}}' };
      expect(await found(await user('both', [read(red), read(blue)]))).to.deep.equal(['d1', 'd2', 'd3']);
      expect(await found(await user('all', [read(red), read({})]))).to.deep.equal(['d1', 'd2', 'd3']);
      expect(await found(await user('wildcard', [read(red, ['d*'])]))).to.deep.equal(['d1', 'd2']);
    });

    it('limits a key by the roles of its owner', async () => {
      const ada = await user('reds', [read(red)], { roles: ['reds', 'keys'] });
      await succeed(elastic, 'put', '/_security/role/keys', { cluster: ['manage_own_api_key'] });
      const low = { indices: [read({ query: { range: { salary: { lt: 20 } } } })] };
      const { encoded } = await succeed(ada, 'post', '/_security/api_key', { name: 'k', role_descriptors: { low } });
      expect(await found(`ApiKey ${encoded}`)).to.deep.equal(['d1']);
      const { encoded: plain } = await succeed(ada, 'post', '/_security/api_key', { name: 'k' });
      expect(await found(`ApiKey ${plain}`)).to.deep.equal(['d1', 'd2']);
    });

    it('fills in templates with what is known of the user', async () => {
      const text = '{"template":{"source":"{\\"terms\\":{\\"team\\":{{#toJson}}_user.metadata.teams{{/toJson}}}}"}}';
      const metadata = { teams: ['blue'] };
      expect(await found(await user('blues', [read({ query: text })], { metadata }))).to.deep.equal(['d3']);
      const name = { template: { source: '{"term":{"person.name":"{{_user.username}}"}}' } };
      expect(await found(await user('ann', [read({ query: name })]))).to.deep.equal(['d1']);
    });

    it('shows the query of a role as text', async () => {
      await user('reds', [read(red)]);
      const { reds } = await succeed(elastic, 'get', '/_security/role/reds');
      expect(reds.indices[0].query).to.equal('{"term":{"team":"red"}}');
    });

    it('lets requests by query reach only what is visible', async () => {
      await succeed(elastic, 'put', '/copy/_doc/1?refresh=true', { team: 'red' });
      await succeed(elastic, 'put', '/copy/_doc/2?refresh=true', { team: 'blue' });
      const privileges = ['read', 'write', 'create_index'];
      const ada = await user('reds', [{ names: ['copy', 'to'], privileges, ...red }]);
      expect(
        (await succeed(ada, 'post', '/_reindex', { source: { index: 'copy' }, dest: { index: 'to' } })).total,
      ).to.equal(1);
      const all = { query: { match_all: {} } };
      expect((await succeed(ada, 'post', '/copy/_delete_by_query?refresh=true', all)).deleted).to.equal(1);
      expect((await succeed(elastic, 'get', '/copy/_count')).count).to.equal(1);
    });

    const UPDATES = "Can't execute an update request if field or document level security is enabled";
    const refusals: [what: string, method: 'put' | 'post', path: string, body: unknown, reason: string][] = [
      ['updates', 'post', '/docs/_update/d1', { doc: { salary: 1 } }, UPDATES],
      ['updates by date math', 'post', '/%3Cdocs%3E/_update/d1', { doc: {} }, UPDATES],
      [
        'suggestions',
        'post',
        '/docs/_search',
        { suggest: { s: { text: 'on', term: { field: 'title' } } } },
        "Suggest isn't supported if document level security is enabled",
      ],
      [
        'copies of the index',
        'put',
        '/docs/_clone/clone',
        undefined,
        'Resize requests are not allowed for users when field or document level security is enabled on the source index',
      ],
    ];
    for (const [what, method, path, body, reason] of refusals) {
      it(`refuses ${what}`, async () => {
        const ada = await user('writers', [{ names: ['*'], privileges: ['all'], ...red }]);
        const { status, body: answer } = await send(ada, method, path, body);
        expect(answer.error).to.deep.include({ type: 'security_exception', reason });
        expect(status).to.equal(400);
      });
    }

    it('refuses updates in a bulk one by one', async () => {
      const ada = await user('writers', [{ names: ['docs'], privileges: ['all'], ...red }]);
      const lines = '{"update":{"_id":"d1"}}\n{"doc":{"salary":11}}\n{"index":{"_id":"d9"}}\n{"team":"green"}\n';
      const { items } = await succeed(ada, 'post', '/docs/_bulk?refresh=true', lines);
      expect(items[0].update.status).to.equal(400);
      expect(items[0].update.error.reason).to.equal(
        "Can't execute a bulk item request with update requests embedded if field or document level security is enabled",
      );
      expect(items[1].index.status).to.equal(201);
      await succeed(elastic, 'delete', '/docs/_doc/d9?refresh=true');
    });

    const badQueries: [what: string, query: unknown, cause: string][] = [
      ['an unknown query', { trem: { team: 'red' } }, 'unknown query [trem]'],
      [
        'a look-up',
        { terms: { team: { index: 'other', id: '1', path: 'teams' } } },
        "terms query with terms lookup isn't supported as part of a role query",
      ],
      [
        'a join',
        { bool: { must: [{ has_child: { type: 'x', query: { match_all: {} } } }] } },
        "has_child query isn't supported as part of a role query",
      ],
    ];
    for (const [what, query, cause] of badQueries) {
      it(`refuses a role with ${what}`, async () => {
        const { status, body } = await send(elastic, 'put', '/_security/role/bad', { indices: [read({ query })] });
        expect(body.error.reason).to.equal(
          "failed to parse field 'query' for indices [docs] at index privilege [0] of role descriptor",
        );
        expect(body.error.caused_by.reason).to.equal(cause);
        expect(status).to.equal(400);
      });
    }
  });

  describe('of fields', () => {
    const open = { field_security: { grant: ['t*', 'person.*'], except: ['person.card'] } };

    it('hides fields in sources, queries, sorts, aggregations and fields', async () => {
      const ada = await user('open', [read(open)]);
      const { hits } = await succeed(ada, 'post', '/docs/_search', {
        query: { ids: { values: ['d1'] } },
        fields: ['*'],
      });
      expect(hits.hits[0]._source).to.deep.equal({ team: 'red', title: 'one', person: { name: 'ann' } });
      expect(hits.hits[0].fields).to.have.keys('team', 'title', 'title.raw', 'person.name');
      expect((await succeed(ada, 'get', '/docs/_doc/d1'))._source).to.deep.equal(hits.hits[0]._source);
      expect(await found(ada, { query: { range: { salary: { gt: 0 } } } })).to.deep.equal([]);
      expect(await found(ada, { query: { term: { 'person.card': '1111' } } })).to.deep.equal([]);
      const { aggregations } = await succeed(ada, 'post', '/docs/_search', {
        aggs: { s: { sum: { field: 'salary' } } },
      });
      expect(aggregations.s.value).to.equal(0);
      const sorted = await succeed(ada, 'post', '/docs/_search', { sort: [{ salary: 'desc' }] });
      expect(sorted.hits.hits.map((hit: { sort: unknown[] }) => hit.sort[0])).to.not.include(30);
    });

    it('hides them in mappings and capabilities', async () => {
      const ada = await user('open', [read(open)]);
      const { docs } = await succeed(ada, 'get', '/docs/_mapping');
      expect(docs.mappings.properties).to.deep.equal({
        person: { properties: { name: { type: 'keyword' } } },
        team: { type: 'keyword' },
        title: { type: 'text', fields: { raw: { type: 'keyword' } } },
      });
      const { docs: named } = await succeed(ada, 'get', '/docs/_mapping/field/*');
      expect(named.mappings).to.include.keys('team', 'person.name').and.not.include.keys('salary', 'person.card');
      const { fields } = await succeed(ada, 'get', '/docs/_field_caps?fields=*');
      expect(fields).to.include.keys('team', 'person.name', '_id').and.not.include.keys('salary', 'person.card');
    });

    it('grants what any role grants, and to a key what its owner has, too', async () => {
      const ada = await user('two', [
        read({ field_security: { grant: ['team'] } }),
        read({ field_security: { grant: ['salary'] } }),
      ]);
      expect((await succeed(ada, 'get', '/docs/_doc/d1'))._source).to.deep.equal({ team: 'red', salary: 10 });
      const limited = await key({ indices: [read({ field_security: { grant: ['*'], except: ['p*'] } })] });
      expect((await succeed(limited, 'get', '/docs/_doc/d1'))._source).to.have.keys('team', 'title', 'salary');
      const nothing = await key({ indices: [read({ field_security: { grant: [] } })] });
      expect((await succeed(nothing, 'get', '/docs/_doc/d1'))._source).to.deep.equal({});
    });

    it('keeps numbers as they were written', async () => {
      await succeed(elastic, 'put', '/numbers/_doc/1?refresh=true', '{"a":1.0,"b":9007199254740993,"c":1}');
      const ada = await user('numbers', [read({ field_security: { grant: ['a', 'b'] } }, ['numbers'])]);
      const { text } = await request(mock.app).get('/numbers/_source/1').set('authorization', ada);
      expect(text).to.equal('{"a":1.0,"b":9007199254740993}');
    });
  });

  it('needs a license that includes it', async () => {
    const simple = createMock({ auth: 'on', password: 'changeme', license: 'basic' });
    const { status, body } = await request(simple.app)
      .put('/_security/role/reds')
      .set('authorization', elastic)
      .send({ indices: [read(red)] });
    expect(status).to.equal(403);
    expect(body.error.reason).to.equal('current license is non-compliant for [field and document level security]');
    expect(body.error['license.expired.feature']).to.equal('field and document level security');
  });

  it('shows a person what an access control sync has found they may see', async () => {
    const index = '/.search-acl-filter-files/_doc/ann@example.org';
    const acl = { bool: { filter: { terms: { '_allow_access_control.enum': ['user:ann'] } } } };
    await succeed(elastic, 'put', index, { identity: { email: 'ann@example.org' }, query: acl });
    await succeed(elastic, 'put', '/files', {
      mappings: { properties: { _allow_access_control: { type: 'text', fields: { enum: { type: 'keyword' } } } } },
    });
    await succeed(elastic, 'put', '/files/_doc/1?refresh=true', { _allow_access_control: ['user:ann', 'user:bob'] });
    await succeed(elastic, 'put', '/files/_doc/2?refresh=true', { _allow_access_control: ['user:bob'] });
    const { _source } = await succeed(elastic, 'get', index);
    const ann = await key({ index: [{ names: ['files'], privileges: ['read'], query: _source.query }] });
    expect(ids(await succeed(ann, 'get', '/files/_search'))).to.deep.equal(['1']);
  });
});
