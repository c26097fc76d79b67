import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, type RequestOptions, request } from 'node:https';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@elastic/elasticsearch';
import { expect } from 'chai';
import { type RunningServer, type ServerOptions, startServer } from '../../server';

describe('a server that speaks TLS', () => {
  const servers: RunningServer[] = [];
  let folder: string;

  const start = async (options: ServerOptions): Promise<RunningServer> => {
    const server = await startServer(options);
    servers.push(server);
    return server;
  };
  /** What the TLS side needs to be called; throws if there is none. */
  const tlsOf = ({ tls }: RunningServer) => {
    if (!tls) throw new Error('The server does not speak TLS.');
    return tls;
  };
  /** The status of the response, or the code of the error. */
  const status = (url: string, options: RequestOptions = {}): Promise<number | string> =>
    new Promise((resolve) => {
      const sent = request(url, { agent: false, ...options }, (response) => {
        response.resume().on('end', () => resolve(response.statusCode as number));
      });
      sent.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
      sent.end();
    });

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'tls-spec-'));
  });
  after(() => rmSync(folder, { recursive: true }));
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.stop();
  });

  it('is trusted by clients that have its authority, and by no others', async () => {
    const server = await start({ tls: true });
    const { url, authorities, port } = tlsOf(server);
    expect(server.url)
      .to.equal(url)
      .and.to.match(/^https:\/\/127\.0\.0\.1:\d+$/);
    expect(await status(url, { ca: authorities })).to.equal(200);
    expect(await status(`https://localhost:${port}`, { ca: authorities })).to.equal(200);
    expect(await status(url)).to.equal('SELF_SIGNED_CERT_IN_CHAIN');
    expect(await status(url, { ca: authorities, servername: 'other.test', headers: { host: 'localhost' } })).to.equal(
      'ERR_TLS_CERT_ALTNAME_INVALID',
    );
  });

  it('names tokens among the challenges of a 401, as a plain server does not', async () => {
    const challenges = async (options: ServerOptions, authorization?: string) => {
      const server = await start({ auth: 'on', ...options });
      const client = new Client({
        node: server.url,
        ...(server.tls && { tls: { ca: server.tls.authorities } }),
        maxRetries: 0,
      });
      const error = await client
        .info({}, { headers: authorization ? { authorization } : {} })
        .catch((thrown) => thrown);
      await client.close();
      expect(error.statusCode).to.equal(401);
      const printed = error.body.error.header['WWW-Authenticate'];
      expect(error.headers['www-authenticate']).to.deep.equal(printed);
      return printed;
    };
    const basic = 'Basic realm="security", charset="UTF-8"';
    const withBearer = [basic, 'Bearer realm="security"', 'ApiKey'];
    expect(await challenges({})).to.deep.equal([basic, 'ApiKey']);
    expect(await challenges({ tls: true })).to.deep.equal(withBearer);
    for (const wrong of ['ApiKey YTpi', 'ApiKey a-b', 'Bearer x', 'Basic YTpi', 'Basic !']) {
      expect(await challenges({ tls: true }, wrong), wrong).to.deep.equal(withBearer);
    }
  });

  it('numbers its certificates with positive numbers that need no padding', async () => {
    const { authorities, client } = tlsOf(await start({ tls: { clientAuthentication: 'optional' } }));
    for (const certificate of [authorities, client?.certificate ?? '']) {
      expect(new X509Certificate(certificate).serialNumber).to.match(/^40[0-9A-F]{32}$/);
    }
  });

  it('serves the official client, with the authority or with its fingerprint', async () => {
    const { url, authorities, fingerprint } = tlsOf(await start({ tls: true }));
    expect(fingerprint).to.match(/^[0-9a-f]{64}$/);
    for (const trust of [
      { tls: { ca: authorities } },
      { caFingerprint: fingerprint, tls: { rejectUnauthorized: false } },
    ]) {
      const client = new Client({ node: url, ...trust });
      await client.connector.put({ connector_id: 'c', name: 'by TLS' });
      expect((await client.connector.get({ connector_id: 'c' })).name).to.equal('by TLS');
      await client.close();
    }
    const client = new Client({
      node: url,
      caFingerprint: '00'.repeat(32),
      tls: { rejectUnauthorized: false },
      maxRetries: 0,
    });
    expect(String(await client.ping().catch((error: Error) => error.message))).to.include('fingerprint');
    await client.close();
  });

  it('can be on a second port, with the same state as the plain one', async () => {
    const server = await start({ tls: { port: 0 } });
    const { url, port, authorities } = tlsOf(server);
    expect(server.url).to.match(/^http:/);
    expect(port).not.to.equal(server.port);
    await fetch(`${server.url}/_connector/both`, { method: 'PUT' });
    expect(await status(`${url}/_connector/both`, { ca: authorities })).to.equal(200);
  });

  it('has a certificate for the hosts that it is told, which it accepts as hosts', async () => {
    const { url, authorities } = tlsOf(await start({ tls: { hosts: ['es.example.org', '10.1.2.3'] } }));
    const as = (host: string) => status(url, { ca: authorities, servername: host, headers: { host } });
    expect(await as('es.example.org')).to.equal(200);
    expect(await as('evil.example.org')).to.equal('ERR_TLS_CERT_ALTNAME_INVALID');
  });

  it('keeps its certificates, and its authority also for further hosts', async () => {
    const kept = join(folder, 'kept');
    const first = tlsOf(await start({ tls: { folder: kept } }));
    const certificate = readFileSync(join(kept, 'http.crt'), 'utf8');
    expect(readFileSync(join(kept, 'http_ca.crt'), 'utf8')).to.equal(first.authorities);
    const again = tlsOf(await start({ tls: { folder: kept } }));
    expect(again.fingerprint).to.equal(first.fingerprint);
    expect(readFileSync(join(kept, 'http.crt'), 'utf8')).to.equal(certificate);
    const further = tlsOf(await start({ tls: { folder: kept, hosts: ['es.example.org'] } }));
    expect(further.fingerprint).to.equal(first.fingerprint);
    expect(readFileSync(join(kept, 'http.crt'), 'utf8')).not.to.equal(certificate);
    expect(await status(further.url, { ca: first.authorities })).to.equal(200);
  });

  it('takes a certificate of its user', async () => {
    const made = join(folder, 'made');
    const { authorities, fingerprint } = tlsOf(await start({ tls: { folder: made } }));
    const given = tlsOf(
      await start({
        tls: {
          certificate: join(made, 'http.crt'),
          key: join(made, 'http.key'),
          authorities: join(made, 'http_ca.crt'),
        },
      }),
    );
    expect(given.fingerprint).to.equal(fingerprint);
    expect(given.client).to.equal(undefined);
    expect(await status(given.url, { ca: authorities })).to.equal(200);
  });

  it('asks clients for a certificate if it is told to', async () => {
    const stranger = tlsOf(await start({ tls: true })).client;
    for (const [clientAuthentication, without] of [
      ['none', 200],
      ['optional', 200],
      ['required', 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED'],
    ] as const) {
      const { url, authorities: ca, client } = tlsOf(await start({ tls: { clientAuthentication } }));
      const as = (pair: typeof client) => status(url, { ca, cert: pair?.certificate, key: pair?.key });
      expect(await status(url, { ca }), `${clientAuthentication}, without a certificate`).to.equal(without);
      expect(await as(client), `${clientAuthentication}, with a certificate`).to.equal(200);
      const foreign = await as(stranger);
      if (clientAuthentication === 'none') expect(foreign).to.equal(200);
      else expect(foreign, `${clientAuthentication}, with a foreign certificate`).to.be.a('string');
    }
  });

  it('stops although clients are in the handshake, and answers what is in progress', async () => {
    const server = await startServer({ tls: true });
    const { url, port, authorities: ca } = tlsOf(server);
    const silent = createConnection({ port, host: '127.0.0.1' }).on('error', () => {});
    const ended = new Promise((resolve) => silent.on('close', resolve));
    const agent = new Agent({ keepAlive: true, ca });
    expect(await status(url, { agent })).to.equal(200);
    const waiting = status(`${url}/_cluster/health?wait_for_nodes=9&timeout=300ms`, { ca });
    await new Promise((resolve) => setTimeout(resolve, 100));
    await server.stop({ finish: true });
    expect(await waiting).to.equal(408);
    await ended;
    expect(await status(url, { ca })).to.equal('ECONNREFUSED');
    agent.destroy();
  });

  it('hangs up on plain HTTP, as Elasticsearch does', async () => {
    const { port } = tlsOf(await start({ tls: true }));
    const failed = await fetch(`http://127.0.0.1:${port}/`).catch((error: Error) => error);
    expect(failed).to.be.an('error');
  });

  describe('says what is wrong', () => {
    const mistakes: { title: string; tls: () => ServerOptions['tls']; message: string | RegExp }[] = [
      {
        title: 'with an option that does not exist',
        tls: () => ({ host: 'x' }) as object,
        message: 'Unknown TLS option [host]. Did you mean [hosts]?',
      },
      {
        title: 'with a certificate without its key',
        tls: () => ({ certificate: 'a.crt' }),
        message: 'A certificate for TLS needs its key, and a key its certificate: give both files.',
      },
      {
        title: 'with a file that does not exist',
        tls: () => ({ certificate: join(folder, 'none.crt'), key: join(folder, 'none.key') }),
        message: /^Cannot read \[.*none\.crt\] for TLS: ENOENT/,
      },
      {
        title: 'with a file that contains something else',
        tls: () => {
          writeFileSync(join(folder, 'text.crt'), 'no certificate');
          return { certificate: join(folder, 'text.crt'), key: join(folder, 'text.crt') };
        },
        message: /text\.crt\] contains no certificate in PEM\.$/,
      },
      {
        title: 'with a folder that cannot be written',
        tls: () => {
          writeFileSync(join(folder, 'file'), '');
          return { folder: join(folder, 'file', 'below') };
        },
        message: /^Cannot (?:read|keep) the certificates in \[.*below\]: /,
      },
    ];
    for (const { title, tls, message } of mistakes) {
      it(title, async () => {
        const error = await start({ tls: tls() }).catch((thrown: Error) => thrown);
        expect(error).to.be.an('error');
        const found = (error as Error).message;
        if (typeof message === 'string') expect(found).to.equal(message);
        else expect(found).to.match(message);
      });
    }
  });
});
