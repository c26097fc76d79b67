import { expect } from 'chai';
import type { JsonObject } from '../../server/json/value';
import { Api } from '../endpoints/api';

interface Hit extends JsonObject {
  _id: string;
  _score: number;
}

/** After PercolateQueryBuilder, whose module a node without modules does not have. */
describe('percolate', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
    const p = { type: 'nested', properties: { n: { type: 'long' } } };
    const properties = { query: { type: 'percolator' }, text: { type: 'text' }, n: { type: 'long' }, p };
    await api.put('/queries', { mappings: { properties } });
    const queries: Record<string, object> = {
      python: { match: { text: 'python' } },
      large: { range: { n: { gt: 10 } } },
      both: { bool: { must: [{ match: { text: 'python' } }], filter: [{ range: { n: { gt: 10 } } }] } },
      inside: { nested: { path: 'p', query: { term: { 'p.n': 1 } } } },
    };
    for (const [id, query] of Object.entries(queries)) await api.put(`/queries/_doc/${id}?refresh=true`, { query });
    await api.put('/queries/_doc/none?refresh=true', { n: 1 });
    await api.put('/docs/_doc/1?refresh=true', { text: 'a python', n: 20 });
  });
  after(() => api.stop());

  const send = (body: object) => api.send('POST', '/queries/_search', body);
  async function hits(query: object, more: object = {}): Promise<Hit[]> {
    const answer = await send({ query, ...more });
    expect(answer.status, JSON.stringify(answer.body)).to.equal(200);
    return (answer.body.hits as JsonObject).hits as Hit[];
  }
  const idsOf = (found: readonly Hit[]) => found.map(({ _id }) => _id).sort();

  const field = 'query';
  const rows: [percolate: object, ids: string[]][] = [
    [{ field, document: { text: 'learn Python now' } }, ['python']],
    [{ field, document: { text: 'Python', n: 11 } }, ['both', 'large', 'python']],
    [{ field, document: { p: [{ n: 2 }, { n: 1 }] } }, ['inside']],
    [{ field, document: {} }, []],
    [{ field, documents: [{ text: 'nothing' }, { n: 12 }] }, ['large']],
    [{ field, index: 'docs', id: '1' }, ['both', 'large', 'python']],
  ];
  for (const [percolate, ids] of rows) {
    it(JSON.stringify(percolate), async () => {
      expect(idsOf(await hits({ percolate }))).to.deep.equal(ids);
      expect(idsOf(await hits({ bool: { filter: [{ percolate }] } }))).to.deep.equal(ids);
    });
  }

  it('says which documents match, and scores by the best', async () => {
    const documents = [{ text: 'python' }, { n: 12 }, { text: 'python and python' }];
    const found = await hits({ percolate: { field, documents } });
    const slots = Object.fromEntries(found.map(({ _id, fields }) => [_id, fields]));
    expect(slots).to.deep.equal({
      python: { _percolator_document_slot: [0, 2] },
      large: { _percolator_document_slot: [1] },
    });
    expect(found.find(({ _id }) => _id === 'large')?._score).to.equal(1);
    const named = await hits({ percolate: { field, documents, name: 'mine' } });
    expect(named[0]?.fields).to.have.property('_percolator_document_slot_mine');
  });

  const refusals: [body: object, status: number, reason: string][] = [
    [{ query: { percolate: { field: 'nope', document: {} } } }, 400, 'field [nope] does not exist'],
    [
      { query: { percolate: { field: 'n', document: {} } } },
      400,
      'expected field [n] to be of type [percolator], but is of type [long]',
    ],
    [{ query: { percolate: { document: {} } } }, 400, 'Required [field]'],
    [{ query: { percolate: { field } } }, 400, '[index] is a required argument'],
    [{ query: { percolate: { field, index: 'docs' } } }, 400, '[id] is a required argument'],
    [{ query: { percolate: { field, index: 'docs', id: '9' } } }, 404, "indexed document [docs/9] couldn't be found"],
    [
      { query: { percolate: { field, document: { n: 11 } } }, highlight: { fields: { text: {} } } },
      501,
      'es-connector-mock does not emulate [highlight] with [percolate] queries',
    ],
    [
      { query: { percolate: { field, index: 'docs', id: '1', routing: 'a' } } },
      501,
      'es-connector-mock does not emulate [routing] of [percolate] queries',
    ],
  ];
  for (const [body, status, reason] of refusals) {
    it(`is refused: ${reason}`, async () => {
      const answer = await send(body);
      expect(answer.status).to.equal(status);
      expect(JSON.stringify(answer.body)).to.include(JSON.stringify(reason).slice(1, -1));
    });
  }
});
