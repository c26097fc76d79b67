import { expect } from 'chai';
import fc from 'fast-check';
import {
  defaultFiltering,
  filteringActivation,
  filteringDraftUpdate,
  filteringListUpdate,
  filteringValidationUpdate,
} from '../../server/connector/filtering';
import { ElasticsearchError } from '../../server/errors/elasticsearch-error';
import type { JsonObject } from '../../server/json/value';
import { mergeSource } from '../../server/store/merge';

const before = '2024-05-01T10:00:00.000Z';
const now = '2024-05-02T10:00:00.000Z';
const sent = '2023-01-01T00:00:00.000Z';
const stored: JsonObject = { filtering: defaultFiltering(before) };

const rule = (id: string, order: number): JsonObject => ({
  created_at: sent,
  field: 'name',
  id,
  order,
  policy: 'EXCLUDE',
  rule: 'equals',
  updated_at: sent,
  value: 'v',
});
const defaultRule = { ...rule('DEFAULT', 7), field: '_', policy: 'Include', rule: 'regex', value: '.*' };

describe('filtering drafts', () => {
  it('sort the rules and put the default rule last', () => {
    const draft = draftOf(filteringDraftUpdate(stored, { rules: [rule('b', 2), defaultRule, rule('a', -1)] }, now));
    expect(rulesOf(draft).map(({ id, order, policy }) => [id, order, policy])).to.deep.equal([
      ['a', -1, 'exclude'],
      ['b', 2, 'exclude'],
      ['DEFAULT', 3, 'include'],
    ]);
    expect(rulesOf(draft).at(-1)).to.include({ created_at: sent, updated_at: sent });
    expect(draft.validation).to.deep.equal({ errors: [], state: 'edited' });
  });

  it('keep the order of rules with equal order, whatever the number of default rules @fuzz', () => {
    const ids = fc.array(fc.constantFrom('a', 'b', 'c', 'DEFAULT'), { maxLength: 12 });
    fc.assert(
      fc.property(ids, (names) => {
        const rules = names.map((id) => (id === 'DEFAULT' ? defaultRule : rule(id, 1)));
        const result = rulesOf(draftOf(filteringDraftUpdate(stored, { rules }, now))).map(({ id }) => id);
        expect(result).to.deep.equal([...names.filter((id) => id !== 'DEFAULT'), 'DEFAULT']);
      }),
    );
  });

  it('treat a rule with the id of the default rule as an ordinary one if it differs', () => {
    const draft = draftOf(filteringDraftUpdate(stored, { rules: [{ ...defaultRule, value: 'x' }] }, now));
    expect(rulesOf(draft).map(({ value }) => value)).to.deep.equal(['x', '.*']);
  });

  for (const [key, value] of Object.entries({
    field: 'name',
    id: 'D',
    policy: 'exclude',
    rule: 'equals',
    value: 'x',
  })) {
    it(`take a rule for an ordinary one whose ${key} is not that of the default rule`, () => {
      const rules = rulesOf(draftOf(filteringDraftUpdate(stored, { rules: [{ ...defaultRule, [key]: value }] }, now)));
      expect(rules.map((one) => one[key])).to.deep.equal([value, rulesOf(draftOf(stored))[0]?.[key]]);
    });
  }

  it('get a default rule with the current time if none was sent', () => {
    const draft = draftOf(filteringDraftUpdate(stored, { rules: [] }, now));
    expect(rulesOf(draft)).to.deep.equal([
      { ...defaultRule, policy: 'include', order: 0, created_at: now, updated_at: now },
    ]);
  });

  it('fill in times and convert them to UTC', () => {
    const snippet = { created_at: '2023-05-25T14:30:00+02:00', value: [1], other: 1 };
    const draft = draftOf(filteringDraftUpdate(stored, { advanced_snippet: snippet }, now));
    expect(draft.advanced_snippet).to.deep.equal({
      created_at: '2023-05-25T12:30:00.000Z',
      updated_at: now,
      value: [1],
    });
    expect(rulesOf(draft)).to.have.length(1);
  });

  it('do not change the active half', () => {
    const update = filteringDraftUpdate(stored, { rules: [rule('a', 1)] }, now);
    expect(update).to.have.nested.property('filtering[0].active').deep.equal(defaultFiltering(before)[0]?.active);
  });
});

describe('the life cycle of a draft', () => {
  it('is edited, validated and activated', () => {
    let connector = mergeSource(stored, filteringDraftUpdate(stored, { rules: [rule('a', 1)] }, now));
    expect(refusal(() => filteringActivation(connector, now)).reason).to.equal(
      'Filtering draft needs to be validated by the connector service before activation. Current filtering draft validation state [edited] is not equal to [valid].',
    );
    connector = mergeSource(connector, filteringValidationUpdate(connector, { state: 'VALID', errors: [] }, now));
    connector = mergeSource(connector, filteringActivation(connector, now));
    const [entry] = connector.filtering as JsonObject[];
    expect(entry?.active).to.deep.equal(entry?.draft);
    expect(mergeSource(connector, filteringActivation(connector, now))).to.equal(connector);
  });

  it('turns single errors into a list', () => {
    const validation = { state: 'invalid', errors: { ids: 'a', messages: ['m', 1] } };
    expect(draftOf(filteringValidationUpdate(stored, validation, now)).validation).to.deep.equal({
      errors: [{ ids: ['a'], messages: ['m', '1'] }],
      state: 'invalid',
    });
  });

  it('needs an entry', () => {
    for (const action of [
      (connector: JsonObject) => filteringDraftUpdate(connector, { rules: [] }, now),
      (connector: JsonObject) => filteringValidationUpdate(connector, {}, now),
      (connector: JsonObject) => filteringActivation(connector, now),
    ]) {
      expect(refusal(() => action({ filtering: [] }))).to.include({
        status: 500,
        type: 'index_out_of_bounds_exception',
        reason: 'Index 0 out of bounds for length 0',
      });
    }
  });

  it('can be replaced as a whole', () => {
    const [entry] = defaultFiltering(before);
    const list = [{ ...entry, domain: 'TEST' }];
    expect(filteringListUpdate(list, now)).to.deep.equal({ filtering: [entry] });
    expect(filteringListUpdate([], now)).to.deep.equal({ filtering: [] });
  });
});

function draftOf(update: JsonObject): JsonObject {
  const [entry] = update.filtering as JsonObject[];
  return entry?.draft as JsonObject;
}

function rulesOf(half: JsonObject): JsonObject[] {
  return half.rules as JsonObject[];
}

function refusal(action: () => unknown): ElasticsearchError {
  try {
    action();
  } catch (error) {
    if (error instanceof ElasticsearchError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
