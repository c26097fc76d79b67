import type { Attack } from '../../server';

/** Fields of all kinds that the grammars name, with documents, and the definitions that they refer to. */
export const grammarSeeding: readonly Attack[] = [
  {
    method: 'PUT',
    path: '/rich',
    body: {
      settings: {
        analysis: {
          analyzer: { x1: { type: 'custom', tokenizer: 'standard', filter: ['lowercase', 'x1'] } },
          filter: { x1: { type: 'synonym_graph', synonyms: ['alpha => a b', 'beta, b'] } },
        },
      },
      mappings: {
        properties: {
          t: { type: 'text', fields: { raw: { type: 'keyword' }, suggest: { type: 'completion' } } },
          n: { type: 'long' },
          k: { type: 'keyword' },
          d: { type: 'date' },
          b: { type: 'boolean' },
          ip: { type: 'ip' },
          g: { type: 'geo_point' },
          v: { type: 'dense_vector', dims: 3, similarity: 'cosine' },
          s: { type: 'completion' },
          j: { type: 'join', relations: { p: 'c' } },
          q: { type: 'percolator' },
          nest: { type: 'nested', properties: { n: { type: 'integer' }, k: { type: 'keyword' } } },
          o: { properties: { k: { type: 'keyword' } } },
          range: { type: 'integer_range' },
        },
      },
      aliases: { al: {} },
    },
  },
  {
    path: '/_bulk?refresh=true',
    type: 'application/x-ndjson',
    body: Array.from({ length: 40 }, (_, n) => {
      const nest = [{ n, k: `k${n % 3}` }, { n: n + 1 }];
      const rest = {
        ip: `10.0.0.${n}`,
        g: { lat: n, lon: -n },
        v: [n, 1, 2],
        b: n % 2 === 0,
        range: { gte: n, lt: n + 5 },
      };
      const source = {
        t: `alpha beta gamma ${'delta '.repeat(n)}`,
        n,
        k: `k${n % 5}`,
        d: `2024-01-${10 + (n % 20)}`,
        s: `alpha ${n}`,
        nest,
        o: { k: 'x' },
        ...rest,
      };
      return `{"index":{"_index":"rich","_id":"${n}"}}\n${JSON.stringify(source)}\n`;
    }).join(''),
  },
  { method: 'PUT', path: '/_index_template/streams', body: { index_patterns: ['stream-*'], data_stream: {} } },
  { method: 'PUT', path: '/_data_stream/stream-a' },
  { method: 'PUT', path: '/_scripts/st', body: { script: { lang: 'painless', source: "doc['n'].value + params.a" } } },
  {
    method: 'PUT',
    path: '/_scripts/mu',
    body: { script: { lang: 'mustache', source: '{"query":{"match":{"t":"{{a}}"}},"size":"{{size}}"}' } },
  },
  { method: 'PUT', path: '/_ingest/pipeline/p', body: { processors: [{ set: { field: 'x', value: '{{t}}' } }] } },
  {
    method: 'PUT',
    path: '/_query_rules/rules',
    body: { rules: [{ rule_id: '1', type: 'pinned', criteria: [{ type: 'always' }], actions: { ids: ['1'] } }] },
  },
  {
    method: 'PUT',
    path: '/_application/search_application/app',
    body: {
      indices: ['rich'],
      template: { script: { source: '{"query":{"match":{"t":"{{q}}"}}}', lang: 'mustache', params: { q: 'alpha' } } },
    },
  },
  {
    method: 'PUT',
    path: '/_security/role/reader',
    body: {
      cluster: ['monitor'],
      indices: [
        {
          names: ['r*'],
          privileges: ['read'],
          query: { term: { k: 'k1' } },
          field_security: { grant: ['t', 'k', 'n'] },
        },
      ],
    },
  },
  { method: 'PUT', path: '/_security/user/ada', body: { password: 'secret-1', roles: ['reader'] } },
];
