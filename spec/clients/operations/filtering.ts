import { expect } from 'chai';
import { notFound, type Operation, refused, updated } from './operation';

const half = {
  advanced_snippet: { value: {} },
  rules: [],
  validation: { errors: [], state: 'valid' as const },
};

/** Filtering, from the draft to the active rules. */
export const filtering: readonly Operation[] = [
  {
    method: 'updateFiltering',
    succeed: async (connector) => {
      const rule = { id: 'r', order: 1, field: 'name', policy: 'exclude', rule: 'equals', value: 'x' } as const;
      await updated(connector.updateFiltering({ connector_id: 'c1', rules: [rule] }));
      const [entry] = (await connector.get({ connector_id: 'c1' })).filtering;
      expect(entry?.draft.rules.map(({ id }) => id)).to.deep.equal(['r', 'DEFAULT']);
      await updated(connector.updateFiltering({ connector_id: 'c1', filtering: [{ active: half, draft: half }] }));
    },
    fail: (connector) => connector.updateFiltering({ connector_id: 'nope', rules: [] }),
    refusal: notFound,
  },
  {
    method: 'updateFilteringValidation',
    succeed: async (connector) => {
      const validation = { errors: [{ ids: ['r'], messages: ['no'] }], state: 'invalid' as const };
      await updated(connector.updateFilteringValidation({ connector_id: 'c1', validation }));
      const [entry] = (await connector.get({ connector_id: 'c1' })).filtering;
      expect(entry?.draft.validation).to.deep.equal(validation);
    },
    fail: (connector) => connector.updateFilteringValidation({ connector_id: 'nope', validation: half.validation }),
    refusal: notFound,
  },
  {
    method: 'updateActiveFiltering',
    succeed: async (connector) => {
      expect(await connector.updateActiveFiltering({ connector_id: 'c1' })).to.deep.equal({ result: 'noop' });
    },
    fail: async (connector) => {
      await connector.updateFiltering({ connector_id: 'c1', rules: [] });
      return connector.updateActiveFiltering({ connector_id: 'c1' });
    },
    refusal: refused(
      'Filtering draft needs to be validated by the connector service before activation. Current filtering draft validation state [edited] is not equal to [valid].',
    ),
  },
];
