import { expect } from 'chai';
import type { JsonObject } from '../../../server/json/value';
import { Api } from '../api';

describe('the bodies of roles and of questions about privileges', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());

  const ROLE = '/_security/role/r';
  const ASK = '/_security/user/_has_privileges';
  const group = { names: ['a'], privileges: ['read'] };
  const refused: [string, object, number, string][] = [
    [ROLE, { bogus: 1 }, 400, 'failed to parse role [r]. unexpected field [bogus]'],
    [ROLE, { cluster: 'all' }, 400, 'failed to parse role [r]'],
    [ROLE, { metadata: 1 }, 400, 'expected field [metadata] to be of type object, but found [VALUE_NUMBER] instead'],
    [
      ROLE,
      { indices: group },
      400,
      'failed to parse indices privileges for role [r]. expected field [indices] value to be an array, but found [START_OBJECT] instead',
    ],
    [
      ROLE,
      { indices: ['a'] },
      400,
      'failed to parse indices privileges for role [r]. expected field [indices] value to be an array of objects, but found an array element of type [VALUE_STRING]',
    ],
    [ROLE, { remote_indices: [{}] }, 501, '[remote_indices] of roles'],
    [ROLE, { restriction: {} }, 400, 'failed to parse role [r]. unexpected field [restriction]'],
    [ASK, {}, 400, 'All privilege fields [cluster,index,applications] are missing'],
    [ASK, { bogus: 1 }, 400, 'unexpected field [bogus]'],
    [ASK, { cluster: 'all' }, 400, 'failed to parse role ['],
    [ASK, { applications: [{ application: 'a' }] }, 400, 'An application name prefix must be at least 3 characters'],
  ];
  for (const [target, body, status, reason] of refused) {
    it(`refuses ${JSON.stringify(body)} at ${target}`, async () => {
      const answer = await api.send('POST', target, body);
      expect(answer.status).to.equal(status);
      expect((answer.body.error as JsonObject).reason).to.contain(reason);
    });
  }

  it('says what is wrong with a list of strings', async () => {
    const causes: [unknown, string][] = [
      ['all', 'could not parse [cluster] field. expected a string array but found [VALUE_STRING] value instead'],
      [
        [1],
        'could not parse [cluster] field. expected a string array but one of the value in the array is [VALUE_NUMBER]',
      ],
    ];
    for (const [cluster, reason] of causes) {
      const { body } = await api.send('PUT', ROLE, { cluster });
      expect(body.error).to.have.nested.include({ 'caused_by.reason': reason });
    }
  });

  it('shows all parts of a role, whatever they were called', async () => {
    const given = { index: [group], cluster: null, application: [], transient_metadata: { a: 1 }, description: 'd' };
    expect((await api.put(ROLE, given)).status).to.equal(200);
    expect((await api.get(ROLE)).body).to.deep.equal({
      r: {
        cluster: [],
        indices: [{ ...group, allow_restricted_indices: false }],
        applications: [],
        run_as: [],
        metadata: {},
        transient_metadata: { enabled: true },
        description: 'd',
      },
    });
  });
});
