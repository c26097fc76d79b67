import { expect } from 'chai';
import { type Answer, type Harness, harness } from './server';

/** `respond` of a rule → status, content type, and what the body says: type and reason of an error, or the text itself. */
const RESPONSES: readonly (readonly [respond: object, status: number, contentType: string, ...said: unknown[]])[] = [
  [{ status: 418 }, 418, 'application/json', 'exception', 'caused by a fault rule'],
  [{ reason: 'no' }, 500, 'application/json', 'exception', 'no'],
  [{ status: 400, type: 'own_exception', reason: 'no' }, 400, 'application/json', 'own_exception', 'no'],
  [
    { preset: 'internal_error', status: 599 },
    599,
    'application/json',
    'illegal_state_exception',
    'There are no shards to ask',
  ],
  [{ preset: 'internal_error', reason: 'no' }, 500, 'application/json', 'illegal_state_exception', 'no'],
  [
    { preset: 'no_master_block', type: 'own_exception' },
    503,
    'application/json',
    'own_exception',
    'blocked by: [SERVICE_UNAVAILABLE/2/no master];',
  ],
  [{ body: 'text' }, 200, 'text/plain; charset=UTF-8', 'text'],
  [{ body: { a: 1 } }, 200, 'application/json', '{"a":1}'],
  [{ status: 202, body: [] }, 202, 'application/json', '[]'],
  [{ preset: 'internal_error', body: 'text' }, 200, 'text/plain; charset=UTF-8', 'text'],
];

/** `damage` of a rule → content type, and the body of `{"_index":"docs",…}`; undefined if it is left alone. */
const DAMAGES: readonly (readonly [damage: string, contentType: string, body: string | undefined])[] = [
  ['empty', 'application/json', ''],
  ['garbage', 'application/json', '\u0000\u0001{"took":\u007f{"_index":"docs","_i'],
  ['html', 'text/html', '<html><body>Please log in.</body></html>'],
  ['no_product_header', 'application/json', undefined],
];

describe('responses of fault rules', () => {
  let mock: Harness;
  before(async () => {
    mock = await harness();
  });
  after(() => mock.stop());

  const write = async (rule: object): Promise<Answer> => {
    const put = await mock.call('PUT', '/_mock/faults', { faults: [{ operation: 'index', ...rule }] });
    expect(put.status, put.text).to.equal(200);
    return mock.call('PUT', '/docs/_doc/1', { a: 1 });
  };

  for (const [respond, status, contentType, ...said] of RESPONSES) {
    it(`are what ${JSON.stringify(respond)} says`, async () => {
      const { headers, text, json, status: found } = await write({ respond });
      expect([found, headers.get('content-type')]).to.deep.equal([status, contentType]);
      expect(headers.get('x-elastic-product')).to.equal('Elasticsearch');
      expect(json?.error ? [json.error.type, json.error.reason] : [text]).to.deep.equal(said);
    });
  }

  it('have the headers that are given, besides those of the preset or in their place', async () => {
    const page = await write({ respond: { preset: 'bad_gateway', status: 599, headers: { 'x-proxy': 'a' } } });
    expect([page.status, page.headers.get('x-proxy'), page.headers.get('content-type')]).to.deep.equal([
      599,
      'a',
      'text/html',
    ]);
    expect(page.text).to.contain('502 Bad Gateway');
    const body = await write({ respond: { body: 'x', headers: { 'content-type': 'text/csv' } } });
    expect(body.headers.get('content-type')).to.equal('text/csv');
    const error = await write({ respond: { preset: 'internal_error', headers: { 'retry-after': '5' } } });
    expect([error.headers.get('retry-after'), error.json.error.type]).to.deep.equal(['5', 'illegal_state_exception']);
  });

  for (const name of ['Content-Length', 'transfer-encoding']) {
    it(`cannot say where they end: ${name}`, async () => {
      const { status, text } = await mock.call('POST', '/_mock/faults', { respond: { headers: { [name]: '3' } } });
      expect(status).to.equal(400);
      expect(text).to.include(`$.respond.headers.${name}`);
    });
  }

  for (const [damage, contentType, body] of DAMAGES) {
    it(`are damaged: ${damage}`, async () => {
      const { headers, text } = await write({ damage });
      expect(headers.get('content-type')).to.equal(contentType);
      expect(headers.has('x-elastic-product')).to.equal(!['no_product_header', 'html'].includes(damage));
      if (body === undefined) expect(text).to.match(/^\{"_index":"docs".*\}$/);
      else expect(text).to.equal(body);
    });
  }
});
