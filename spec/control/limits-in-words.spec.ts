import { expect } from 'chai';
import request from 'supertest';
import { createMock } from '../../server';

describe('the diagnosis of an exceeded limit', () => {
  const mock = createMock();
  const small = createMock({ maxRequestWork: 20_000 });
  before(async () => {
    const lines = Array.from({ length: 30 }, (_, n) => `{"index":{}}\n{"n":${n},"t":"x"}\n`).join('');
    for (const { app } of [mock, small]) {
      await request(app).post('/docs/_bulk?refresh').set('content-type', 'application/x-ndjson').send(lines);
    }
  });

  const OWN = 'es-connector-mock';
  const CLUSTER = 'elasticsearch';
  const nested = Array.from({ length: 5000 }, (_, n) => `w${n}`).join(' ');
  const cases: [what: string, path: string, body: object, by: string, said: string][] = [
    [
      'buckets',
      '/docs/_search',
      { size: 0, aggs: { h: { histogram: { field: 'n', interval: 0.0001 } } } },
      CLUSTER,
      'The request exceeded the limit [search.max_buckets] of the cluster.',
    ],
    [
      'clauses',
      '/docs/_search',
      { query: { query_string: { query: nested, fields: ['t'] } } },
      CLUSTER,
      'The request exceeded the limit [indices.query.bool.max_clause_count] of the cluster.',
    ],
    [
      'tokens',
      '/docs/_analyze',
      { analyzer: 'standard', text: 'a '.repeat(10_001) },
      CLUSTER,
      'The request exceeded the limit [index.analyze.max_token_count] of the cluster.',
    ],
    [
      'work',
      '/docs/_search',
      { query: { match_phrase: { t: { query: 'x '.repeat(5_000), slop: 1_000_000 } } } },
      OWN,
      'The request exceeded the limit [request.max_work] of this server (--max-request-work).',
    ],
  ];
  for (const [what, path, body, by, said] of cases) {
    it(`says whose limit it is: ${what}`, async () => {
      const { app } = by === OWN ? small : mock;
      const { status, headers } = await request(app).post(path).send(body);
      expect(status).to.be.at.least(400);
      expect(headers['x-mock-diagnosis'])
        .to.include(`[refused by ${by}]`)
        .and.to.include(said)
        .and.not.to.include('..');
    });
  }
});
