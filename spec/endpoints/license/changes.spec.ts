import { expect } from 'chai';
import { Api } from '../api';

/** Answers of a node of 9.1.0. */
describe('changing the licence', () => {
  let api: Api;
  beforeEach(async () => {
    api = await Api.start({ license: 'basic' });
  });
  afterEach(() => api.stop());

  const post = async (target: string): Promise<[number, object]> => {
    const { status, body } = await api.send('POST', target);
    return [status, body];
  };
  const type = async () => ((await api.get('/_license')).body.license as { type: string }).type;

  it('starts a trial of thirty days, once', async () => {
    const [status, body] = await post('/_license/start_trial');
    expect(status).to.equal(200);
    expect(body).to.deep.include({
      acknowledged: false,
      trial_was_started: false,
      error_message: 'Operation failed: Needs acknowledgement.',
    });
    expect(body).to.have.property('acknowledge').with.keys('message', 'security');
    expect(await type()).to.equal('basic');
    expect(await post('/_license/start_trial?acknowledge=true')).to.deep.equal([
      200,
      { acknowledged: true, trial_was_started: true, type: 'trial' },
    ]);
    const license = (await api.get('/_license')).body.license as Record<string, number>;
    expect(license.type).to.equal('trial');
    const days = ((license.expiry_date_in_millis ?? 0) - (license.issue_date_in_millis ?? 0)) / 86_400_000;
    expect(days).to.equal(30);
    expect((await api.get('/_license/trial_status')).body).to.deep.equal({ eligible_to_start_trial: false });
    const again = { acknowledged: true, trial_was_started: false };
    expect(await post('/_license/start_trial?acknowledge=true')).to.deep.equal([
      403,
      { ...again, error_message: 'Operation failed: Trial was already activated.' },
    ]);
  });

  it('goes back to a basic licence', async () => {
    expect(await post('/_license/start_basic?acknowledge=true')).to.deep.equal([
      403,
      { acknowledged: true, basic_was_started: false, error_message: 'Operation failed: Current license is basic.' },
    ]);
    await post('/_license/start_trial?acknowledge=true&type=platinum');
    const [status, body] = await post('/_license/start_basic');
    expect(status).to.equal(200);
    expect(body).to.have.property('acknowledge').that.includes.keys('message', 'watcher', 'enterprise_search');
    expect(await type()).to.equal('platinum');
    expect(await post('/_license/start_basic?acknowledge=true')).to.deep.equal([
      200,
      { acknowledged: true, basic_was_started: true },
    ]);
    expect(await type()).to.equal('basic');
  });

  it('removes any other licence', async () => {
    await post('/_license/start_trial?acknowledge=true');
    const { status, body } = await api.send('DELETE', '/_license');
    expect([status, body]).to.deep.equal([200, { acknowledged: true }]);
    expect(await type()).to.equal('basic');
    expect((await api.get('/_license/trial_status')).body).to.deep.equal({ eligible_to_start_trial: false });
  });

  const refusals: [method: string, target: string, body: object | undefined, status: number, reason: string][] = [
    [
      'POST',
      '/_license/start_trial?type=nope',
      undefined,
      400,
      'unrecognised license type [ nope], supported license types are [basic,standard,gold,platinum,enterprise,trial]',
    ],
    [
      'POST',
      '/_license/start_trial?type=basic',
      undefined,
      400,
      'Cannot start trial of type [basic]. Valid trial types are [enterprise,gold,platinum,trial]',
    ],
    ['PUT', '/_license', undefined, 400, 'The license must be provided in the request body'],
    ['PUT', '/_license', [1], 400, 'failed to parse licenses expected start object'],
    ['PUT', '/_license', { license: { uid: 'a', type: 'nope' } }, 400, 'unknown license type [nope]'],
    [
      'PUT',
      '/_license',
      { licenses: [{ uid: 'a', type: 'gold' }] },
      501,
      'es-connector-mock does not emulate the verification of the signatures of licenses',
    ],
  ];
  for (const [method, target, body, status, reason] of refusals) {
    it(`${method} ${target} ${JSON.stringify(body) ?? ''} is refused`, async () => {
      const answer = await api.send(method as 'PUT', target, body);
      const error = answer.body.error as unknown as { reason: string };
      expect([answer.status, error.reason]).to.deep.equal([status, reason]);
    });
  }
});
