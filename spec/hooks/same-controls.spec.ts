import { expect } from 'chai';
import { type ConnectorMock, connect, type MockControls, type RunningServer, startServer } from '../../server/index';

type Controls = MockControls | ConnectorMock;

/** What can be done with a mock, and what comes of it. The same must come of it here and over HTTP. */
const uses: Record<string, (mock: Controls, url: string) => unknown> = {
  'loads fixtures and states, and resets': async (mock) => {
    await mock.clock.freeze('2025-03-03T09:00:00Z');
    await mock.seed('1');
    await mock.load('every-job');
    const state = await mock.state();
    await mock.reset();
    const empty = await mock.state();
    await mock.load(state);
    return [state, empty, await mock.state({ withSecrets: true })];
  },
  'sets the clock': async (mock) => {
    await mock.clock.freeze('2025-03-03T09:00:00Z');
    await mock.clock.advance('5m');
    const then = await mock.clock.now();
    await mock.clock.set({ now: '2025-03-03T10:00:00Z', frozen: true });
    const set = await mock.clock.now();
    await mock.clock.reset();
    return [then, set];
  },
  'seeds ids': async (mock, url) => {
    await mock.seed('42');
    const made = await fetch(`${url}/_connector`, { method: 'POST' });
    await mock.seed();
    return made.json();
  },
  'keeps snapshots': async (mock, url) => {
    await mock.clock.freeze('2025-03-03T09:00:00Z');
    await mock.snapshots.save('before');
    await fetch(`${url}/_connector/c`, { method: 'PUT' });
    const diff = await mock.snapshots.diff('before');
    const text = await mock.snapshots.export('before');
    await mock.snapshots.import('other', text);
    const list = await mock.snapshots.list();
    await mock.snapshots.restore('before');
    const none = await mock.snapshots.diff('before', 'other');
    await mock.snapshots.delete('other');
    return [diff, text, list, none, await mock.snapshots.list()];
  },
  'adds and removes faults': async (mock, url) => {
    await mock.clock.freeze('2025-03-03T09:00:00Z');
    const added = await mock.faults.add({ id: 'a', operation: 'bulk', preset: 'circuit_breaking_exception' });
    const replaced = await mock.faults.replace([{ id: 'b', operation: 'connector.list', delay: '1s' }]);
    const list = await mock.faults.list();
    await mock.faults.remove('b');
    const without = await mock.faults.list();
    await mock.faults.add({ id: 'c', operation: 'search', hold: true, processed: true });
    const held = fetch(`${url}/_search`);
    const holding = await mock.faults.waitForHeld('c', { timeout: '10s' });
    const released = await mock.faults.release('c', 1);
    await held;
    await mock.faults.clear();
    return [added, replaced, list, without, holding, released, await mock.faults.list()];
  },
  'shows the journal': async (mock, url) => {
    await mock.clock.freeze('2025-03-03T09:00:00Z');
    await fetch(`${url}/_connector/c`, { method: 'PUT' });
    await fetch(`${url}/_connector/d`);
    const put = await mock.journal.waitFor({ operation: 'connector.put' }, { count: 1, timeout: '1s' });
    const verified = await mock.journal.verify({ operation: 'connector.get', exactly: 1 });
    const unexpected = await mock.journal.unexpectedRefusals();
    await mock.journal.expectRefusal({ operation: 'connector.get', status: 404 });
    const none = await mock.journal.unexpectedRefusals();
    const [all, refused] = [await mock.journal.entries(), await mock.refusals()];
    await mock.journal.clear();
    return [
      put.map(stable),
      verified,
      unexpected.map(stable),
      none,
      all.map(stable),
      refused,
      await mock.journal.entries(),
    ];
  },
  'plays scenarios and stands in': async (mock) => {
    await mock.clock.freeze('2025-03-03T09:00:00Z');
    await mock.load('every-job');
    const played = await mock.scenario('idle-job');
    await mock.standIn({ connect: true });
    await mock.standIn(false);
    return [played, (await mock.leaks()).clean, (await mock.whoami()).username];
  },
};

/** Without what depends on how fast it went, and under which URL. */
function stable({ method, operation, status }: { method: string; operation: string | null; status: number }) {
  return { method, operation, status };
}

describe('the controls of the library and those over HTTP', () => {
  let server: RunningServer;
  before(async () => {
    server = await startServer();
  });
  after(() => server.stop());

  for (const [what, use] of Object.entries(uses)) {
    it(`do the same: ${what}`, async () => {
      const [here, there] = [server.sandbox('here'), connect(`${server.url}/`).sandbox('there')];
      const done = await use(here, here.url);
      expect(await use(there, there.url)).to.deep.equal(done);
      here.drop();
      await connect(server.url).dropSandbox('there');
      expect(await connect(server.url).sandboxes()).to.deep.equal([]);
    });
  }

  it('listen to requests until told to stop', async () => {
    for (const mock of [server, connect(server.url)]) {
      const heard: string[] = [];
      const stop = await mock.journal.listen(({ path }) => void heard.push(path));
      await fetch(`${server.url}/_connector/ä`);
      await fetch(`${server.url}/_connector/b`);
      while (heard.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
      stop();
      await fetch(`${server.url}/_connector/c`);
      await mock.journal.waitFor({ path: '/_connector/c' });
      expect(heard).to.deep.equal(['/_connector/ä', '/_connector/b']);
      server.reset();
    }
  });

  it('fail as assertions, at the line of the test', async () => {
    for (const mock of [server, connect(server.url)]) {
      const wanted = { operation: 'connector.list', exactly: 2 } as const;
      const waited = mock.journal.waitFor({ operation: 'bulk' }, { timeout: 20 });
      for (const attempt of [async () => mock.journal.verify(wanted), () => waited]) {
        const error = await attempt().then(
          () => new Error('it was fulfilled'),
          (thrown: Error) => thrown,
        );
        expect(error.name).to.equal('AssertionError');
        expect(error).to.have.property('expected').that.has.property('operation');
        expect(error).to.have.property('actual').that.is.an('array');
        expect(error.stack?.split('\n').find((line) => line.startsWith('    at '))).to.contain('same-controls.spec.ts');
      }
    }
  });

  it('need the token of a server that has one', async () => {
    const closed = await startServer({ token: 'secret' });
    const refusal = await connect(closed.url).reset().catch(String);
    expect(refusal).to.contain('POST /_mock/reset returned 401');
    await connect(closed.url, { token: 'secret' }).reset();
    const stop = await connect(closed.url, { token: 'secret' }).journal.listen(() => undefined);
    stop();
    expect(
      await connect(closed.url)
        .journal.listen(() => undefined)
        .catch(String),
    ).to.contain('returned 401');
    await closed.stop();
  });
});
