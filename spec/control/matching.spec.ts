import { expect } from 'chai';
import type { EntryMatch } from '../../server';
import { ConnectorMock } from '../../server/hooks/remote';
import { type Harness, harness } from './server';

describe('a match', () => {
  let mock: Harness;

  before(async () => {
    mock = await harness({ fixture: 'every-status' });
    await mock.call('PUT', '/_connector/one?pretty', { name: 'db-1', service_type: 'postgresql', description: 'x' });
    await mock.call('POST', '/_bulk?refresh=true', '{"index":{"_index":"docs","_id":"1"}}\n{"n":5,"tags":["a","b"]}\n');
    await mock.call('GET', '/docs/_search?size=3');
    await mock.call('POST', '/_bulk', '{"create":{"_index":"docs","_id":"1"}}\n{"n":6}\n');
  });
  after(() => mock.stop());

  const found = async (match: object): Promise<number[]> => {
    const { json } = await mock.call('POST', '/_mock/journal/search', match);
    return json.entries.map(({ id }: { id: number }) => id);
  };

  const selections: [match: EntryMatch, ids: number[]][] = [
    [{ body: { name: { $like: 'db-*' } } }, [1]],
    [{ body: { name: { $any_of: ['db-1', 'db-2'] } } }, [1]],
    [{ body: { name: { $any_of: ['db-2', { $like: '*1' }] } } }, [1]],
    [{ body: { name: { $not: 'db-1' } }, operation: 'connector.put' }, []],
    [{ body: { index_name: { $exists: false }, name: { $exists: true } } }, [1]],
    [{ body: { $equals: { service_type: 'postgresql', name: 'db-1', description: 'x' } } }, [1]],
    [{ body: { $equals: { name: 'db-1' } } }, []],
    [{ body: { $exists: false } }, [3]],
    [{ line: { n: { $gt: 4, $lte: 5 } } }, [2]],
    [{ line: { n: { $gte: 5 } } }, [2, 4]],
    [{ line: { n: { $lt: 5 } } }, []],
    [{ line: { n: { $gt: '4' } } }, []],
    [{ line: { tags: ['a', { $like: 'b' }] } }, [2]],
    [{ body: { name: { $gte: 'db', $lt: 'dc' } } }, [1]],
    [{ query: { size: { $gte: 3 } } }, [3]],
    [{ query: { size: { $lt: 3 } } }, []],
    [{ query: { refresh: { $exists: false } }, operation: 'bulk' }, [4]],
    [{ query: { refresh: ['false', 'tr*'] } }, [2]],
    [{ query: { refresh: { $not: 'true' } }, operation: 'bulk' }, [4]],
    [{ headers: { 'Content-Type': { $any_of: ['*/x-ndjson', 'text/*'] } } }, [4]],
    [{ params: { connector_id: { $equals: 'one' } } }, [1]],
    [{ params: { connector_id: { $equals: '*' } } }, []],
    [{ larger_than: '60b' }, [1, 2]],
    [{ larger_than: 10, smaller_than: '0.06kb' }, [4]],
    [{ not: { operation: ['bulk', 'search'] } }, [1]],
    [{ operation: 'bulk', not: { status: 200, answer: { errors: true } } }, [2]],
    [{ answer: { errors: true } }, [4]],
    [{ answer: { items: [{ create: { error: { type: 'version_conflict_engine_exception' } } }] } }, [4]],
    [{ answer: { hits: { total: { value: { $gt: 0 } } } } }, [3]],
    [{ refused: true }, [4]],
    [{ refused: false, operation: 'bulk' }, [2]],
  ];
  for (const [match, ids] of selections) {
    it(`selects by ${JSON.stringify(match)}`, async () => expect(await found(match)).to.deep.equal(ids));
  }

  const refusals: [match: object, reason: string][] = [
    [
      { operation: 'connector.lisst' },
      '$.operation: unknown operation [connector.lisst]. Did you mean [connector.list]?',
    ],
    [{ operation: ['bulk', 'conector.*'] }, '$.operation: unknown operation [conector.*].'],
    [{ oparation: 'bulk' }, 'unknown key [oparation]. Did you mean [operation]?'],
    [{ method: 'PSOT' }, '$.method: unknown method [PSOT]. Did you mean [POST]?'],
    [{ path: '_bulk' }, '$.path: [_bulk] cannot match: paths start with a slash'],
    [{ path: '/_connector/{connector_id}' }, '$.path: [/_connector/{connector_id}] cannot match: use * instead'],
    [{ path: '/_bulk?pretty' }, '$.path: [/_bulk?pretty] cannot match: use [query] for parameters'],
    [{ params: { conector_id: 'x' } }, 'unknown placeholder [conector_id]. Did you mean [connector_id]?'],
    [{ operation: 'bulk', params: { id: 'x' } }, '$.params.id: unknown placeholder [id]. Its placeholders: index'],
    [{ operation: 'bulk', query: { refrsh: 'true' } }, '[bulk] has no parameter [refrsh]. Did you mean [refresh]?'],
    [{ query: { refresh: { $exist: true } } }, 'unknown key [$exist]. Did you mean [$exists]?'],
    [{ body: { a: { b: [{ $lik: 'x' }] } } }, '$.body.a.b[0].$lik: unknown operator [$lik]. Did you mean [$like]?'],
    [{ body: { $like: 'x', name: 'y' } }, '$.body.name: unknown operator [name].'],
    [{ body: { n: { $any_of: [] } } }, '$.body.n.$any_of: must be a non-empty list'],
    [{ body: { n: { $any_of: [{ $exsts: true }] } } }, 'unknown operator [$exsts]. Did you mean [$exists]?'],
    [{ body: { n: { $gt: true } } }, '$.body.n.$gt: must be a number or a string'],
    [{ body: { n: { $exists: 'no' } } }, '$.body.n.$exists: must be true or false'],
    [{ line: { n: { $like: 5 } } }, '$.line.n.$like: must be a string'],
    [{ larger_than: '10 megabytes' }, '[10 megabytes] is not a size: use 512b, 64kb, 10mb, 1gb'],
    [{ smaller_than: -1 }, '[-1] is not a size'],
    [{ not: { operation: 'bluk' } }, '$.not.operation: unknown operation [bluk]. Did you mean [bulk]?'],
  ];
  const forEntries: typeof refusals = [
    [{ status: '40x' }, '$.status: invalid status [40x]'],
    [{ status: [200, 999] }, '$.status: invalid status [999]'],
    [{ answer: { errors: { $is: true } } }, '$.answer.errors.$is: unknown operator [$is].'],
    [{ since: 'yesterday' }, '[yesterday] is not a time'],
    [{ refused: 'yes' }, '$.refused: must be a boolean'],
  ];

  describe('that nothing could meet is refused', () => {
    for (const [match, reason] of [...refusals, ...forEntries]) {
      it(`by the journal: ${JSON.stringify(match)}`, async () => {
        for (const call of ['search', 'verify', 'wait'] as const) {
          const answer = await mock.call('POST', `/_mock/journal/${call}`, match);
          expect(answer.status, call).to.equal(400);
          expect(answer.json.error.reason, call).to.include(reason);
        }
        const { journal } = mock.server;
        expect(() => journal.entries(match as never)).to.throw(reason);
        expect(() => journal.verify(match as never)).to.throw(reason);
        const waited = await journal.waitFor(match as never).catch(String);
        expect(waited).to.include(reason);
      });
    }

    for (const [match, reason] of refusals) {
      it(`by fault rules: ${JSON.stringify(match)}`, async () => {
        const rule = { ...match, delay: 1 };
        const answer = await mock.call('POST', '/_mock/faults', rule);
        expect(answer.status).to.equal(400);
        expect(answer.json.error.reason).to.include(reason);
        expect((await mock.call('PUT', '/_mock/faults', { faults: [rule] })).status).to.equal(400);
        expect(() => mock.server.faults.add(rule as never)).to.throw(reason);
        expect(() => mock.server.faults.replace([rule as never])).to.throw(reason);
      });
    }

    it('in each step of a sequence', async () => {
      const answer = await mock.call('POST', '/_mock/journal/verify', { in_order: [{}, { operation: 'bluk' }] });
      expect(answer.json.error.reason).to.include('unknown operation [bluk]');
      const empty = await mock.call('POST', '/_mock/journal/verify', { in_order: [] });
      expect(empty.json.error.reason).to.include('$.in_order: must have at least 1');
      const both = await mock.call('POST', '/_mock/journal/verify', { in_order: [{}], operation: 'bulk' });
      expect(both.json.error.reason).to.include('[operation] cannot be combined with [in_order]');
    });

    it('by the stream of events', async () => {
      const answer = await mock.call('GET', '/_mock/journal/events?operation=bluk');
      expect(answer.status).to.equal(400);
      expect(answer.json.error.reason).to.include('Did you mean [bulk]?');
    });

    it('by the hooks of test runners', async () => {
      const remote = new ConnectorMock(() => mock.server.url);
      const reason = 'unknown operation [bluk]. Did you mean [bulk]?';
      const operation = 'bluk' as never;
      for (const call of [
        remote.requests({ operation }),
        remote.verify({ operation }),
        remote.waitFor({ operation }),
        remote.fault({ operation, delay: 1 }),
      ]) {
        expect(await call.catch(String)).to.include(reason);
      }
    });
  });

  it('may name operations that are not emulated', async () => {
    expect(await found({ operation: 'ml.get_jobs' })).to.deep.equal([]);
  });
});
