import { expect } from 'chai';
import type { JsonObject } from '../../server/json/value';
import { Secured } from './secured';

const UNCLOSED =
  "invalid pattern [/abc]. patterns starting with '/' indicate regular expression pattern and therefore must also end with '/'. " +
  "other patterns (those that do not start with '/') will be treated as simple wildcard patterns";

/** StringMatcher, Automatons */
describe('patterns for the names of indices in roles', () => {
  let server: Secured;
  before(async () => {
    server = await Secured.start();
  });
  after(() => server.stop());
  beforeEach(async () => {
    server.reset();
    await server.elastic('PUT', '/logs-a1x');
  });

  const counted = async (...names: string[]) => {
    const ada = await server.user('ada', { indices: [{ names, privileges: ['read'] }] });
    return server.as(ada, 'GET', '/logs-a1x/_count');
  };
  const some = (count: number, name: (n: number) => string) => Array.from({ length: count }, (_, n) => name(n));

  const matching: [pattern: string, matches: boolean][] = [
    ['logs-a1x', true],
    ['logs-*', true],
    ['logs-a1x*', true],
    ['logs-a1xy*', false],
    ['*1x', true],
    ['*logs-a1x', true],
    ['*zlogs-a1x', false],
    ['*-a*', true],
    ['*-b*', false],
    ['**', true],
    ['l*x', true],
    ['*o*1*', true],
    ['*o*2*', false],
    ['logs-a?x', true],
    ['logs-a?', false],
    ['/logs-a[0-9]x/', true],
    ['/~(logs-b.*)/', true],
    ['/logs-.*&~(.*x)/', false],
  ];
  for (const [pattern, matches] of matching) {
    it(`${pattern} ${matches ? 'matches' : 'does not match'} logs-a1x`, async () => {
      expect((await counted(pattern)).status).to.equal(matches ? 200 : 403);
    });
  }

  const accepted: [title: string, names: string[]][] = [
    ['thousands of ends', some(10_000, (n) => `*a${n}x`)],
    ['thousands of beginnings', some(20_000, (n) => `logs-a${n}*`)],
    ['hundreds of inner stars', some(800, (n) => `l*a${n}x`)],
    ['everything beside what is invalid', ['/abc', '*']],
  ];
  for (const [title, names] of accepted) {
    it(`may be ${title}`, async () => {
      expect((await counted(...names)).status).to.equal(200);
    });
  }

  const refused: [names: string[], reason: string, cause: string][] = [
    [['/[0-9/'], 'The set of patterns [/[0-9/] is invalid', "expected ']' at position 4"],
    [['a', '/~(([.]|x).*/'], 'The set of patterns [/~(([.]|x).*/] is invalid', "expected ')' at position 11"],
    [['/abc'], 'The set of patterns [/abc] is invalid', UNCLOSED],
  ];
  for (const [names, reason, cause] of refused) {
    it(`are refused if they are invalid: ${names}`, async () => {
      const { status, body } = await counted(...names);
      const error = body.error as JsonObject;
      expect(status).to.equal(400);
      expect(error).to.include({ type: 'security_exception', reason });
      expect(error.caused_by).to.deep.equal({ type: 'illegal_argument_exception', reason: cause });
    });
  }

  it('are refused if they are too complex, with the first 80 characters of them', async () => {
    const names = some(1_000, (n) => `a*b${n}`);
    const { status, body } = await counted('exact', ...names);
    expect(status).to.equal(500);
    expect(body.error).to.deep.include({
      type: 'security_exception',
      reason: `The set of patterns [${names.join().slice(0, 80)}...] is too complex to evaluate`,
    });
    expect((body.error as JsonObject).caused_by).to.include({ type: 'too_complex_to_determinize_exception' });
  });

  it('are named by whoami', async () => {
    await counted('/abc');
    const answer = await fetch(`${server.url}/_mock/whoami?as=ada`);
    expect(answer.status).to.equal(409);
    const reason = `The role [ada] cannot be used: The set of patterns [/abc] is invalid: ${UNCLOSED}`;
    expect(await answer.json()).to.deep.equal({ error: { reason }, status: 409 });
  });
});
