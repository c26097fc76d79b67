import { expect } from 'chai';
import { type Harness, harness } from './server';

describe('text whose form shows that it holds a secret', () => {
  let mock: Harness;
  before(async () => {
    mock = await harness();
  });
  after(() => mock.stop());

  /** What the journal keeps of a document with such a text in it. */
  const kept = async (note: string): Promise<unknown> => {
    await mock.call('PUT', '/docs/_doc/1', { note });
    return (mock.server.journal.entries().at(-1)?.body as { note?: unknown } | undefined)?.note;
  };

  const token = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln';
  const key = ['-----BEGIN PRIVATE KEY-----', 'MIIE', '-----END PRIVATE KEY-----'].join('\n');
  const cases: [text: string, shown: string][] = [
    ['x {"password": "hunter2", "a": 1}', 'x {"password": "[redacted]", "a": 1}'],
    ["x {'password':'hunter2'}", "x {'password':'[redacted]'}"],
    ['x token=abc&user=ada', 'x token=[redacted]&user=ada'],
    ['x token="" user=ada', 'x token="" user=ada'],
    ['x %74oken=abc&%75ser=ada', 'x %74oken=[redacted]&%75ser=ada'],
    ['x to%6Ben=abc', 'x to%6Ben=[redacted]'],
    ['Authorization: Something abc1', 'Authorization: [redacted]'],
    ['password: must not be empty', 'password: must not be empty'],
    ["x -H 'X-Api-Key: abc' -H 'Accept: all'", "x -H 'X-Api-Key: [redacted]' -H 'Accept: all'"],
    ['x password:hunter2 AND user:ada', 'x password:[redacted] AND user:ada'],
    ['x Bearer abc and Basic YWRh, Bearer token', 'x Bearer [redacted] and Basic [redacted], Bearer token'],
    ['x http://ada:pw@host/a and http://bob:pw@host/b', 'x http://[redacted]@host/a and http://[redacted]@host/b'],
    ['x http://ada:p/w@host/a', 'x http://[redacted]@host/a'],
    ['x http://host:9200/a@b', 'x http://host:9200/a@b'],
    ['x http%3A%2F%2Fada:pw%40host%2Fa', 'x http%3A%2F%2F[redacted]%40host%2Fa'],
    ['x http:// //host', 'x http:// //host'],
    [`x ${token} y`, 'x [redacted] y'],
    [`x ${key} y`, 'x -----BEGIN PRIVATE KEY-----[redacted]-----END PRIVATE KEY----- y'],
    [`x ${key.slice(0, 40)}`, 'x -----BEGIN PRIVATE KEY-----[redacted]'],
  ];
  for (const [text, shown] of cases) {
    it(`is kept as ${shown}`, async () => {
      expect(await kept(text)).to.equal(shown);
    });
  }

  it('is not repeated by the explanation of a verification', async () => {
    const not = {
      path: ['/a/token=abc', '/b'],
      params: { index: 'password=hunter2' },
      query: { token: 'abc', q: 'plain' },
    };
    const { json } = await mock.call('POST', '/_mock/journal/verify', { method: 'PUT', not, at_least: 100 });
    expect(json.explanation).to.include('/b').and.to.include('plain').and.to.include('[redacted]');
    expect(JSON.stringify(json)).not.to.match(/hunter2|abc/);
  });
});
