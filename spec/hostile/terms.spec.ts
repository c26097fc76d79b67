import { repeated } from './processors';
import { describeHostile } from './suite';

const TERM = 'x'.repeat(32_767);

describeHostile('terms that are too long or too many', [
  {
    title: 'a keyword of 32,767 bytes',
    before: [
      {
        method: 'PUT',
        path: '/terms',
        body: {
          settings: { analysis: { analyzer: { whole: { tokenizer: 'keyword' } } } },
          mappings: {
            properties: { k: { type: 'keyword' }, t: { type: 'text' }, whole: { type: 'text', analyzer: 'whole' } },
          },
        },
      },
    ],
    attack: { path: '/terms/_doc', body: { k: TERM } },
    answer: [400, 'immense term in field=\\"k\\"'],
  },
  {
    title: 'a keyword of 32,766 bytes',
    attack: { path: '/terms/_doc', body: { k: TERM.slice(1) } },
    answer: [201],
  },
  {
    title: 'characters of three bytes each',
    attack: { path: '/terms/_doc', body: { k: '€'.repeat(10_923) } },
    answer: [400, 'immense term in field=\\"k\\"'],
  },
  {
    title: 'a text whose word the tokenizer divides',
    attack: { path: '/terms/_doc', body: { t: TERM } },
    answer: [201],
  },
  {
    title: 'a text that the analyzer keeps in one piece',
    attack: { path: '/terms/_doc', body: { whole: TERM } },
    answer: [
      400,
      /immense term in field=\\"whole\\" .*original message: bytes can be at most 32766 in length; got 32767.*max_bytes_length/,
    ],
  },
  {
    title: 'a text that the analyzer keeps in one piece, among the items of a bulk request',
    attack: {
      path: '/terms/_bulk',
      body: `{"index":{}}\n{"whole":["a","${'é'.repeat(16_384)}"]}\n{"index":{}}\n{"whole":"a"}\n`,
      type: 'application/x-ndjson',
    },
    answer: [200, /"errors":true.*'\[-61, -87, -61,.*got 32768.*"status":201/],
  },
  {
    title: 'a text that the analyzer keeps in one piece, in an update',
    before: [{ method: 'PUT', path: '/terms/_doc/1', body: {} }],
    attack: { path: '/terms/_update/1', body: { doc: { whole: TERM } } },
    answer: [400, 'immense term in field=\\"whole\\"'],
  },
  {
    title: 'a key and a value that are too long together',
    before: [
      { method: 'PUT', path: '/flat', body: { mappings: { properties: { f: { type: 'flattened' } } } } },
      { method: 'PUT', path: '/flat/_doc/1', body: { f: { ab: { c: TERM.slice(6) } } } },
    ],
    attack: { path: '/flat/_doc', body: { f: { ab: { c: TERM.slice(5) } } } },
    answer: [400, 'Key length: 4, value length: 32762 for key starting with [ab.c]'],
  },
  {
    title: 'a match of 100,000 words',
    attack: { path: '/terms/_search', body: { query: { match: { t: repeated(100_000, (n) => `w${n}`).join(' ') } } } },
    answer: [400, 'maxClauseCount is set to'],
  },
  {
    title: 'an analysis of more tokens than are shown',
    attack: { path: '/_analyze', body: { text: 'a '.repeat(10_001) } },
    answer: [400, 'has exceeded the allowed maximum of [10000]'],
  },
  {
    title: 'an analysis of more tokens than an index shows, in several texts',
    attack: { path: '/terms/_analyze', body: { field: 't', text: repeated(101, () => 'a '.repeat(100)) } },
    answer: [400, 'has exceeded the allowed maximum of [10000]'],
  },
]);
