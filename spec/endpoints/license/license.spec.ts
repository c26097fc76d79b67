import { expect } from 'chai';
import { Api } from '../api';

const NEVER = { expiry_date: '2050-01-01T00:00:00.000Z', expiry_date_in_millis: Date.UTC(2050, 0, 1) };

/** The properties of each type of licence (License.toInnerXContent); only a basic one does not expire. */
const LICENSES = {
  basic: { type: 'basic', max_nodes: 1000, max_resource_units: null },
  trial: { type: 'trial', max_nodes: 1000, max_resource_units: null, ...NEVER },
  enterprise: { type: 'enterprise', max_nodes: null, max_resource_units: 1000, ...NEVER },
} as const;

describe('the licence', () => {
  let api: Api;
  afterEach(() => api.stop());

  for (const [name, wanted] of Object.entries(LICENSES)) {
    it(`is ${name} if so configured`, async () => {
      api = await Api.start({ license: name as keyof typeof LICENSES });
      const license = (await api.get('/_license')).body.license as Record<string, unknown>;
      expect(license).to.deep.include({ status: 'active', ...wanted });
      expect(license).to.have.property('issued_to', 'docker-cluster');
      expect(Object.hasOwn(license, 'expiry_date')).to.equal('expiry_date' in wanted);
    });
  }

  it('says which licences can be started', async () => {
    api = await Api.start();
    expect((await api.get('/_license/trial_status')).body).to.deep.equal({ eligible_to_start_trial: false });
    expect((await api.get('/_license/basic_status')).body).to.deep.equal({ eligible_to_start_basic: true });
  });
});
