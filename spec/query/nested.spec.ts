import { expect } from 'chai';
import { Api } from '../endpoints/api';

const MAPPINGS = {
  properties: {
    a: {
      type: 'nested',
      properties: {
        n: { type: 'keyword' },
        b: { type: 'nested', properties: { x: { type: 'keyword' }, y: { type: 'keyword' } } },
      },
    },
  },
};

const DOCUMENTS = {
  1: {
    a: [
      {
        n: 'p',
        b: [
          { x: '1', y: '1' },
          { x: '2', y: '2' },
        ],
      },
    ],
  },
  2: {
    a: [
      { n: 'p', b: [{ x: '1', y: '2' }] },
      { n: 'q', b: [{ x: '2', y: '2' }] },
    ],
  },
  3: { a: { n: 'q', b: { x: '1', y: '1' } } },
};

const nested = (path: string, query: object, more = {}): object => ({ nested: { path, query, ...more } });
const term = (field: string, value: string): object => ({ term: { [field]: value } });
const all = (...must: object[]): object => ({ bool: { must } });
const none = (...must_not: object[]): object => ({ bool: { must_not } });

/** Query → ids of the documents that a 9.1 node finds. */
const ROWS: [string, object, string[]][] = [
  ['both values in one inner object', nested('a.b', all(term('a.b.x', '1'), term('a.b.y', '2'))), ['2']],
  ['the same, by way of the outer one', nested('a', nested('a.b', all(term('a.b.x', '1'), term('a.b.y', '2')))), ['2']],
  [
    'an outer value and an inner one below it',
    nested('a', all(term('a.n', 'p'), nested('a.b', term('a.b.x', '2')))),
    ['1'],
  ],
  ['another pair of these', nested('a', all(term('a.n', 'q'), nested('a.b', term('a.b.x', '2')))), ['2']],
  [
    'an outer and an inner value anywhere',
    all(nested('a', term('a.n', 'p')), nested('a.b', term('a.b.x', '2'))),
    ['1', '2'],
  ],
  ['no outer value in an inner object', nested('a.b', term('a.n', 'p')), []],
  ['no inner value in an outer object', nested('a', term('a.b.x', '1')), []],
  ['an outer object without an inner one', nested('a', none(nested('a.b', term('a.b.x', '1')))), ['2']],
  ['scores of inner objects', nested('a', nested('a.b', term('a.b.x', '1'), { score_mode: 'sum' })), ['1', '2', '3']],
];

describe('nested objects inside nested objects', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
    await api.put('/n', { mappings: MAPPINGS });
    for (const [id, document] of Object.entries(DOCUMENTS)) await api.put(`/n/_doc/${id}?refresh`, document);
  });
  after(() => api.stop());

  for (const [what, query, ids] of ROWS) {
    it(`find ${what}`, async () => {
      const { hits } = (await api.send('POST', '/n/_search', { query, sort: ['_doc'] })).body as {
        hits: { hits: { _id: string }[] };
      };
      expect(hits.hits.map(({ _id }) => _id)).to.deep.equal(ids);
    });
  }
});
