import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { obeyedSettings } from '../../server/cli/image/effects';
import { knownClusterSettings } from '../../server/store/settings-of-the-cluster/known';
import { startSettings } from '../../server/store/settings-of-the-cluster/start';
import { makeCertificates } from '../../server/tls/certificates';
import { build, type Run, ready, run, said } from './process';

interface Ready {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  readonly password?: string;
  readonly tls?: { readonly ca?: string };
}

/** The pattern for which ElasticsearchContainer of testcontainers-java waits, with dots that match line breaks. */
const STARTED = /.*("message":\s?"started[\s?|"].*|] started\n$)/s;

const OPEN = 'Credentials are not checked and TLS is off, because nothing was said about them.';

describe('the command in place of the official image', () => {
  const runs: Run[] = [];
  let folder: string;

  /** Starts as the container does, with the variables that a compose file would set. */
  const start = (environment: Record<string, string>, args: readonly string[] = []): Run => {
    const image = { ES_CONNECTOR_MOCK_AS_ELASTICSEARCH_IMAGE: 'true', ES_PATH_CONF: folder, 'http.port': '0' };
    const started = run(args, { ...image, ...environment });
    runs.push(started);
    return started;
  };
  const startReady = async (environment: Record<string, string>, args?: readonly string[]): Promise<[Ready, Run]> => {
    const started = start(environment, args);
    return [await ready(started), started];
  };
  /** What the start ends with if it is refused: exit code 2 and a message. */
  const refusal = async (environment: Record<string, string>, args?: readonly string[]): Promise<string> => {
    const started = start(environment, args);
    expect(await started.ended, started.stdout()).to.equal(2);
    return started.stderr();
  };
  /** Status and body of a GET by TLS, trusting an authority. */
  const secured = (url: string, ca: string, user?: string): Promise<{ status: number; body: string }> =>
    new Promise((resolve, reject) => {
      const options = { ca: readFileSync(ca, 'utf8'), agent: false, ...(user !== undefined && { auth: user }) };
      const asked = request(url, options, (response) => {
        let body = '';
        response.on('data', (part) => (body += part));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
      });
      asked.on('error', reject);
      asked.end();
    });
  const plain = async (url: string, user?: string): Promise<number> => {
    const headers = user === undefined ? {} : { authorization: `Basic ${Buffer.from(user).toString('base64')}` };
    return (await fetch(url, { headers })).status;
  };

  before(build);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'image-'));
  });
  afterEach(() => {
    for (const { child } of runs.splice(0)) child.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });

  it('stays open and plain if nothing is said about security, and says so', async () => {
    const [{ url, tls }, started] = await startReady({ 'discovery.type': 'single-node', ES_JAVA_OPTS: '-Xmx1g' });
    expect(tls).to.equal(undefined);
    expect(await plain(url)).to.equal(200);
    await said(started, OPEN);
    expect(started.stderr()).not.to.include('without effect');
  });

  it('takes the cluster settings that the mock obeys, and refuses the values that Elasticsearch refuses', async () => {
    const obeyed = Object.entries({ ...knownClusterSettings, ...startSettings }).filter(
      ([, { effect }]) => effect === undefined,
    );
    expect([...obeyedSettings].sort()).to.deep.equal(obeyed.map(([name]) => name).sort());
    const environment = { 'action.destructive_requires_name': 'false', ES_SETTING_SEARCH_MAX__BUCKETS: '7' };
    const [{ url }, started] = await startReady(environment);
    const shown = await (await fetch(`${url}/_cluster/settings?include_defaults=true&flat_settings=true`)).json();
    const { defaults } = shown as { defaults: object };
    expect(defaults).to.include({ 'action.destructive_requires_name': 'false', 'search.max_buckets': '7' });
    expect(started.stderr()).not.to.include('without effect');
    const refused = start({ 'search.max_buckets': 'x' });
    expect(await refused.ended).not.to.equal(0);
    expect(refused.stderr()).to.include('Failed to parse value [x] for setting [search.max_buckets]');
  });

  it('prints the line that test containers wait for, after its own', async () => {
    const [, started] = await startReady({});
    await said(started, 'Ready. Try');
    const [first, second, ...others] = started.stdout().split('\n');
    expect(JSON.parse(first as string)).to.include({ ready: true });
    expect(`${second}\n`).to.match(STARTED);
    expect(`${first}\n`).not.to.match(STARTED);
    expect(others).to.deep.equal(['']);
  });

  it('checks credentials and speaks TLS with a password alone, and puts the authority where it is fetched', async () => {
    const [{ url, tls, password }] = await startReady({
      ELASTIC_PASSWORD: 'changeme',
      'discovery.type': 'single-node',
    });
    const ca = join(folder, 'certs', 'http_ca.crt');
    expect(url).to.match(/^https:/);
    expect(tls?.ca).to.equal(ca);
    expect(password).to.equal(undefined);
    const refused = await secured(url, ca);
    expect(refused.status).to.equal(401);
    expect(refused.body).to.include('missing authentication credentials');
    expect((await secured(url, ca, 'elastic:changeme')).status).to.equal(200);
  });

  it('uses the same authority after a restart', async () => {
    const read = (): string => readFileSync(join(folder, 'certs', 'http_ca.crt'), 'utf8');
    const [, first] = await startReady({ ELASTIC_PASSWORD: 'changeme' });
    const made = read();
    first.child.kill('SIGTERM');
    await first.ended;
    await startReady({ ELASTIC_PASSWORD: 'changeme' });
    expect(read()).to.equal(made);
  });

  it('starts without the file of the authority if the folder cannot be written', async () => {
    writeFileSync(join(folder, 'certs'), 'not a folder');
    const [{ url, tls }, started] = await startReady({ ELASTIC_PASSWORD: 'changeme' });
    await said(started, `The certificate of the authority is not in ${join(folder, 'certs')}`);
    expect((await secured(url, tls?.ca as string)).status).to.equal(401);
  });

  const plainAndChecked: [why: string, environment: Record<string, string>][] = [
    ['TLS is switched off', { 'xpack.security.http.ssl.enabled': 'false' }],
    ['security is switched on by name', { 'xpack.security.enabled': 'true' }],
    ['TLS between nodes is configured', { 'xpack.security.transport.ssl.enabled': 'false' }],
    ['automatic configuration is off', { 'xpack.security.autoconfiguration.enabled': 'false' }],
    ['it would be one node of many', { 'discovery.seed_hosts': 'es02' }],
    ['it comes in upper case', { ES_SETTING_XPACK_SECURITY_HTTP_SSL_ENABLED: 'false' }],
  ];
  for (const [why, environment] of plainAndChecked) {
    it(`checks credentials without TLS if ${why}`, async () => {
      const [{ url }] = await startReady({ ELASTIC_PASSWORD: 'changeme', ...environment });
      expect(url).to.match(/^http:/);
      expect(await plain(url)).to.equal(401);
      expect(await plain(url, 'elastic:changeme')).to.equal(200);
      expect(existsSync(join(folder, 'certs'))).to.equal(false);
    });
  }

  it('makes up a password if security is on without one', async () => {
    const [{ url, password }] = await startReady({ 'xpack.security.enabled': 'true' });
    expect(await plain(url)).to.equal(401);
    expect(await plain(url, `elastic:${password}`)).to.equal(200);
  });

  it('is open with xpack.security.enabled=false, whatever else is set', async () => {
    const off = {
      'xpack.security.enabled': 'false',
      'xpack.security.http.ssl.enabled': 'false',
      ELASTIC_PASSWORD: 'x',
    };
    const [{ url }, started] = await startReady(off);
    expect(await plain(url)).to.equal(200);
    await said(started, 'Ready. Try');
    expect(started.stderr()).not.to.include(OPEN);
  });

  it('speaks TLS with given files, relative to the configuration', async () => {
    const { authority, server } = await makeCertificates(['localhost', '127.0.0.1']);
    const files = { 'ca.crt': authority.certificate, 'es.crt': server.certificate, 'es.key': server.key };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const [{ url, tls }] = await startReady({
      ELASTIC_PASSWORD: 'changeme',
      'xpack.security.enabled': 'true',
      'xpack.security.http.ssl.enabled': 'true',
      'xpack.security.http.ssl.certificate': 'es.crt',
      'xpack.security.http.ssl.key': 'es.key',
      'xpack.security.http.ssl.certificate_authorities': 'ca.crt',
      'xpack.security.http.ssl.verification_mode': 'certificate',
    });
    expect(tls?.ca).to.equal(join(folder, 'ca.crt'));
    expect((await secured(url, join(folder, 'ca.crt'), 'elastic:changeme')).status).to.equal(200);
  });

  it('takes name, licence, size and address', async () => {
    const [{ url }] = await startReady({
      'cluster.name': 'my cluster',
      'network.host': '_local_',
      ES_SETTING_HTTP_MAX__CONTENT__LENGTH: '1kb',
      'xpack.license.self_generated.type': 'basic',
    });
    expect(await (await fetch(url)).json()).to.include({ cluster_name: 'my cluster' });
    const { license } = (await (await fetch(`${url}/_license`)).json()) as { license: { type: string } };
    expect(license.type).to.equal('basic');
    const headers = { 'content-type': 'application/json' };
    const large = await fetch(`${url}/a/_doc`, { method: 'POST', headers, body: JSON.stringify('x'.repeat(2000)) });
    expect(large.status).to.equal(413);
  });

  it('prefers its own flags and variables to settings, and arguments of Elasticsearch to variables', async () => {
    const environment = { 'cluster.name': 'one', ES_CONNECTOR_MOCK_LICENSE: 'gold' };
    const args = ['eswrapper', '-Ecluster.name=two', '-E', 'xpack.license.self_generated.type=basic'];
    const [{ url }] = await startReady(environment, args);
    expect(await (await fetch(url)).json()).to.include({ cluster_name: 'two' });
    const { license } = (await (await fetch(`${url}/_license`)).json()) as { license: { type: string } };
    expect(license.type).to.equal('gold');
    const [other] = await startReady(environment, ['--cluster-name', 'three']);
    expect(await (await fetch(other.url)).json()).to.include({ cluster_name: 'three' });
  });

  it('names settings that it does not know in one line, and no others', async () => {
    const [, started] = await startReady({
      'made.up': '1',
      ES_SETTING_HTTP_COMPRESSION: 'true',
      'bootstrap.memory_lock': 'true',
      'cluster.routing.allocation.disk.threshold_enabled': 'false',
      'ingest.geoip.downloader.enabled': 'false',
      'path.repo': '/tmp',
      'transport.host': '127.0.0.1',
    });
    await said(started, 'Ready. Try');
    expect(started.stderr()).to.match(/^Settings without effect here: http\.compression, made\.up\.$/m);
  });

  it('reads the password from a file that only its owner can read', async () => {
    const file = join(folder, 'password');
    writeFileSync(file, 'from-file\n', { mode: 0o600 });
    const environment = { ELASTIC_PASSWORD_FILE: file, 'xpack.security.http.ssl.enabled': 'false' };
    const [{ url }] = await startReady(environment);
    expect(await plain(url, 'elastic:from-file')).to.equal(200);
    expect(await refusal({ ...environment, ELASTIC_PASSWORD: 'x' })).to.include('These are mutually exclusive.');
    if (process.platform === 'win32') return;
    chmodSync(file, 0o644);
    expect(await refusal(environment)).to.include('must have file permissions 400 or 600, but actually has: 644');
  });

  const SSL = 'xpack.security.http.ssl';
  const refused: [environment: Record<string, string>, args: readonly string[], message: string][] = [
    [{ 'xpack.security.enabled': 'yes' }, [], 'Failed to parse value [yes]'],
    [{ [`${SSL}.enabled`]: 'true' }, [], `invalid SSL configuration for ${SSL} - server ssl configuration requires`],
    [{ [`${SSL}.certificate`]: 'a.crt' }, [], `[${SSL}.enabled] is not set, but the following settings`],
    [
      { [`${SSL}.enabled`]: 'true', [`${SSL}.keystore.path`]: 'http.p12' },
      [],
      `[${SSL}.keystore.path] is not supported`,
    ],
    [{ 'xpack.license.self_generated.type': 'gold' }, [], 'Illegal self generated license type [gold]'],
    [{ 'http.port': 'web' }, [], '[http.port] must be a port'],
    [{ 'http.max_content_length': '5' }, [], '[http.max_content_length] must be a size with a unit'],
    [{ ELASTIC_PASSWORD_FILE: '/no/such/file' }, [], 'File /no/such/file from ELASTIC_PASSWORD_FILE does not exist'],
    [{}, ['elasticsearch', '-Ecluster.name'], '-E needs a setting with its value'],
  ];
  for (const [environment, args, message] of refused) {
    it(`refuses to start with ${JSON.stringify(environment)} ${args.join(' ')}`, async () => {
      expect(await refusal(environment, args)).to.include(message);
    });
  }

  it('ignores such variables unless it runs as the image', async () => {
    const environment = { ES_CONNECTOR_MOCK_AS_ELASTICSEARCH_IMAGE: '', 'cluster.name': 'x', ELASTIC_PASSWORD: 'x' };
    const [{ url }, started] = await startReady(environment, ['--port', '0']);
    expect(await plain(url)).to.equal(200);
    expect(await (await fetch(url)).json()).to.include({ cluster_name: 'docker-cluster' });
    expect(started.stdout().trimEnd().split('\n')).to.have.length(1);
  });

  it('takes the password from ELASTIC_PASSWORD where credentials are checked anyway', async () => {
    const environment = { ES_CONNECTOR_MOCK_AS_ELASTICSEARCH_IMAGE: '', ELASTIC_PASSWORD: 'changeme' };
    const [{ url, password }] = await startReady(environment, ['--port', '0', '--auth', 'on']);
    expect(password).to.equal(undefined);
    expect(await plain(url, 'elastic:changeme')).to.equal(200);
  });
});
