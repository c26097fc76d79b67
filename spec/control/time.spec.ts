import { expect } from 'chai';
import { type Harness, harness } from './server';

const TIME = '2025-03-03T09:00:00.000Z';

describe('clock and ids', () => {
  let mock: Harness;

  afterEach(() => mock.stop());

  const lastSeen = async (): Promise<string> => {
    await mock.call('PUT', '/_connector/c/_check_in');
    return (await mock.call('GET', '/_connector/c')).json.last_seen;
  };

  it('freezes, sets, advances and ticks', async () => {
    mock = await harness();
    await mock.call('PUT', '/_connector/c');
    const frozen = await mock.call('PUT', `/_mock/clock?now=${TIME}&frozen=true`);
    expect(frozen.json).to.deep.equal({ now: TIME, frozen: true, rate: 0, tick: 0, system: false });
    expect(await lastSeen()).to.equal(TIME);
    await mock.call('POST', '/_mock/clock/advance', { by: '1h30m' });
    expect(await lastSeen()).to.equal('2025-03-03T10:30:00.000Z');
    await mock.call('PUT', '/_mock/clock', { now: TIME, tick: '1s' });
    expect(await lastSeen()).to.equal(TIME);
    expect(await lastSeen()).to.equal('2025-03-03T09:00:02.000Z');
    await mock.call('POST', '/_mock/reset');
    expect((await mock.call('GET', '/_mock/clock')).json).to.include({ system: true, rate: 1, tick: 0 });
  });

  it('runs at a rate', async () => {
    mock = await harness({ clock: { now: TIME, rate: 1_000_000 } });
    const first = mock.server.clock.now();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(mock.server.clock.now() - first).to.be.greaterThan(1_000_000);
  });

  it('rejects an invalid time and changes nothing', async () => {
    mock = await harness({ clock: { now: TIME, rate: 0 } });
    const before = (await mock.call('GET', '/_mock/clock')).json;
    for (const body of [
      { now: 'soon' },
      { tick: '5 parsecs' },
      { now: '2026-01-01', tick: 'x' },
      { rate: -1 },
      { nwo: 1 },
    ]) {
      const answer = await mock.call('PUT', '/_mock/clock', body);
      expect(answer.status, JSON.stringify(body)).to.equal(400);
    }
    expect((await mock.call('POST', '/_mock/clock/advance', {})).json.error.reason).to.include('key [by] is missing');
    expect((await mock.call('GET', '/_mock/clock')).json).to.deep.equal(before);
  });

  it('sends the same bytes for the same seed and requests', async () => {
    const play = async (): Promise<string[]> => {
      const answers: string[] = [];
      for (const path of ['/_connector', '/_connector', '/docs/_doc', '/_connector/_secret']) {
        answers.push((await mock.call('POST', path, path.endsWith('_secret') ? { value: 'x' } : {})).text);
      }
      return [...answers, (await mock.call('GET', '/_mock/state')).text];
    };
    mock = await harness({ seed: 'one', clock: { now: TIME, rate: 0 } });
    const first = await play();
    await mock.call('POST', '/_mock/reset');
    expect(await play()).to.deep.equal(first);
    await mock.stop();
    mock = await harness({ seed: 'one', clock: { now: TIME, rate: 0 } });
    expect(await play()).to.deep.equal(first);
    await mock.call('POST', '/_mock/reset');
    await mock.call('PUT', '/_mock/ids?seed=2');
    expect(await play()).not.to.deep.equal(first);
    expect(first[0]).to.match(/"id":"[\w-]{20}"/);
  });
});

describe('the limits of time', () => {
  it('apply whatever the clock is set to', async () => {
    const mock = await harness();
    for (const body of [{ now: 1e300 }, { now: -1e300 }, { tick: -1e300, now: 0 }, { rate: 1_000_000, tick: 1e300 }]) {
      expect((await mock.call('PUT', '/_mock/clock', body)).status).to.equal(200);
      for (let at = 0; at < 3; at += 1) await mock.call('PUT', '/_connector/c', {});
      expect((await mock.call('GET', '/_mock/clock')).json.now).to.match(/^\d{4}-/);
    }
    await mock.stop();
  });
});
