import { request } from 'node:http';
import { expect } from 'chai';
import fc from 'fast-check';
import { createMock } from '../../server';
import { type Answer, type Harness, harness } from './server';

/** With the path as it is: `fetch` takes steps out of it. */
function rawPut(mock: Harness, path: string): Promise<Pick<Answer, 'status' | 'json'>> {
  return new Promise((resolve, reject) => {
    const { port } = mock.server;
    const outgoing = request({ port, host: '127.0.0.1', path, method: 'PUT' }, async (response) => {
      let text = '';
      for await (const chunk of response) text += chunk;
      resolve({ status: response.statusCode ?? 0, json: JSON.parse(text) });
    });
    outgoing.on('error', reject);
    outgoing.end();
  });
}

describe('snapshots', () => {
  let mock: Harness;

  beforeEach(async () => {
    mock = await harness({ fixture: 'every-status' });
  });
  afterEach(() => mock.stop());

  it('saves, lists, restores and deletes', async () => {
    const saved = await mock.call('PUT', '/_mock/snapshots/one');
    expect(saved.json).to.include({ name: 'one', documents: 10, indices: 1 });
    const before = (await mock.call('GET', '/_mock/state')).text;
    await mock.call('DELETE', '/_connector/self-managed-created');
    await mock.call('PUT', '/docs/_doc/1', { a: 1 });
    await mock.call('POST', '/_mock/snapshots/one/restore');
    expect((await mock.call('GET', '/_mock/state')).text).to.equal(before);
    await mock.call('POST', '/_mock/reset');
    expect((await mock.call('GET', '/_mock/snapshots')).json.snapshots).to.have.length(1);
    await mock.call('DELETE', '/_mock/snapshots/one');
    const missing = await mock.call('POST', '/_mock/snapshots/one/restore');
    expect(missing.status).to.equal(404);
    expect(missing.json.error.reason).to.equal('There is no snapshot [one].');
  });

  it('have names that can be part of a path', async () => {
    for (const [name, reason] of [
      ['%2e', 'cannot be [.], which browsers and other clients take out of a path'],
      ['..', 'cannot be [..]'],
      ['%20%20', 'cannot be empty or consist of spaces'],
      ['%20a', 'cannot begin or end with a space: [ a]'],
    ]) {
      const { status, json } = await rawPut(mock, `/_mock/snapshots/${name}`);
      expect(status, name).to.equal(400);
      expect(json.error.reason).to.include(`The name of a snapshot ${reason}`);
    }
    expect((await mock.call('PUT', '/_mock/snapshots/before%20the%20sync')).json.name).to.equal('before the sync');
    expect((await mock.call('POST', '/_mock/snapshots/before%20the%20sync/restore')).status).to.equal(200);
    expect(() => mock.server.snapshots.save('..')).to.throw('The name of a snapshot cannot be [..]');
  });

  it('show what has changed since', async () => {
    await mock.call('PUT', '/_mock/snapshots/one');
    await mock.call('PUT', '/_connector/self-managed-configured/_status', { status: 'connected' });
    await mock.call('PUT', '/_connector/new');
    await mock.call('DELETE', '/_connector/elastic-managed-error?hard=true');
    await mock.call('PUT', '/docs/_doc/1', { a: 1 });
    const diff = (await mock.call('GET', '/_mock/snapshots/one/diff')).json;
    expect(diff).to.deep.include({
      same: false,
      connectors: {
        added: ['new'],
        removed: ['elastic-managed-error'],
        changed: [
          {
            id: 'self-managed-configured',
            fields: [{ path: 'status', before: 'configured', after: 'connected' }],
          },
        ],
      },
      indices: { added: ['docs'], removed: [], changed: [] },
      documents: { docs: { added: ['1'], removed: [], changed: [] } },
    });
    expect(diff.summary).to.include(
      'connector [self-managed-configured] was changed: status from "configured" to "connected"',
    );
    await mock.call('PUT', '/_mock/snapshots/two');
    expect((await mock.call('GET', '/_mock/snapshots/two/diff')).json).to.include({ same: true });
    expect((await mock.call('GET', '/_mock/snapshots/one/diff?with=two')).json.connectors.added).to.deep.equal(['new']);
  });

  it('exports and imports', async () => {
    await mock.call('PUT', '/_mock/snapshots/one');
    const text = (await mock.call('GET', '/_mock/snapshots/one/state')).text;
    expect(text).to.equal((await mock.call('GET', '/_mock/state')).text);
    await mock.call('PUT', '/_mock/snapshots/two/state', text.replace('"Could not connect', '"Cannot connect'));
    expect((await mock.call('GET', '/_mock/state')).text).to.equal(text);
    await mock.call('POST', '/_mock/snapshots/two/restore');
    expect((await mock.call('GET', '/_mock/state')).text).to.include('"Cannot connect');
  });

  it('report no leaks if an empty mock is cleaned up', async () => {
    const empty = await harness();
    const left = async (): Promise<string[]> => (await empty.call('GET', '/_mock/leaks')).json.summary;
    for (const path of ['/_index_template', '/_component_template', '/_ingest/pipeline', '/_connector']) {
      await empty.call('GET', path);
    }
    expect(await left()).to.deep.equal([]);
    await empty.call('PUT', '/_connector/one');
    await empty.call('PUT', '/_connector/_secret/s', { value: 'v' });
    await empty.call('PUT', '/docs/_doc/1', {});
    await empty.call('DELETE', '/_connector/one');
    expect(await left()).to.deep.equal([
      'connector [one] was added and is soft-deleted',
      'secret [s] was added',
      'index [docs] was added',
      'document of docs [1] was added',
    ]);
    await empty.call('DELETE', '/_connector/one?hard=true');
    await empty.call('DELETE', '/_connector/_secret/s');
    await empty.call('DELETE', '/docs');
    expect(await left()).to.deep.equal([]);
    await empty.call('DELETE', '/_index_template/elastic-connectors');
    expect(await left()).to.deep.equal(['index_template [elastic-connectors] was removed']);
    await empty.stop();
  });

  it('report what a test has left behind', async () => {
    expect((await mock.call('GET', '/_mock/leaks')).json).to.deep.equal({ clean: true, same: true, summary: [] });
    await mock.call('PUT', '/_connector/left');
    await mock.call('PUT', '/_mock/clock?frozen=true');
    await mock.call('POST', '/.elastic-connectors/_search?scroll=1m');
    const { clean, summary } = (await mock.call('GET', '/_mock/leaks')).json;
    expect(clean).to.equal(false);
    expect(summary).to.deep.equal(['connector [left] was added', 'scroll left open: 1', 'the clock was changed']);
    await mock.call('POST', '/_mock/reset');
    expect(mock.server.leaks().clean).to.equal(true);
  });
});

describe('snapshots and resets of any history', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('load' as const), fixture: fc.constantFrom('empty', 'every-job', 'google-drive') }),
    fc.record({ kind: fc.constant('save' as const), name: fc.constantFrom('a', 'b') }),
    fc.record({ kind: fc.constant('restore' as const), name: fc.constantFrom('a', 'b') }),
    fc.record({ kind: fc.constant('reset' as const) }),
  );

  it('restore exactly the state that was saved @fuzz', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const mock = createMock({ fixture: 'every-status' });
        const start = JSON.stringify(mock.state());
        const saved = new Map<string, string>();
        for (const each of steps) {
          if (each.kind === 'load') mock.load(each.fixture);
          else if (each.kind === 'reset') mock.reset();
          else if (each.kind === 'save') {
            mock.snapshots.save(each.name);
            saved.set(each.name, JSON.stringify(mock.state()));
          } else if (saved.has(each.name)) {
            mock.snapshots.restore(each.name);
            expect(JSON.stringify(mock.state())).to.equal(saved.get(each.name));
            expect(mock.snapshots.diff(each.name).same).to.equal(true);
          }
        }
        mock.reset();
        expect(JSON.stringify(mock.state())).to.equal(start);
        expect(mock.leaks().clean).to.equal(true);
      }),
      { numRuns: 30 },
    );
  });
});
