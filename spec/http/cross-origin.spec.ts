import { expect } from 'chai';
import { type RunningServer, startServer } from '../../server';

/** CorsHandler and HttpTransportSettings. */
describe('http.cors', () => {
  const ORIGIN = 'http://localhost:5173';
  let server: RunningServer | undefined;
  afterEach(async () => {
    await server?.stop();
    server = undefined;
  });

  /** Starts with settings, given without their prefix, and returns a way to send a request as a page does. */
  async function start(cors: Readonly<Record<string, string | boolean | number>>) {
    const settings = Object.fromEntries(Object.entries(cors).map(([name, value]) => [`http.cors.${name}`, value]));
    server = await startServer({ settings });
    const { url } = server;
    return (path = '/_connector', { origin = ORIGIN, method = 'GET', asks = '' } = {}) => {
      const headers = {
        origin,
        'sec-fetch-site': 'cross-site',
        ...(asks && { 'access-control-request-method': asks }),
      };
      return fetch(url + path, { method, headers });
    };
  }

  const ALLOWED: [allowed: string, origin: string][] = [
    ['*', ORIGIN],
    ['*', 'null'],
    [ORIGIN, ORIGIN],
    [`https://other.example.org, ${ORIGIN}`, ORIGIN],
    ['/https?:\\/\\/localhost(:[0-9]+)?/', ORIGIN],
    ['/https?:\\/\\/localhost(:[0-9]+)?/', 'https://localhost'],
  ];
  for (const [allowed, origin] of ALLOWED) {
    it(`lets pages of ${origin} read answers where the origin may be ${allowed}`, async () => {
      const send = await start({ enabled: true, 'allow-origin': allowed });
      const answer = await send('/_connector', { origin });
      expect(answer.status).to.equal(200);
      expect(answer.headers.get('access-control-allow-origin')).to.equal(allowed === '*' ? '*' : origin);
      expect(answer.headers.get('vary')).to.equal(allowed === '*' ? null : 'origin');
      expect(answer.headers.get('access-control-expose-headers')).to.equal('X-elastic-product');
      expect(answer.headers.get('access-control-allow-credentials')).to.equal(null);
    });
  }

  const REFUSED: [allowed: string, origin: string][] = [
    ['', ORIGIN],
    ['http://localhost:5174', ORIGIN],
    ['http://localhost', ORIGIN],
    ['/http:\\/\\/localhost/', ORIGIN],
    ['/(a+)+b/', `http://${'a'.repeat(200)}`],
    ['/.*/', `http://${'a'.repeat(5000)}`],
  ];
  for (const [allowed, origin] of REFUSED) {
    it(`refuses ${origin.slice(0, 40)} where the origin may be ${allowed}`, async () => {
      const send = await start({ enabled: true, 'allow-origin': allowed });
      for (const asks of ['', 'PUT']) {
        const answer = await send('/_connector', { origin, method: asks ? 'OPTIONS' : 'GET', asks });
        expect(answer.status).to.equal(403);
        expect(answer.headers.get('access-control-allow-origin')).to.equal(null);
        expect(await answer.text()).to.include('http.cors.allow-origin');
      }
    });
  }

  it('says what lets a page in only as far as it is not set already', async () => {
    const reason = async (answer: Promise<Response>): Promise<string> => {
      const { error } = (await (await answer).json()) as { error: { reason: string } };
      return error.reason;
    };
    const send = await start({ enabled: true, 'allow-origin': ORIGIN });
    const other = { origin: 'http://localhost:1' };
    expect(await reason(send('/_mock/clock')))
      .to.include('name its host in --allowed-hosts')
      .and.to.include("http.cors.allow-origin lets it call Elasticsearch's API, but never the control API.");
    expect(await reason(send('/_mock/clock', other)))
      .to.include('--allowed-hosts')
      .and.not.to.include('http.cors');
    expect(await reason(send('/_connector', other)))
      .to.include('http.cors.allow-origin, which does not name')
      .and.not.to.include('enabled');
    await server?.stop();
    const unset = await start({});
    expect(await reason(unset())).to.include('http.cors.enabled and http.cors.allow-origin.');
  });

  it('answers a preflight request with what it is set to', async () => {
    const send = await start({
      enabled: true,
      'allow-origin': '*',
      'allow-methods': 'GET, PUT',
      'allow-headers': 'Authorization,X-Mine',
      'allow-credentials': true,
      'max-age': 60,
    });
    const { status, headers } = await send('/_connector/a', { method: 'OPTIONS', asks: 'PUT' });
    expect(status).to.equal(200);
    expect(Object.fromEntries(headers)).to.include({
      'access-control-allow-origin': ORIGIN,
      'access-control-allow-methods': 'GET, PUT',
      'access-control-allow-headers': 'Authorization, X-Mine',
      'access-control-allow-credentials': 'true',
      'access-control-max-age': '60',
      vary: 'origin',
    });
  });

  it('does not open the control API, or sandboxes', async () => {
    const send = await start({ enabled: true, 'allow-origin': '*' });
    for (const path of ['/_mock', '/_mock/journal', '/_mock/sandbox/a/_connector'])
      expect((await send(path)).status, path).to.equal(403);
    expect(server?.sandboxes()).to.deep.equal([]);
  });

  it('is off unless enabled', async () => {
    const send = await start({ 'allow-origin': '*' });
    expect((await send()).status).to.equal(403);
  });

  const INVALID: [settings: Record<string, string>, reason: string][] = [
    [{ enabled: 'yes' }, 'Failed to parse value [yes] as only [true] or [false] are allowed.'],
    [{ enabled: 'true', 'allow-origin': '/(/' }, 'Bad regex in [http.cors.allow-origin]: [/(/]'],
    [{ 'max-age': 'x' }, 'Failed to parse value [x] for setting [http.cors.max-age]'],
    [{ 'allow-methods': 'GET,PULL' }, '[PULL] in [http.cors.allow-methods] is not a method of HTTP'],
    [{ 'alow-origin': '*' }, 'Did you mean [http.cors.allow-origin]?'],
  ];
  for (const [settings, reason] of INVALID) {
    it(`does not start with ${JSON.stringify(settings)}`, async () => {
      const thrown = await start(settings).then(
        () => undefined,
        (error: Error) => error.message,
      );
      expect(thrown).to.include(reason);
    });
  }

  it('cannot be changed while the server runs', async () => {
    await start({ enabled: true });
    const answer = await fetch(`${server?.url}/_cluster/settings`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ persistent: { 'http.cors.enabled': 'false' } }),
    });
    expect(await answer.text()).to.include('persistent setting [http.cors.enabled], not dynamically updateable');
  });
});
