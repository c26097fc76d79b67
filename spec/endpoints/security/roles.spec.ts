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
  const APPLICATIONS = 'failed to parse application privileges for role [r]. missing required';
  const unreadableGroups: [group: object, reason: string][] = [
    [{ privileges: ['read'] }, 'GROUP missing required [names] field'],
    [{ names: ['a'] }, 'GROUP missing required [privileges] field'],
    [{ names: ['a'], privileges: null }, 'GROUP missing required [privileges] field'],
    [{ ...group, names: [] }, 'GROUP [names] cannot be an empty array'],
    [
      { ...group, names: 5 },
      'GROUP expected field [names] value to be a string or an array of strings, but found [VALUE_NUMBER] instead',
    ],
    [{ ...group, names: [5] }, 'failed to parse role [r]'],
    [{ ...group, privileges: [] }, 'indices privileges must define at least one privilege'],
    [{ ...group, privileges: 'read' }, 'failed to parse role [r]'],
    [{ ...group, foo: 1 }, 'GROUP unexpected field [foo]'],
    [{ ...group, fields: ['a'] }, '["fields": [...]] format has changed for field permissions in role [r]'],
    [
      { ...group, allow_restricted_indices: 'x' },
      'GROUP expected field [allow_restricted_indices] value to be a boolean, but found [VALUE_STRING] instead',
    ],
    [
      { ...group, query: [] },
      'GROUP expected field [query] value to be null, a string, an array, or an object, but found [START_ARRAY] instead',
    ],
    [{ ...group, transient_metadata: 1 }, 'failed to parse transient metadata for role [r]. expected START_OBJECT'],
    [{ ...group, field_security: 1 }, 'GROUP expected START_OBJECT but got VALUE_NUMBER in "field_security".'],
    [{ ...group, field_security: {} }, 'GROUP "field_security" must not be empty.'],
    [
      { ...group, field_security: { foo: ['a'] } },
      'GROUP "field_security" only accepts options grant and except, but got: foo',
    ],
    [{ ...group, field_security: { grant: null } }, 'GROUP grant must not be null.'],
    [{ ...group, field_security: { except: ['a'] } }, 'GROUP field_security requires grant if except is given'],
    [
      { ...group, field_security: { grant: ['a*', 'c'], except: ['ab*', 'b'] } },
      'role [r] - Exceptions for field permissions must be a subset of the granted fields but ab*,b is not a subset of a*,c',
    ],
    [
      { ...group, field_security: { grant: ['a*b'], except: ['a*'] } },
      'Exceptions for field permissions must be a subset of the granted fields but a* is not a subset of a*b',
    ],
  ];
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
    ...unreadableGroups.map(([part, reason]): [string, object, number, string] => [
      ROLE,
      { indices: [part] },
      400,
      reason.replace('GROUP', 'failed to parse indices privileges for role [r].'),
    ]),
    [ROLE, { applications: [{ application: 'app-1', privileges: ['a'] }] }, 400, `${APPLICATIONS} [resources] field`],
    [ROLE, { applications: [{ application: 'app-1', resources: ['*'] }] }, 400, `${APPLICATIONS} [privileges] field`],
    [ROLE, { applications: [{ application: 'app-1', foo: 1 }] }, 400, '[1:41] [application] unknown field [foo]'],
    [
      ROLE,
      { applications: [{ application: '', privileges: ['a'], resources: ['*'] }] },
      400,
      'application privileges must have an application name',
    ],
    [
      ROLE,
      { applications: [{ application: 'app-1', privileges: [], resources: ['*'] }] },
      400,
      'application privileges must define at least one privilege',
    ],
    [
      ROLE,
      { applications: [{ application: 'app-1', privileges: ['a'], resources: [] }] },
      400,
      'application privileges must refer to at least one resource',
    ],
    [ASK, { index: [{ names: ['a'] }] }, 400, 'missing required [privileges] field'],
    [ASK, { index: [{ privileges: ['read'] }] }, 400, 'missing required [names] field'],
    [
      ASK,
      { index: [{ ...group, field_security: { grant: ['a'] } }] },
      400,
      'Field [field_security] is not supported in a has_privileges request',
    ],
    [
      ASK,
      { index: [{ ...group, query: { match_all: {} } }] },
      400,
      'Field [query] is not supported in a has_privileges request',
    ],
    [ROLE, { remote_indices: [{}] }, 400, 'indices privileges for role [r]. missing required [names] field'],
    [ROLE, { restriction: {} }, 400, 'failed to parse role [r]. unexpected field [restriction]'],
    [ASK, {}, 400, 'All privilege fields [cluster,index,applications] are missing'],
    [ASK, { bogus: 1 }, 400, 'unexpected field [bogus]'],
    [ASK, { cluster: 'all' }, 400, 'failed to parse role ['],
    [
      ASK,
      { applications: [{ application: 'a', privileges: ['p'], resources: ['*'] }] },
      400,
      'An application name prefix must be at least 3 characters',
    ],
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

  it('accepts exceptions that are among the granted fields, and a single name', async () => {
    for (const [grant, except] of [
      [['*'], ['a*', '_b']],
      [
        ['a*', 'b'],
        ['a.*.c*', 'b'],
      ],
      [['a'], []],
    ]) {
      const indices = [{ names: 'a', privileges: ['read'], query: '', field_security: { grant, except } }];
      expect(await api.put(ROLE, { indices })).to.have.property('status', 200);
      expect((await api.get(ROLE)).body)
        .to.have.nested.property('r.indices')
        .that.deep.equals([
          {
            names: ['a'],
            privileges: ['read'],
            field_security: { grant, except },
            allow_restricted_indices: false,
          },
        ]);
    }
  });

  it('need a body, as users and passwords do', async () => {
    for (const target of [ROLE, '/_security/user/ada', '/_security/user/elastic/_password']) {
      const { status, body } = await api.put(target);
      expect(status, target).to.equal(400);
      expect(body.error).to.include({ type: 'parse_exception', reason: 'request body is required' });
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
