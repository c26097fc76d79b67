import { expect } from 'chai';
import { invalid, type Operation } from './operation';

/** Secrets. */
export const secrets: readonly Operation[] = [
  {
    method: 'secretPost',
    succeed: async (connector) => {
      const { id } = await connector.secretPost({ value: 'v' });
      expect(await connector.secretGet({ id })).to.deep.equal({ id, value: 'v' });
    },
    fail: (connector) => connector.secretPost({ value: '' }),
    refusal: invalid('[value] of the connector secret cannot be [null] or [""]'),
  },
  {
    method: 'secretPut',
    succeed: async (connector) => {
      expect(await connector.secretPut({ id: 's', value: 'v' })).to.deep.equal({ result: 'created' });
      expect(await connector.secretPut({ id: 's', value: 'v' })).to.deep.equal({ result: 'updated' });
    },
    fail: (connector) => connector.secretPut({ id: 's', value: '' }),
    refusal: invalid('[value] cannot be [null] or [""]'),
  },
  {
    method: 'secretGet',
    succeed: async (connector, { secret }) => {
      expect(await connector.secretGet({ id: secret })).to.deep.equal({ id: secret, value: 'kept' });
    },
    fail: (connector) => connector.secretGet({ id: 'nope' }),
    refusal: { status: 404, type: 'resource_not_found_exception', reason: 'No secret with id [nope]' },
  },
  {
    method: 'secretDelete',
    succeed: async (connector, { secret }) => {
      expect(await connector.secretDelete({ id: secret })).to.deep.equal({ deleted: true });
    },
    fail: (connector) => connector.secretDelete({ id: 'nope' }),
    refusal: { status: 404, type: 'resource_not_found_exception', reason: 'No secret with id [nope]' },
  },
];
