import { createHash } from 'node:crypto';
import { expect } from 'chai';
import type { EntryView } from '../../server';
import { type Harness, harness } from './server';

describe('large bodies in the journal', () => {
  let mock: Harness;

  beforeEach(async () => {
    mock = await harness({ journal: { bodyBytes: 1000, bytes: 100_000 } });
  });
  afterEach(() => mock.stop());

  const last = async (): Promise<EntryView> => (await mock.call('GET', '/_mock/journal?limit=1')).json.entries[0];
  const lines = (count: number): string =>
    Array.from({ length: count }, (_, n) => `{"index":{"_index":"docs","_id":"${n}"}}\n{"n":${n}}\n`).join('');

  it('are kept in part, with size and hash', async () => {
    const body = JSON.stringify({ text: 'x'.repeat(5000) });
    await mock.call('PUT', '/docs/_doc/1', body);
    const entry = await last();
    expect(entry.body).to.equal(body.slice(0, 1000));
    const sha256 = createHash('sha256').update(body).digest('hex');
    expect(entry.body_cut).to.deep.equal({ size: body.length, sha256, kept: 1000 });
    expect(entry).not.to.have.property('answer_cut');
    await mock.call('GET', '/docs/_doc/1');
    expect((await last()).answer_cut).to.deep.include({ kept: 1000 });
    await mock.call('PUT', '/docs/_doc/2', { text: 'short' });
    expect(await last()).not.to.have.property('body_cut');
  });

  it('do not empty the journal', async () => {
    await mock.call('GET', '/');
    await mock.call('PUT', '/docs/_doc/1', { text: 'x'.repeat(500_000) });
    const { journal } = (await mock.call('GET', '/_mock/journal')).json;
    expect(journal).to.deep.include({ kept: 2, recorded: 2 });
    expect(journal.bytes).to.be.lessThan(10_000);
    expect(journal.limits).to.deep.equal({ entries: 1000, bytes: 100_000, body_bytes: 1000 });
  });

  it('show the lines that are complete', async () => {
    await mock.call('POST', '/_bulk', lines(100));
    const { body } = await last();
    expect(body).to.have.length.greaterThan(20);
    expect((body as object[])[1]).to.deep.equal({ n: 0 });
    expect((body as unknown[]).every((line) => typeof line === 'object')).to.equal(true);
  });

  it('do not pass for something that they may not be', async () => {
    await mock.call('POST', '/_bulk', lines(100));
    const verify = async (wanted: object) => (await mock.call('POST', '/_mock/journal/verify', wanted)).json;
    expect((await verify({ line: { n: 3 } })).passed).to.equal(true);
    for (const wanted of [{ line: { n: 'nope' } }, { body: [{}] }, { text: 'nope' }, { answer: { errors: true } }]) {
      const never = await verify({ operation: 'bulk', never: true, ...wanted });
      expect(never.passed, JSON.stringify(wanted)).to.equal(false);
      expect(never.reason).to.include('1 more request may match, but only the first part of a body is kept');
      const once = await verify({ operation: 'bulk', ...wanted });
      expect(once.passed).to.equal(false);
      expect(once.closest[0].differences[0]).to.match(/unknown: 1000b of \d+b are kept/);
    }
    expect((await verify({ operation: 'bulk', larger_than: '1kb', never: true })).passed).to.equal(false);
    expect((await verify({ operation: 'search', line: { n: 'nope' }, never: true })).passed).to.equal(true);
    const excluded = await verify({ operation: 'bulk', not: { line: { n: 'nope' } }, never: true });
    expect(excluded.passed).to.equal(false);
  });

  it('are seen whole by those who wait', async () => {
    const waiting = mock.call('POST', '/_mock/journal/wait', { line: { n: 99 }, timeout: '20s' });
    await mock.call('GET', '/');
    await mock.call('POST', '/_bulk', lines(100));
    expect((await waiting).json.arrived).to.equal(true);
  });
});
