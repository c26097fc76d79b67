import { pbkdf2Sync } from 'node:crypto';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect } from 'chai';
import type { JsonObject } from '../../server/json/value';
import { basic, ELASTIC, Secured } from './secured';

const base64 = (text: string): string => Buffer.from(text, 'latin1').toString('base64');
const LONG = 'A'.repeat(12_000);
const SPLIT = 'x\r\nSet-Cookie: stolen=1';

describe('hostile credentials', () => {
  let server: Secured;
  before(async () => {
    server = await Secured.start();
  });
  beforeEach(() => server.reset());

  /** A request over a connection of its own. @returns its status */
  const login = async (authorization: string): Promise<number> =>
    (await fetch(server.url, { headers: { authorization } })).status;
  after(() => server.stop());

  for (const [name, one, other] of [
    ['Authorization', ELASTIC, basic('elastic', 'other')],
    ['es-security-runas-user', 'ada', 'bob'],
  ] as const) {
    it(`refuses two values of ${name}, but not the same one twice`, async () => {
      const { hostname, port } = new URL(server.url);
      const send = async (second: string): Promise<string> => {
        const credentials = name === 'Authorization' ? '' : `authorization: ${ELASTIC}\r\n`;
        const socket = connect(Number(port), hostname);
        socket.end(
          `GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n${credentials}${name}: ${one}\r\n${name}: ${second}\r\n\r\n`,
        );
        return text(socket);
      };
      expect(await send(other))
        .to.match(/^HTTP\/1.1 400 /)
        .and.include(`multiple values for single-valued header [${name}].`);
      expect(await send(one)).not.to.include('single-valued');
    });
  }

  const refused: [what: string, authorization: string][] = [
    ['a long password', basic('elastic', LONG)],
    ['a long user name', basic(LONG, 'x')],
    ['a long text that is not base64', `Basic ${'%'.repeat(12_000)}`],
    ['a long API key', `ApiKey ${base64(`${LONG.slice(0, 6000)}:x`)}`],
    [
      'a long service token',
      `Bearer ${base64(`\0\x01\0\x01elastic/kibana/${LONG.slice(0, 200)}:${LONG.slice(0, 6000)}`)}`,
    ],
    ['a long token', `Bearer ${LONG}`],
    ['a user name with line breaks', basic(SPLIT, 'x')],
    ['an API key with line breaks', `ApiKey ${base64(`${SPLIT}:x`)}`],
    ['a service token with line breaks', `Bearer ${base64(`\0\x01\0\x01elastic/${SPLIT}/t:0123456789`)}`],
    ['a user name with zeros', basic('a\0b', 'x')],
    ['a user name that is no UTF-8', `Basic ${Buffer.from([0xff, 0xfe, 0x3a, 0xff]).toString('base64')}`],
    ['a user name from a prototype', basic('__proto__', 'x')],
    ['a method of objects as a user', basic('constructor', 'x')],
    ['an API key from a prototype', `ApiKey ${base64('__proto__:x')}`],
    ['a service account from a prototype', `Bearer ${base64('\0\x01\0\x01__proto__/constructor/t:0123456789')}`],
    ['only padding', 'Basic ===='],
    ['a scheme without a value', 'Basic'],
    ['many spaces', `Basic ${' '.repeat(8000)}`],
    ['several schemes', `Basic ${base64('elastic:changeme')}, ApiKey ${base64('a:b')}`],
    ['bytes beyond ASCII', 'Basic \xe9\xff'],
  ];
  for (const [what, authorization] of refused) {
    it(`are refused: ${what}`, async () => {
      const answer = await server.as(authorization, 'GET', '/_security/_authenticate');
      expect(answer.status).to.equal(401);
      expect(answer.headers).not.to.have.property('set-cookie');
      expect((answer.body.error as JsonObject).type).to.equal('security_exception');
      expect((await server.elastic('GET', '/')).status).to.equal(200);
    });
  }

  it('do not get beyond the limit of headers', async () => {
    const answer = await server.as(`Basic ${'A'.repeat(200_000)}`, 'GET', '/').catch((error: Error) => error);
    if (!(answer instanceof Error)) expect(answer.status).to.be.within(400, 499);
    expect((await server.elastic('GET', '/')).status).to.equal(200);
  });

  for (const name of ['__proto__', 'constructor', 'a b', '*', LONG, '\xe9']) {
    it(`do not act as ${name.slice(0, 20)}`, async () => {
      const headers = { 'es-security-runas-user': name };
      const answer = await server.as(ELASTIC, 'GET', '/_security/_authenticate', undefined, headers);
      expect(answer.status).to.equal(403);
    });
  }

  it('may fail ten thousand times', async () => {
    await server.user('ada', { cluster: ['monitor'] });
    const attempts = [
      (at: number) => basic('elastic', `wrong-${at}`),
      (at: number) => basic(`user-${at}`, 'wrong'),
      (at: number) => `ApiKey ${base64(`key-${at}:x`)}`,
      (at: number) => `Bearer ${base64(`\0\x01\0\x01elastic/kibana/t:secret-${at}`)}`,
    ];
    for (let at = 0; at < 10_000; at += 1) {
      const attempt = attempts[at % attempts.length] as (at: number) => string;
      const { status } = await server.as(attempt(at), 'HEAD', '/');
      if (status !== 401) expect.fail(`attempt ${at} was answered with ${status}`);
    }
    expect((await server.as(basic('ada', 'ada-password'), 'GET', '/')).status).to.equal(200);
  }).timeout(120_000);

  it('are compared while others are served, however slow their hash is', async () => {
    // As many rounds as there may be.
    const password_hash = `{PBKDF2}500000$${base64('salt'.repeat(8))}$${base64('hash'.repeat(8))}`;
    await server.elastic('PUT', '/_security/user/slow', { password_hash, roles: ['superuser'] });
    const order: string[] = [];
    const attempts = Array.from({ length: 12 }, async (_, at) => {
      order.push(`slow ${await login(basic('slow', `wrong-${at}`))}`);
    });
    order.push(`elastic ${await login(ELASTIC)}`);
    await Promise.all(attempts);
    expect(order.filter((one) => one === 'slow 401')).to.have.length(12);
    expect(order.slice(0, 9)).to.include('elastic 200');
  }).timeout(60_000);

  it('are refused while many log in at once', async () => {
    await server.user('ada', { cluster: ['monitor'] });
    const attempts = Array.from({ length: 200 }, (_, at) => login(basic(`user-${at % 50}`, `wrong-${at}`)));
    expect(await login(basic('ada', 'ada-password'))).to.equal(200);
    expect([...new Set(await Promise.all(attempts))]).to.deep.equal([401]);
  }).timeout(60_000);

  it('are not accepted if the password was changed while they were compared', async () => {
    const hash = pbkdf2Sync('old-password', 'salt'.repeat(4), 50_000, 32, 'sha512').toString('base64');
    const password_hash = `{PBKDF2}50000$${base64('salt'.repeat(4))}$${hash}`;
    await server.elastic('PUT', '/_security/user/ada', { password_hash, roles: ['superuser'] });
    const early = login(basic('ada', 'old-password'));
    const changed = server.elastic('POST', '/_security/user/ada/_password', { password: 'new-password' });
    expect((await changed).status).to.equal(200);
    await early;
    expect((await server.as(basic('ada', 'old-password'), 'GET', '/')).status).to.equal(401);
    expect((await server.as(basic('ada', 'new-password'), 'GET', '/')).status).to.equal(200);
  }).timeout(60_000);

  it('do not get from one sandbox into another', async () => {
    const inside = '/_mock/sandbox/one';
    await server.elastic('PUT', `${inside}/_security/user/ada`, { password: 'ada-password', roles: ['superuser'] });
    const key = await server.elastic('POST', `${inside}/_security/api_key`, { name: 'k' });
    const service = await server.elastic('POST', `${inside}/_security/service/elastic/kibana/credential/token/t`);
    const grant = { grant_type: 'client_credentials' };
    const token = await server.elastic('POST', `${inside}/_security/oauth2/token`, grant);
    for (const authorization of [
      basic('ada', 'ada-password'),
      `ApiKey ${key.body.encoded}`,
      `Bearer ${(service.body.token as JsonObject).value}`,
      `Bearer ${token.body.access_token}`,
    ]) {
      const authenticate = async (sandbox: string) =>
        (await server.as(authorization, 'GET', `${sandbox}/_security/_authenticate`)).status;
      expect(await authenticate(inside), authorization).to.equal(200);
      expect(await authenticate('')).to.equal(401);
      expect(await authenticate('/_mock/sandbox/two')).to.equal(401);
    }
  });
});
