import { expect } from 'chai';
import { Api } from '../api';

const json = 'application/json';

/** A sequence of requests to an empty server, with the whole text of each response. */
const conversations: readonly (readonly [name: string, steps: readonly Step[]])[] = [
  [
    'a document from its creation to its end',
    [
      ['PUT', '/docs/_doc/1?refresh=true', '{"a": 1.0}', 201, written('1', 1, 'created', 0, '"forced_refresh":true,')],
      ['GET', '/docs/_doc/1', undefined, 200, found('1', 1, 0, '{"a": 1.0}')],
      ['GET', '/docs/_source/1', undefined, 200, '{"a": 1.0}'],
      ['GET', '/docs/_source/1?filter_path=b', undefined, 200, '{"a": 1.0}'],
      ['GET', '/docs/_source/1?filter_path=-a', undefined, 200, '{"a": 1.0}'],
      ['POST', '/docs/_update/1', '{"doc":{"b":2}}', 200, written('1', 2, 'updated', 1)],
      ['GET', '/docs/_doc/1', undefined, 200, found('1', 2, 1, '{"a":1.0,"b":2}')],
      ['POST', '/docs/_update/1?refresh=true', '{"doc":{"a":1.0}}', 200, noop('1', 2, 1)],
      ['POST', '/docs/_update/1', '{"doc":{"a":1}}', 200, written('1', 3, 'updated', 2)],
      ['DELETE', '/docs/_doc/1?refresh=wait_for', undefined, 200, written('1', 4, 'deleted', 3)],
      ['GET', '/docs/_doc/1', undefined, 404, '{"_index":"docs","_id":"1","found":false}'],
      ['DELETE', '/docs/_doc/1', undefined, 404, written('1', 5, 'not_found', 4)],
      ['PUT', '/docs/_doc/1', '{}', 201, written('1', 6, 'created', 5)],
    ],
  ],
  [
    'routing is kept and shown',
    [
      ['PUT', '/docs/_doc/1?routing=r', '{}', 201, written('1', 1, 'created', 0)],
      [
        'GET',
        '/docs/_doc/1?routing=r&_source=false',
        undefined,
        200,
        '{"_index":"docs","_id":"1","_version":1,"_seq_no":0,"_primary_term":1,"_routing":"r","found":true}',
      ],
      ['POST', '/docs/_update/1?routing=r', '{"doc":{"a":1}}', 200, written('1', 2, 'updated', 1)],
      [
        'GET',
        '/docs/_doc/1',
        undefined,
        200,
        '{"_index":"docs","_id":"1","_version":2,"_seq_no":1,"_primary_term":1,"_routing":"r","found":true,"_source":{"a":1}}',
      ],
    ],
  ],
  [
    'the updated source is in the response',
    [
      [
        'POST',
        '/docs/_update/1?_source=b',
        '{"upsert":{"a":1,"b":2},"doc":{}}',
        201,
        written('1', 1, 'created', 0).replace(
          /}$/,
          ',"get":{"_seq_no":0,"_primary_term":1,"found":true,"_source":{"b":2}}}',
        ),
      ],
      [
        'POST',
        '/docs/_update/1',
        '{"doc":{"a":1},"_source":true}',
        200,
        noop('1', 1, 0).replace(/}$/, ',"get":{"_seq_no":0,"_primary_term":1,"found":true,"_source":{"a":1,"b":2}}}'),
      ],
      [
        'POST',
        '/docs/_update/1?_source=a',
        `{"script":"ctx.op = 'delete'"}`,
        200,
        written('1', 2, 'deleted', 1).replace(
          /}$/,
          ',"get":{"_seq_no":1,"_primary_term":1,"found":true,"_source":{"a":1}}}',
        ),
      ],
    ],
  ],
  [
    "a scripted upsert inserts the script's result, or nothing",
    [
      [
        'POST',
        '/docs/_update/1',
        '{"scripted_upsert":true,"script":"ctx._source.n += 1","upsert":{"n":1}}',
        201,
        written('1', 1, 'created', 0),
      ],
      ['GET', '/docs/_source/1', undefined, 200, '{"n":2}'],
      [
        'POST',
        '/docs/_update/2',
        `{"scripted_upsert":true,"script":"ctx.op = 'none'","upsert":{"n":1}}`,
        200,
        '{"_index":"docs","_id":"2","_version":-1,"result":"noop","_shards":{"total":0,"successful":0,"failed":0},"get":{"found":false}}',
      ],
    ],
  ],
  [
    'multi-get reports the error of one document in its place',
    [
      ['PUT', '/docs/_doc/1', '{"a":1,"b":2}', 201, written('1', 1, 'created', 0)],
      [
        'POST',
        '/_mget',
        '{"docs":[{"_index":"docs","_id":1,"_source":{"excludes":"a"}},{"_index":"docs","_id":"2"},{"_index":"none","_id":"1"},{"_index":"docs","_id":"1","version":7}]}',
        200,
        /^\{"docs":\[\{"_index":"docs","_id":"1","_version":1,"_seq_no":0,"_primary_term":1,"found":true,"_source":\{"b":2\}\},\{"_index":"docs","_id":"2","found":false\},\{"_index":"none","_id":"1","error":\{"root_cause":\[\{"type":"index_not_found_exception","reason":"no such index \[none\]",.*\}\],"type":"index_not_found_exception",.*\}\},\{"_index":"docs","_id":"1","error":\{"root_cause":\[\{"type":"version_conflict_engine_exception","reason":"\[1\]: version conflict, current version \[1\] is different than the one provided \[7\]",.*\}\}\]\}$/,
      ],
      ['GET', '/docs/_mget?_source=a', '{"ids":["1"]}', 200, `{"docs":[${found('1', 1, 0, '{"a":1}')}]}`],
      [
        'GET',
        `/docs/_mget?source_content_type=application/json&source=${encodeURIComponent('{"ids":["3"]}')}`,
        undefined,
        200,
        '{"docs":[{"_index":"docs","_id":"3","found":false}]}',
      ],
    ],
  ],
];

type Step = readonly [method: string, target: string, body: string | undefined, status: number, text: string | RegExp];

function written(id: string, version: number, result: string, seqNo: number, forced = ''): string {
  return `{"_index":"docs","_id":"${id}","_version":${version},"result":"${result}",${forced}"_shards":{"total":2,"successful":1,"failed":0},"_seq_no":${seqNo},"_primary_term":1}`;
}

function noop(id: string, version: number, seqNo: number): string {
  return written(id, version, 'noop', seqNo).replace('"total":2,"successful":1', '"total":0,"successful":0');
}

function found(id: string, version: number, seqNo: number, source: string): string {
  return `{"_index":"docs","_id":"${id}","_version":${version},"_seq_no":${seqNo},"_primary_term":1,"found":true,"_source":${source}}`;
}

describe('documents', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());
  beforeEach(() => api.reset());

  for (const [name, steps] of conversations) {
    it(name, async () => {
      for (const [method, target, body, status, text] of steps) {
        const answer = await api.sendText(method, target, json, body);
        expect(answer.status, `${method} ${target}`).to.equal(status);
        if (typeof text === 'string') expect(answer.text).to.equal(text);
        else expect(answer.text).to.match(text);
      }
    });
  }

  it('accept comments in a document, but do not keep them', async () => {
    const answer = await api.sendText('PUT', '/docs/_doc/1', json, '{"a":1.0, /* one */ "b":[ ] // two\n}');
    expect(answer.status).to.equal(201);
    expect((await api.sendText('GET', '/docs/_source/1', json, undefined)).text).to.equal('{"a":1.0,"b":[]}');
  });

  it('are found under the Location of their creation', async () => {
    const { location } = await api.headers('PUT', '/docs/_doc/a%20b%2F%C3%A9?routing=r%26', {});
    expect(location).to.equal('/docs/_doc/a+b%2F%C3%A9?routing=r%26');
  });

  it('show fields that are stored separately', async () => {
    await api.put('/docs', { mappings: { properties: { a: { type: 'keyword', store: true }, b: { type: 'long' } } } });
    await api.put('/docs/_doc/1', { a: ['x', 'y'], b: 1 });
    const alone = await api.get('/docs/_doc/1?stored_fields=a,b');
    expect(alone.body)
      .to.deep.include({ found: true, fields: { a: ['x', 'y'] } })
      .and.not.have.property('_source');
    const both = await api.send('POST', '/docs/_mget', { docs: [{ _id: '1', stored_fields: ['a', '_source'] }] });
    expect(both.body).to.have.nested.property('docs[0]._source.b', 1);
    expect(both.body).to.have.nested.property('docs[0].fields.a[1]', 'y');
  });

  it('accept ids of 512 bytes but no longer ones', async () => {
    const id = 'é'.repeat(256);
    expect((await api.put(`/docs/_doc/${encodeURIComponent(id)}`, {})).status).to.equal(201);
    const { body } = await api.put(`/docs/_doc/${encodeURIComponent(`${id}a`)}`, {});
    expect(body.error).to.include({
      type: 'action_request_validation_exception',
      reason: `Validation Failed: 1: id [${id}a] is too long, must be no longer than 512 bytes but was: 513;`,
    });
  });

  const external: [type: string, version: number, status: number, conflict?: string][] = [
    ['external_gte', 4, 409, 'current version [5] is higher than the one provided [4]'],
    ['external_gte', 5, 200],
    ['external', 5, 409, 'current version [5] is higher or equal to the one provided [5]'],
    ['external', 6, 200],
  ];
  for (const [type, version, status, conflict] of external) {
    it(`compare the version ${version} of ${type} with the stored one`, async () => {
      await api.put('/versions/_doc/1?version=5&version_type=external_gte', {});
      const answer = await api.put(`/versions/_doc/1?version=${version}&version_type=${type}`, {});
      expect(answer.status).to.equal(status);
      if (conflict) {
        expect(answer.body.error).to.include({ reason: `[1]: version conflict, ${conflict}` });
      } else {
        expect(answer.body).to.include({ _version: version, result: 'updated' });
      }
    });
  }

  it('map the fields of a document that is rejected with a conflict', async () => {
    await api.put('/docs/_doc/1', { a: 1 });
    expect((await api.put('/docs/_create/1', { b: 'x' })).status).to.equal(409);
    const { body } = await api.put('/docs/_doc/2', { b: {} });
    expect(body.error).to.include({ type: 'document_parsing_exception' });
  });
});
