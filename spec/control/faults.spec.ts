import { Client, errors } from '@elastic/elasticsearch';
import { expect } from 'chai';
import fc from 'fast-check';
import { RuleState } from '../../server/control/faults/rule-state';
import { readRequestMatch } from '../../server/control/matching/read-match';
import { RequestView } from '../../server/control/matching/request-view';
import { Schemas } from '../../server/control/schema/schemas';
import { knownOperations } from '../../server/operations';
import { type Answer, type Harness, harness } from './server';

describe('faults', () => {
  let mock: Harness;

  before(async () => {
    mock = await harness({ fixture: 'every-status', clock: { now: '2025-03-03T09:00:00Z', rate: 0 } });
  });
  afterEach(() => mock.call('POST', '/_mock/reset'));
  after(() => mock.stop());

  const add = async (rule: object): Promise<Answer> => {
    const added = await mock.call('POST', '/_mock/faults', rule);
    expect(added.status, added.text).to.equal(201);
    return added;
  };
  const list = (): Promise<Answer> => mock.call('GET', '/_connector');
  const statuses = async (count: number): Promise<number[]> => {
    const found: number[] = [];
    for (let at = 0; at < count; at += 1) found.push((await list()).status);
    return found;
  };

  it('return every preset with its own wording', async () => {
    const { presets } = (await mock.call('GET', '/_mock/faults/presets')).json;
    expect(presets).to.have.length.greaterThan(10);
    for (const { name, meaning } of presets) {
      await mock.call('PUT', '/_mock/faults', { faults: [{ path: '/_connector', preset: name }] });
      const answer = await list();
      expect(answer.status, name).to.equal(Number(/^(\d+)/.exec(meaning)?.[1]));
      expect(answer.headers.get('x-mock-diagnosis') ?? '[refused by fault]', name).to.include('[refused by fault]');
      if (answer.headers.get('x-elastic-product')) expect(answer.json.error.root_cause, name).to.have.length(1);
    }
  });

  it('word the circuit breaker as Elasticsearch does', async () => {
    await add({ operation: 'connector.list', preset: 'circuit_breaking_exception' });
    const { json, status, headers } = await list();
    expect(status).to.equal(429);
    expect(headers.get('x-elastic-product')).to.equal('Elasticsearch');
    expect(json.error).to.include({ type: 'circuit_breaking_exception', durability: 'TRANSIENT' });
    expect(json.error.reason).to.match(
      /^\[parent\] Data too large, data for \[<http_request>\] would be \[\d+\/979\.2mb\]/,
    );
    expect(json.error.bytes_wanted).to.be.greaterThan(json.error.bytes_limit);
  });

  it('have ids that can be part of a path', () => {
    for (const id of ['.', '..', ' ', ' a']) {
      expect(() => mock.server.faults.add({ id, preset: 'service_unavailable' }), id).to.throw(
        'The id of a fault rule cannot',
      );
    }
  });

  it('are switched off and on again, and keep their counts', async () => {
    await add({ id: 'busy', operation: 'connector.list', preset: 'internal_error', for: '1m' });
    expect(await statuses(2)).to.deep.equal([500, 500]);
    const off = await mock.call('PUT', '/_mock/faults/busy', { enabled: false });
    expect(off.json).to.include({ enabled: false, active: false, seen: 2, hits: 2, time_left: 60_000 });
    expect(await statuses(1)).to.deep.equal([200]);
    await mock.call('POST', '/_mock/clock/advance', { by: '20s' });
    const on = await mock.call('PUT', '/_mock/faults/busy', { enabled: true });
    expect(on.json).to.include({ active: true, seen: 2, hits: 2, time_left: 40_000 }).and.not.have.property('enabled');
    expect(await statuses(1)).to.deep.equal([500]);
    await mock.call('POST', '/_mock/clock/advance', { by: '1m' });
    expect((await mock.call('GET', '/_mock/faults/busy')).json).to.include({ active: false, time_left: 0 });
    await add({ id: 'later', operation: 'connector.list', preset: 'internal_error', enabled: false });
    expect(await statuses(1)).to.deep.equal([200]);
    const missing = await mock.call('PUT', '/_mock/faults/laiter', { enabled: true });
    expect(missing.status).to.equal(404);
    expect(missing.json.error.reason).to.include('Did you mean [later]?');
  });

  it('apply to the nth time, every nth time, a number of times, or a period', async () => {
    await add({ operation: 'connector.list', preset: 'internal_error', nth: 2 });
    expect(await statuses(4)).to.deep.equal([200, 500, 200, 200]);
    await mock.call('PUT', '/_mock/faults', { faults: [{ preset: 'internal_error', every: 2, times: 2 }] });
    expect(await statuses(6)).to.deep.equal([200, 500, 200, 500, 200, 200]);
    await mock.call('PUT', '/_mock/faults', { faults: [{ id: 'x', preset: 'internal_error', for: '1m' }] });
    expect(await statuses(1)).to.deep.equal([500]);
    await mock.call('POST', '/_mock/clock/advance?by=1m');
    expect(await statuses(1)).to.deep.equal([200]);
    expect((await mock.call('GET', '/_mock/faults/x')).json).to.include({ seen: 1, hits: 1, active: false });
  });

  it('run on real time if they are told to', async () => {
    await mock.call('PUT', '/_mock/faults', {
      faults: [{ id: 'long', preset: 'internal_error', for: '1h', real_time: true }],
    });
    await mock.call('POST', '/_mock/clock/advance?by=2h');
    expect(await statuses(1)).to.deep.equal([500]);
    expect((await mock.call('GET', '/_mock/faults/long')).json.explanation).to.include('for 1h in real time');
    await mock.call('PUT', '/_mock/faults', {
      faults: [{ id: 'short', preset: 'internal_error', for: 1, real_time: true }],
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect((await mock.call('GET', '/_mock/faults/short')).json.active).to.equal(false);
    expect(await statuses(1)).to.deep.equal([200]);
  });

  it('match method, path, body and headers', async () => {
    await add({
      method: 'PUT',
      path: '/_connector/*/_name',
      body: { name: 'bad' },
      preset: 'version_conflict_engine_exception',
    });
    const rename = (name: string) => mock.call('PUT', '/_connector/self-managed-created/_name', { name });
    expect((await rename('good')).status).to.equal(200);
    const refused = await rename('bad');
    expect(refused.status).to.equal(409);
    expect(refused.json.error.reason).to.include('[self-managed-created]: version conflict, required seqNo [');
    expect((await mock.call('GET', '/_connector/self-managed-created')).json.name).to.equal('good');
  });

  it('can lose the response of a request that was processed', async () => {
    await add({ operation: 'connector.put', preset: 'bad_gateway', processed: true });
    const answer = await mock.call('PUT', '/_connector/kept');
    expect(answer.status).to.equal(502);
    expect(answer.text).to.include('<html>');
    expect(answer.headers.has('x-elastic-product')).to.equal(false);
    expect((await mock.call('GET', '/_connector/kept')).status).to.equal(200);
  });

  it('return any response', async () => {
    await add({ operation: 'connector.list', respond: { status: 418, type: 'teapot', reason: 'short and stout' } });
    expect((await list()).json).to.deep.equal({
      error: {
        root_cause: [{ type: 'teapot', reason: 'short and stout' }],
        type: 'teapot',
        reason: 'short and stout',
      },
      status: 418,
    });
    await mock.call('PUT', '/_mock/faults', {
      faults: [{ respond: { body: { count: 0, results: [] }, headers: { 'X-A': 'b' } } }],
    });
    const answer = await list();
    expect(answer.json).to.deep.equal({ count: 0, results: [] });
    expect(answer.headers.get('x-a')).to.equal('b');
  });

  it('damage responses and connections', async () => {
    const failure = async (rule: object): Promise<string> => {
      await mock.call('PUT', '/_mock/faults', { faults: [{ path: '/_connector', ...rule }] });
      return list().then(
        (answer) => (answer.json === undefined ? 'not valid JSON' : 'JSON'),
        (error: Error & { cause?: Error & { code?: string } }) => error.cause?.code ?? error.message,
      );
    };
    expect(await failure({ connection: 'reset' })).to.equal('ECONNRESET');
    expect(await failure({ connection: 'close' })).to.equal('UND_ERR_SOCKET');
    expect(await failure({ damage: 'truncate' })).to.equal('UND_ERR_SOCKET');
    expect(await failure({ damage: 'garbage' })).to.equal('not valid JSON');
    expect(await failure({ damage: 'empty' })).to.equal('not valid JSON');
    expect(await failure({ damage: 'html' })).to.equal('not valid JSON');
    expect(await failure({ drip: { bytes: 4000, every: 1 } })).to.equal('JSON');
    const entries = (await mock.call('GET', '/_mock/journal')).json.entries;
    expect(entries.map(({ outcome }: { outcome?: string }) => outcome ?? 'answered')).to.deep.equal([
      'connection_reset',
      'connection_closed',
      'answer_damaged',
      'answered',
      'answered',
      'answered',
      'answered',
    ]);
  });

  it('hang until the client gives up', async () => {
    await add({ operation: 'connector.list', connection: 'hang' });
    const outcome = await fetch(`${mock.server.url}/_connector`, { signal: AbortSignal.timeout(50) }).catch(
      (error: Error) => error.name,
    );
    expect(outcome).to.equal('TimeoutError');
  });

  it('hold answers back', async () => {
    await add({ operation: 'connector.list', delay: 30, jitter: 10 });
    const answer = await list();
    expect(answer.status).to.equal(200);
    const [entry] = (await mock.call('GET', '/_mock/journal')).json.entries;
    expect(entry.took_ms).to.be.greaterThan(29);
    expect(entry.faults).to.deep.equal(['fault-1']);
  });

  it('describe in words what they do', async () => {
    const { json } = await add({
      operation: 'connector.list',
      query: { size: '100' },
      preset: 'circuit_breaking_exception',
      every: 2,
      times: 3,
      for: '30s',
    });
    expect(json.explanation).to.equal(
      "connector.list with query parameter size=100: gets circuit_breaking_exception (429: the heap is full (HierarchyCircuitBreakerService)); every 2nd time, at most 3 times, for 30s on the mock's clock",
    );
  });

  it('are listed, removed, and gone after a reset', async () => {
    await add({ id: 'first', preset: 'internal_error', operation: 'connector.list' });
    await add({ delay: 1, operation: 'connector.get' });
    const { faults } = (await mock.call('GET', '/_mock/faults')).json;
    expect(faults.map(({ id }: { id: string }) => id)).to.deep.equal(['first', 'fault-1']);
    expect((await mock.call('GET', '/_mock/leaks')).json.summary).to.include('fault rule [first] was left behind');
    expect((await mock.call('DELETE', '/_mock/faults/frist')).json.error.reason).to.include('Did you mean [first]?');
    expect((await mock.call('DELETE', '/_mock/faults/first')).status).to.equal(200);
    expect(await statuses(1)).to.deep.equal([200]);
    await mock.call('POST', '/_mock/reset');
    expect((await mock.call('GET', '/_mock/faults')).json.faults).to.deep.equal([]);
  });

  const bad: [rule: object, reason: string][] = [
    [{}, 'This rule has no effect.'],
    [{ preset: 'circuit_braking_exception' }, 'Did you mean [circuit_breaking_exception]?'],
    [{ delay: 'long' }, '[long] is not a duration'],
    [{ delay: -1 }, '$.delay: [-1ms] is negative'],
    [{ preset: 'forbidden', probability: 2 }, 'must be at most 1'],
    [{ preset: 'forbidden', opertion: 'x' }, 'Did you mean [operation]?'],
    [{ items: { postions: [1] } }, 'Did you mean [positions]?'],
    [{ respond: { status: 42 } }, '$.respond.status: must be at least 200'],
    [
      { operation: 'connector.list', preset: 'version_conflict_engine_exception' },
      '$.preset: only operations that write documents get [version_conflict_engine_exception], and [connector.list] is not',
    ],
    [
      { operation: 'search', respond: { preset: 'document_parsing_exception' } },
      '$.respond.preset: only operations that',
    ],
    [{ operation: ['bulk', 'info'], preset: 'index_not_found_exception' }, '[info] is not one of them'],
    [{ operation: 'search', items: {} }, '$.items: only [bulk] has items, and this rule is for [search]'],
    [{ items: { preset: 'bad_gateway' } }, '$.items.preset: [bad_gateway] cannot be the error of an item'],
    [{ items: { error: { preset: 'forbidden' } } }, '$.items.error.preset: [forbidden] cannot be the error of an item'],
    [{ items: { action: 'idnex' } }, '$.items.action: unknown action [idnex]. Did you mean [index]?'],
    [{ items: { body: { n: { $lik: 'x' } } } }, '$.items.body.n.$lik: unknown operator [$lik]. Did you mean [$like]?'],
    [{ delay: 1, real_time: true }, '$.real_time: has no effect without [for]'],
  ];
  for (const [rule, reason] of bad) {
    it(`are refused: ${JSON.stringify(rule)}`, async () => {
      const answer = await mock.call('POST', '/_mock/faults', rule);
      expect(answer.status).to.equal(400);
      expect(answer.json.error.reason).to.include(reason);
    });
  }

  it('look to the official client like those of a cluster', async () => {
    const client = new Client({ node: mock.server.url, maxRetries: 2 });
    await client.connector.list();
    await add({ id: 'busy', operation: 'connector.list', preset: 'service_unavailable', times: 2 });
    expect((await client.connector.list()).count).to.equal(10);
    expect((await mock.call('GET', '/_mock/faults/busy')).json.hits).to.equal(2);
    await mock.call('PUT', '/_mock/faults', { faults: [{ damage: 'no_product_header' }] });
    const error = await new Client({ node: mock.server.url, maxRetries: 0 }).connector
      .list()
      .catch((thrown: Error) => thrown);
    expect(error).to.be.instanceOf(errors.ProductNotSupportedError);
    await client.close();
  });
});

describe('the random choice of a fault', () => {
  it('is the same for the same seed @fuzz', () => {
    const request = new RequestView({ method: 'GET', uri: '/', headers: {}, body: Buffer.alloc(0) }, undefined, {});
    const context = { operations: knownOperations(), schemas: new Schemas() };
    const everything = readRequestMatch(context, {});
    const hits = (seed: string, probability: number): string => {
      const state = new RuleState('r', { preset: 'forbidden', probability, seed }, everything, 0);
      return Array.from({ length: 200 }, () => (state.hit(request, 0) ? '1' : '0')).join('');
    };
    fc.assert(
      fc.property(fc.string(), fc.double({ min: 0, max: 1, noNaN: true }), (seed, probability) => {
        expect(hits(seed, probability)).to.equal(hits(seed, probability));
      }),
      { numRuns: 20 },
    );
    expect(hits('a', 0.5)).not.to.equal(hits('b', 0.5));
    expect(hits('a', 0)).not.to.include('1');
    expect(hits('a', 1)).not.to.include('0');
    expect(hits('a', 0.3).replaceAll('0', '').length).to.be.within(30, 90);
  });
});
