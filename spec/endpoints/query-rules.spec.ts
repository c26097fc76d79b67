import { expect } from 'chai';
import type { JsonObject } from '../../server/json/value';
import { Api } from './api';

const rule = (id: string, more: object = {}): JsonObject => ({
  rule_id: id,
  type: 'pinned',
  criteria: [{ type: 'exact', metadata: 'query', values: ['search'] }],
  actions: { ids: ['1'] },
  ...more,
});

describe('query rules', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());
  beforeEach(() => api.reset());

  it('a ruleset is created, replaced, shown and deleted', async () => {
    const created = await api.put('/_query_rules/one', { rules: [rule('a')] });
    expect([created.status, created.body]).to.deep.equal([201, { result: 'created' }]);
    const updated = await api.put('/_query_rules/one', { rules: [rule('a'), rule('b', { type: 'exclude' })] });
    expect([updated.status, updated.body]).to.deep.equal([200, { result: 'updated' }]);
    expect((await api.get('/_query_rules/one')).body).to.deep.equal({
      ruleset_id: 'one',
      rules: [rule('a'), rule('b', { type: 'exclude' })],
    });
    expect((await api.send('DELETE', '/_query_rules/one')).body).to.deep.equal({ acknowledged: true });
    for (const method of ['GET', 'DELETE']) {
      const { status, body } = await api.send(method, '/_query_rules/one');
      expect([status, (body.error as JsonObject).reason]).to.deep.equal([404, 'one']);
    }
  });

  it('rules with a priority come first', async () => {
    const rules = [rule('a'), rule('b', { priority: 7 }), rule('c'), rule('d', { priority: 2 })];
    await api.put('/_query_rules/one', { rules });
    const { body } = await api.get('/_query_rules/one');
    expect((body.rules as JsonObject[]).map(({ rule_id }) => rule_id)).to.deep.equal(['d', 'b', 'a', 'c']);
  });

  it('single rules are created, replaced, shown and deleted, and the ruleset with them', async () => {
    const { rule_id: _, ...body } = rule('a');
    expect((await api.put('/_query_rules/one/_rule/a', body)).body).to.deep.equal({ result: 'created' });
    const other = { ...body, actions: { docs: [{ _index: 'i', _id: '2' }] } };
    expect((await api.put('/_query_rules/one/_rule/a', other)).body).to.deep.equal({ result: 'updated' });
    expect((await api.get('/_query_rules/one/_rule/a')).body).to.deep.equal({ ...other, rule_id: 'a' });
    const missing = await api.get('/_query_rules/one/_rule/b');
    expect([missing.status, (missing.body.error as JsonObject).reason]).to.deep.equal([
      404,
      'rule id b not found in ruleset one',
    ]);
    expect((await api.send('DELETE', '/_query_rules/one/_rule/b')).status).to.equal(404);
    expect((await api.send('DELETE', '/_query_rules/one/_rule/a')).body).to.deep.equal({ acknowledged: true });
    expect((await api.get('/_query_rules/one')).status).to.equal(404);
  });

  it('rulesets are listed in the order of their ids, with counts', async () => {
    await api.put('/_query_rules/z', { rules: [rule('a'), rule('b', { type: 'exclude' })] });
    await api.put('/_query_rules/a', { rules: [rule('a', { criteria: [{ type: 'always' }] })] });
    expect((await api.get('/_query_rules')).body).to.deep.equal({
      count: 2,
      results: [
        {
          ruleset_id: 'a',
          rule_total_count: 1,
          rule_criteria_types_counts: { always: 1 },
          rule_type_counts: { pinned: 1 },
        },
        {
          ruleset_id: 'z',
          rule_total_count: 2,
          rule_criteria_types_counts: { exact: 2 },
          rule_type_counts: { pinned: 1, exclude: 1 },
        },
      ],
    });
    const { body } = await api.get('/_query_rules?from=1&size=5');
    expect((body.results as JsonObject[]).map(({ ruleset_id }) => ruleset_id)).to.deep.equal(['z']);
  });

  const conditions: [criteria: object, given: object, matches: boolean][] = [
    [{ type: 'always' }, { x: 1 }, true],
    [{ type: 'exact', metadata: 'q', values: ['a', 'b'] }, { q: 'b' }, true],
    [{ type: 'exact', metadata: 'q', values: ['5'] }, { q: 5 }, true],
    [{ type: 'exact', metadata: 'q', values: ['a'] }, { q: 'b' }, false],
    [{ type: 'fuzzy', metadata: 'q', values: ['rescue dogs'] }, { q: 'rescue dog' }, true],
    [{ type: 'fuzzy', metadata: 'q', values: ['dog'] }, { q: 'cat' }, false],
    [{ type: 'prefix', metadata: 'q', values: ['pu'] }, { q: 'pug' }, true],
    [{ type: 'suffix', metadata: 'q', values: ['ug'] }, { q: 'pug' }, true],
    [{ type: 'contains', metadata: 'q', values: ['u'] }, { q: 'pug' }, true],
    [{ type: 'contains', metadata: 'q', values: ['1'] }, { q: 1 }, false],
    [{ type: 'lt', metadata: 'q', values: ['3'] }, { q: 2 }, true],
    [{ type: 'lte', metadata: 'q', values: ['3'] }, { q: '3' }, true],
    [{ type: 'gt', metadata: 'q', values: ['3'] }, { q: 3 }, false],
    [{ type: 'gte', metadata: 'q', values: [3] }, { q: 3 }, true],
    [{ type: 'gt', metadata: 'q', values: ['3'] }, { q: 'x' }, false],
    [{ type: 'exact', metadata: 'q', values: ['a'] }, { other: 'a' }, false],
  ];
  for (const [criteria, given, matches] of conditions) {
    it(`${JSON.stringify(criteria)} ${matches ? 'matches' : 'does not match'} ${JSON.stringify(given)}`, async () => {
      await api.put('/_query_rules/one', { rules: [rule('a', { criteria: [criteria] })] });
      const { body } = await api.send('POST', '/_query_rules/one/_test', { match_criteria: given as JsonObject });
      expect(body).to.deep.equal({
        total_matched_rules: matches ? 1 : 0,
        matched_rules: matches ? [{ ruleset_id: 'one', rule_id: 'a' }] : [],
      });
    });
  }

  const refusals: [body: object, reason: string][] = [
    [{}, 'Required [rules]'],
    [{ rules: [] }, 'Validation Failed: 1: rules cannot be null or empty;'],
    [{ rules: [{ rule_id: 'a', type: 'pinned' }] }, 'Required [criteria, actions]'],
    [{ rules: [rule('a', { type: 'x' })] }, 'Unknown QueryRuleType: x'],
    [{ rules: [rule('a', { criteria: [] })] }, 'Query rule criteria cannot be empty'],
    [{ rules: [rule('a', { actions: {} })] }, 'Query rule actions cannot be empty'],
    [
      { rules: [rule('a', { actions: { ids: ['1'], docs: [] } })] },
      'pinned query rule actions must contain only one of either ids or docs',
    ],
    [{ rules: [rule('a', { actions: { ids: [] } })] }, 'pinned query rule actions cannot be empty'],
    [{ rules: [rule('a', { priority: -1 })] }, 'Priority was -1, must be between 0 and 1000000'],
    [{ rules: [rule('a', { criteria: [{ type: 'x' }] })] }, 'Unknown QueryRuleCriteriaType: x'],
  ];
  for (const [body, reason] of refusals) {
    it(`${JSON.stringify(body)} is refused`, async () => {
      const answer = await api.put('/_query_rules/one', body as JsonObject);
      expect(answer.status).to.equal(400);
      let error = answer.body.error as JsonObject;
      while (error.caused_by) error = error.caused_by as JsonObject;
      expect(error.reason).to.equal(reason);
    });
  }

  it('a ruleset has at most 100 rules', async () => {
    const rules = Array.from({ length: 101 }, (_, at) => rule(`r${at}`));
    expect((await api.put('/_query_rules/one', { rules })).status).to.equal(400);
    expect((await api.put('/_query_rules/one', { rules: rules.slice(1) })).status).to.equal(201);
  });

  it('a test needs criteria and a ruleset', async () => {
    expect((await api.send('POST', '/_query_rules/none/_test', { match_criteria: { a: 'b' } })).status).to.equal(404);
    expect((await api.send('POST', '/_query_rules/none/_test', {})).status).to.equal(400);
    expect((await api.send('POST', '/_query_rules/none/_test', { match_criteria: {} })).status).to.equal(400);
  });

  it('comparing long texts is charged to the request', async () => {
    const criteria = [{ type: 'fuzzy', metadata: 'q', values: ['x'.repeat(20_000)] }];
    const rules = Array.from({ length: 100 }, (_, at) => rule(`r${at}`, { criteria }));
    await api.put('/_query_rules/one', { rules });
    const answer = await api.send('POST', '/_query_rules/one/_test', { match_criteria: { q: 'y'.repeat(20_000) } });
    expect(answer.status).to.equal(429);
  });
});
