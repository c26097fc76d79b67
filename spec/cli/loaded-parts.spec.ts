import { join } from 'node:path';
import { expect } from 'chai';
import { build, ready, run } from './process';

interface Loaded {
  readonly parts: readonly string[];
  readonly builtIn: readonly string[];
}

/** What a server has loaded when it has answered some requests. */
async function loadedFor(...requests: readonly string[]): Promise<Loaded> {
  const started = run(['--port', '0'], { NODE_OPTIONS: `--require ${join(__dirname, 'list-loaded.cjs')}` });
  const { url } = await ready(started);
  for (const request of requests) {
    const [method = '', path = ''] = request.split(' ');
    const { status } = await fetch(url + path, { method, headers: { 'accept-encoding': 'identity' } });
    expect(status, request).to.be.within(200, 201);
  }
  started.child.kill('SIGTERM');
  await started.ended;
  return JSON.parse(/^loaded: (.*)$/m.exec(started.stderr())?.[1] ?? '') as Loaded;
}

/** Modules of Node that take a millisecond or more to load, and that no request here needs. */
const COSTLY = ['crypto', 'https', 'inspector', 'tls', 'worker_threads', 'zlib'];

describe('the parts of the server', function () {
  this.timeout(60_000);
  before(build);

  it('are loaded only when they are needed, so that the server starts fast', async () => {
    const { parts, builtIn } = await loadedFor();
    expect(parts).to.have.members(['cli.js', 'server.js']);
    expect(builtIn).to.include('http');
    expect(builtIn.filter((name) => COSTLY.includes(name))).to.deep.equal([]);
  });

  it('are few for the first requests', async () => {
    const first = await loadedFor('GET /');
    expect(first.parts).to.have.members(['cli.js', 'server.js', 'info.js']);
    expect(first.builtIn.filter((name) => COSTLY.includes(name))).to.deep.equal([]);
    const { parts } = await loadedFor('GET /', 'PUT /_connector/x');
    expect(parts).to.have.members(['cli.js', 'server.js', 'info.js', 'store.js', 'connectors.js']);
  });

  it('are those of the request, and those that it shares code with', async () => {
    const health = await loadedFor('GET /_cluster/health');
    expect(health.parts).to.have.members(['cli.js', 'server.js', 'info.js', 'settings.js', 'store.js', 'cluster.js']);
    const { parts } = await loadedFor('GET /_search');
    expect(parts).to.include.members(['query.js', 'documents.js']).and.not.include('security.js');
  });
});
