import type { Attack } from './server';
import { describeHostile } from './suite';

const FIELDS = 20_000;
const fields = <T>(value: T): Record<string, T> =>
  Object.fromEntries(Array.from({ length: FIELDS }, (_, number) => [`f${number}`, value]));

const wide: Attack = {
  method: 'PUT',
  path: '/wide',
  body: {
    settings: { 'index.mapping.total_fields.limit': 2 * FIELDS },
    mappings: { properties: fields({ type: 'keyword' }) },
  },
};

const hits: Attack = {
  path: '/hits/_bulk?refresh=true&filter_path=errors',
  body: Array.from({ length: 10_000 }, (_, number) => `{"index":{}}\n{"n":${number}}\n`).join(''),
  type: 'application/x-ndjson',
};

/** A text in pieces of a single byte. */
const pieces = Buffer.concat([
  Buffer.from('bf61617f', 'hex'),
  Buffer.alloc(20_000_000, Buffer.from('6162', 'hex')),
  Buffer.from('ffff', 'hex'),
]);

describeHostile('input that is large', [
  {
    title: 'values for each of 20,000 fields',
    before: [wide],
    attack: { method: 'PUT', path: '/wide/_doc/1?filter_path=result', body: fields('v') },
    answer: [201, 'created'],
  },
  {
    title: 'a million numbers in a field that is new',
    attack: { method: 'PUT', path: '/numbers/_doc/1?filter_path=result', body: { n: new Array(1_000_000).fill(1) } },
    answer: [201, 'created'],
  },
  {
    title: 'a million numbers, then a text, in a field that is new',
    attack: { method: 'PUT', path: '/mixed/_doc/1', body: { n: [...new Array(1_000_000).fill(1), 'x'] } },
    answer: [400, 'mapper [n] cannot be changed from type [long] to [text]'],
  },
  {
    title: 'ten thousand hits in YAML',
    before: [hits],
    attack: { path: '/hits/_search?size=10000&format=yaml&filter_path=hits.total' },
    answer: [200, 'value: 10000'],
  },
  {
    title: 'whole hits in YAML',
    before: [hits],
    attack: { path: '/hits/_search?size=10000&format=yaml', patience: 5_000 },
    answer: [200, '_index: "hits"'],
  },
  {
    title: 'a mapping of 40,000 keys in YAML',
    before: [{ method: 'PUT', path: '/kept', body: { mappings: { enabled: false } } }],
    attack: {
      method: 'PUT',
      path: '/kept/_doc/1?filter_path=result',
      body: Array.from({ length: 40_000 }, (_, number) => `k${number}: {a: ${number}, b: "v", c: [1, 2]}\n`).join(''),
      type: 'application/yaml',
    },
    answer: [201, 'created'],
  },
  {
    title: 'a text in CBOR in ten million pieces',
    attack: { method: 'PUT', path: '/a/_doc/1', body: pieces, type: 'application/cbor' },
    answer: [429, 'circuit_breaking_exception'],
  },
  {
    title: 'the words of a text of ten megabytes',
    before: [{ method: 'PUT', path: '/words/_doc/1', body: { t: 'lorem ipsum '.repeat(900_000) } }],
    attack: { path: '/words/_termvectors/1', body: { fields: ['t'] } },
    answer: [429, 'circuit_breaking_exception'],
  },
  {
    title: 'a phrase whose last word is the beginning of 60,000 words',
    before: [
      {
        method: 'PUT',
        path: '/prefixed/_doc/1?refresh=true',
        body: { t: `x ${Array.from({ length: 60_000 }, (_, number) => `a${number}`).join(' ')}` },
      },
    ],
    attack: { path: '/prefixed/_search', body: { query: { match_phrase_prefix: { t: 'x a' } } } },
    answer: [200, '"value":1'],
  },
  {
    title: 'words without regard to case, a thousand times',
    before: [
      {
        method: 'PUT',
        path: '/cases/_doc/1?refresh=true',
        body: { t: Array.from({ length: 60_000 }, (_, number) => `a${number}`).join(' ') },
      },
    ],
    attack: {
      path: '/cases/_search',
      body: {
        query: {
          bool: { should: new Array(1_000).fill({ term: { t: { value: 'A7', case_insensitive: true } } }) },
        },
      },
    },
    answer: [200, '"value":1'],
  },
  {
    title: 'a hundred thousand documents to get',
    before: [{ method: 'PUT', path: '/m/_doc/1', body: { a: 1 } }],
    attack: { path: '/m/_mget?filter_path=docs._index', body: { ids: new Array(100_000).fill('1') } },
    answer: [200, '"m"'],
  },
]);
