import { repeated } from './processors';
import { NDJSON, seed, wide } from './searched';
import { describeHostile } from './suite';

const BROKEN = [429, 'circuit_breaking_exception'] as const;

describeHostile('many requests in one', [
  {
    title: '10,000 searches in one request',
    before: seed,
    attack: { path: '/q/_msearch', body: '{}\n{"size":10000}\n'.repeat(9_999), type: NDJSON },
    answer: [200, 'circuit_breaking_exception'],
  },
  {
    title: 'a long document, 20,000 times',
    before: [{ method: 'PUT', path: '/q/_doc/long', body: { big: 'a'.repeat(30_000) } }],
    attack: { path: '/q/_mget', body: { ids: repeated(20_000, () => 'long') } },
    answer: BROKEN,
  },
  {
    title: 'more tokens than are shown',
    attack: { path: '/q/_analyze', body: { text: 'a '.repeat(10_001) } },
    answer: [400, 'The number of tokens produced by calling _analyze has exceeded the allowed maximum of [10000].'],
  },
  {
    title: 'capabilities of the fields of 100,000 patterns',
    before: wide,
    attack: { path: '/wide/_field_caps', body: { fields: repeated(100_000, (n) => `*${n}*`) } },
    answer: BROKEN,
  },
  {
    title: 'an update of what a hundred wildcards find',
    attack: {
      path: '/q/_update_by_query',
      body: { query: { bool: { should: repeated(100, (n) => ({ wildcard: { big: `*ab*${n}` } })) } } },
    },
    answer: [200, '"total":0'],
  },
  {
    title: 'all columns of a table, 3,000 times',
    before: repeated(50, (n) => ({ method: 'PUT', path: `/c${n}`, body: {} })),
    attack: { path: `/_cat/indices?h=${'*,'.repeat(3_000)}` },
    answer: BROKEN,
  },
  {
    title: 'a table sorted by its name, a thousand times',
    attack: { path: `/_cat/indices?h=index&s=${'index,'.repeat(1_000)}index` },
    answer: [200, 'wide'],
  },
  {
    title: 'capabilities of the fields of thousands of patterns in fifty indices',
    attack: { path: '/_field_caps?include_unmapped=true', body: { fields: repeated(3_000, (n) => `*${n}*`) } },
    answer: BROKEN,
  },
  {
    title: 'five thousand analyzers of twenty filters each',
    attack: {
      method: 'PUT',
      path: '/analyzed',
      body: {
        settings: {
          analysis: {
            analyzer: Object.fromEntries(
              repeated(5_000, (n) => [`a${n}`, { tokenizer: 'standard', filter: repeated(20, () => 'lowercase') }]),
            ),
          },
        },
      },
    },
    answer: [200, 'acknowledged'],
  },
  {
    title: 'suggestions for thousands of words',
    attack: {
      path: '/q/_search?size=0',
      body: {
        suggest: Object.fromEntries(repeated(5_000, (n) => [`s${n}`, { text: 'alpa', term: { field: 't' } }])),
      },
    },
    answer: [200, '"text":"alpha"'],
  },
  {
    title: 'thousands of lists printed by a template',
    attack: {
      path: '/_render/template',
      body: { source: `{"a":"${'{{#join}}a{{/join}}'.repeat(5_000)}"}`, params: { a: repeated(5_000, Number) } },
    },
    answer: BROKEN,
  },
  {
    title: 'thousands of texts encoded by a template',
    attack: {
      path: '/_render/template',
      body: { source: `{"a":"${'{{#url}}{{a}}{{/url}}'.repeat(2_000)}"}`, params: { a: 'ä'.repeat(5_000) } },
    },
    answer: BROKEN,
  },
  {
    title: 'privileges on 100,000 indices',
    attack: {
      path: '/_security/user/_has_privileges',
      body: { index: [{ names: repeated(100_000, (n) => `n${n}`), privileges: ['read', 'write'] }] },
    },
    answer: BROKEN,
  },
  {
    title: 'the same privilege, ten million times',
    attack: {
      path: '/_security/user/_has_privileges',
      body: {
        index: repeated(100, () => ({
          names: repeated(100, (n) => `n${n}`),
          privileges: repeated(1_000, () => 'read'),
        })),
      },
    },
    answer: [200, '"has_all_requested":true'],
  },
  {
    title: 'ten thousand aliases of every index',
    attack: {
      path: '/_aliases',
      body: { actions: repeated(10_000, (n) => ({ add: { index: 'c*', alias: `alias${n}` } })) },
    },
    answer: BROKEN,
  },
  {
    title: 'a thousand patterns for a thousand aliases',
    before: [
      {
        path: '/_aliases',
        body: { actions: repeated(1_000, (n) => ({ add: { index: 'c*', alias: `alias${n}` } })) },
      },
    ],
    attack: { path: `/_alias/${repeated(1_000, (n) => `a*${n}`).join(',')}` },
    answer: BROKEN,
  },
]);

// The server is full of indices afterwards.
describeHostile('many searches of many indices', [
  {
    title: 'hundreds of searches of a thousand indices each',
    before: [
      {
        path: '/_bulk?filter_path=errors',
        body: repeated(1_000, (n) => `{"index":{"_index":"of-many-${n}"}}\n{"a":"b"}\n`).join(''),
        type: NDJSON,
      },
    ],
    attack: { path: '/of-many-*/_msearch', body: '{}\n{"query":{"match":{"a":"b"}}}\n'.repeat(500), type: NDJSON },
    answer: [200, 'circuit_breaking_exception'],
  },
]);
