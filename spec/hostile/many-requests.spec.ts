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
    title: 'an update of what a costly query finds',
    attack: {
      path: '/q/_update_by_query',
      body: { query: { bool: { should: repeated(100, (n) => ({ wildcard: { big: `*ab*${n}` } })) } } },
    },
    answer: BROKEN,
  },
]);
