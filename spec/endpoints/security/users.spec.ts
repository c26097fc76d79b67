import { createHash, pbkdf2Sync } from 'node:crypto';
import { expect } from 'chai';
import { basic, ELASTIC, reasonOf, Secured } from '../../security/secured';

describe('users and their privileges', () => {
  let server: Secured;
  before(async () => {
    server = await Secured.start();
  });
  beforeEach(() => server.reset());
  after(() => server.stop());

  const login = async (name: string, password: string) =>
    (await server.as(basic(name, password), 'GET', '/_security/_authenticate')).status;

  it('disables and enables a native user', async () => {
    await server.user('ada', {});
    expect(await login('ada', 'ada-password')).to.equal(200);
    expect((await server.elastic('PUT', '/_security/user/ada/_disable')).body).to.deep.equal({});
    expect(await login('ada', 'ada-password')).to.equal(401);
    expect((await server.elastic('GET', '/_security/user/ada')).body).to.have.nested.property('ada.enabled', false);
    expect((await server.elastic('POST', '/_security/user/ada/_enable')).body).to.deep.equal({});
    expect(await login('ada', 'ada-password')).to.equal(200);
  });

  /** A hash as Elasticsearch makes it, with a salt of 32 bytes. */
  const hashOf = (name: string, text: string, cost: number) => {
    const salt = Buffer.alloc(32, 7);
    const hash = pbkdf2Sync(text, salt, cost, 32, 'sha512');
    return `{${name}}${cost}$${salt.toString('base64')}$${hash.toString('base64')}`;
  };
  const sha512 = (text: string) => createHash('sha512').update(text).digest('hex');

  it('takes the hash of a password', async () => {
    const put = (password_hash: string) => server.elastic('PUT', '/_security/user/ada', { password_hash, roles: [] });
    expect((await put(hashOf('PBKDF2', 'secret-1', 10000))).status).to.equal(200);
    expect(await login('ada', 'secret-1')).to.equal(200);
    expect(await login('ada', 'secret-2')).to.equal(401);
    expect((await put(hashOf('PBKDF2_STRETCH', sha512('secret-3'), 1000))).status).to.equal(200);
    expect(await login('ada', 'secret-3')).to.equal(200);
    const password_hash = hashOf('PBKDF2', 'secret-4', 1000);
    await server.elastic('PUT', '/_security/user/ada/_password', { password_hash });
    expect(await login('ada', 'secret-4')).to.equal(200);
  });

  const NOT_A_HASH =
    'The provided password hash is not a hash or it could not be resolved to a supported hash algorithm.';
  const BCRYPT = '$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy';
  const refusedPasswords: [given: object, status: number, type: string, reason: string][] = [
    [{ password_hash: 'xyz' }, 400, 'illegal_argument_exception', NOT_A_HASH],
    [{ password_hash: '{SHA}x' }, 400, 'illegal_argument_exception', 'are [bcrypt, bcrypt4, bcrypt5, '],
    [{ password_hash: '{PBKDF2}7$a$b' }, 400, 'illegal_argument_exception', 'unknown hash function [pbkdf2_7]'],
    [{ password_hash: BCRYPT }, 501, 'not_emulated_exception', '[password_hash] of bcrypt'],
    [{ password_hash: '{PBKDF2}1000$a$b' }, 501, 'not_emulated_exception', 'a [password_hash] of pbkdf2_1000'],
    [{ password_hash: '{PBKDF2}1000000$a$b' }, 501, 'not_emulated_exception', '[password_hash] of pbkdf2_1000000'],
    [
      { password: 'secret-1', password_hash: hashOf('PBKDF2', 'secret-1', 1000) },
      400,
      'validation_exception',
      'Validation Failed: 1: password_hash has already been set;',
    ],
    [
      { password: '12345' },
      400,
      'validation_exception',
      'Validation Failed: 1: passwords must be at least [6] characters long;',
    ],
  ];
  for (const [given, status, type, reason] of refusedPasswords) {
    it(`refuses ${JSON.stringify(given)}`, async () => {
      await server.user('ada', {});
      for (const [target, body] of [
        ['/_security/user/ada', { ...given, roles: [] }],
        ['/_security/user/ada/_password', given],
      ] as const) {
        const answer = await server.elastic('PUT', target, body);
        expect(answer.status, target).to.equal(status);
        expect(answer.body.error).to.have.property('type', type);
        expect(reasonOf(answer)).to.contain(reason);
      }
      expect(await login('ada', 'ada-password')).to.equal(200);
    });
  }

  it('gives a built-in user a password and its roles, and disables it', async () => {
    expect(await login('kibana_system', 'changed-1')).to.equal(401);
    await server.elastic('PUT', '/_security/user/kibana_system/_password', { password: 'changed-1' });
    const { body } = await server.as(basic('kibana_system', 'changed-1'), 'GET', '/_security/_authenticate');
    expect(body).to.deep.include({
      roles: ['kibana_system'],
      metadata: { _reserved: true },
      authentication_realm: { name: 'reserved', type: 'reserved' },
    });
    await server.elastic('PUT', '/_security/user/kibana_system/_disable');
    expect(await login('kibana_system', 'changed-1')).to.equal(401);
    await server.elastic('PUT', '/_security/user/kibana_system/_enable');
    expect(await login('kibana_system', 'changed-1')).to.equal(200);
  });

  it('gives every built-in user roles that exist', async () => {
    const { body } = await server.elastic('GET', '/_security/user');
    const roles = Object.values(body as Record<string, { roles: string[] }>).flatMap((user) => user.roles);
    const known = (await server.elastic('GET', `/_security/role/${roles.join(',')}`)).body;
    expect(known).to.have.all.keys(...roles);
  });

  it('refuses to enable somebody who does not exist, oneself, and to delete a built-in user', async () => {
    const refused: [method: string, target: string, reason: string][] = [
      ['PUT', '/_security/user/nobody/_enable', 'Validation Failed: 1: only existing users can be enabled;'],
      ['PUT', '/_security/user/nobody/_disable', 'Validation Failed: 1: only existing users can be disabled;'],
      ['PUT', '/_security/user/elastic/_disable', 'users may not update the enabled status of their own account'],
      ['DELETE', '/_security/user/kibana', 'user [kibana] is reserved and cannot be deleted'],
    ];
    for (const [method, target, reason] of refused) {
      const answer = await server.elastic(method, target);
      expect(answer.status, target).to.equal(400);
      expect(reasonOf(answer)).to.equal(reason);
    }
  });

  const NAMES = 'names must be at least 1 and no more than 507 characters.';
  const invalid: [target: string, body: object, reason: string][] = [
    ['/_security/user/%20bob', { password: 'secret-1', roles: [] }, `User ${NAMES}`],
    ['/_security/user/b%C3%B6b', { password: 'secret-1', roles: [] }, `User ${NAMES}`],
    [`/_security/user/${'x'.repeat(508)}`, { password: 'secret-1', roles: [] }, `User ${NAMES}`],
    ['/_security/user/bob', { password: 'secret-1', roles: ['a '] }, `Role ${NAMES}`],
    [
      '/_security/user/bob',
      { password: 'secret-1', roles: [], metadata: { _a: 1 } },
      'metadata keys may not start with [_]',
    ],
    ['/_security/role/r%20', {}, `Role ${NAMES}`],
    ['/_security/role/r', { metadata: { _a: 1 } }, 'role descriptor metadata keys may not start with [_]'],
    ['/_security/role/r', { description: 'x'.repeat(1001) }, 'Role description must be less than 1000 characters.'],
  ];
  for (const [target, body, reason] of invalid) {
    it(`refuses ${target.slice(0, 40)} with ${JSON.stringify(body).slice(0, 60)}`, async () => {
      const answer = await server.elastic('PUT', target, body);
      expect(answer.status).to.equal(400);
      expect(reasonOf(answer)).to.contain(reason);
    });
  }

  it('takes names of 507 characters, with spaces inside', async () => {
    const name = `${'x'.repeat(505)} y`;
    const { status } = await server.elastic('PUT', `/_security/role/${encodeURIComponent(name)}`, {});
    expect(status).to.equal(200);
  });

  it('lists built-in users with native ones', async () => {
    await server.user('ada', {});
    const { body } = await server.elastic('GET', '/_security/user');
    expect(Object.keys(body)).to.have.members([
      'elastic',
      'kibana',
      'kibana_system',
      'logstash_system',
      'beats_system',
      'apm_system',
      'remote_monitoring_user',
      'ada',
    ]);
    expect(JSON.stringify(body)).not.to.include('hash');
  });

  it('shows what the roles of the caller grant together', async () => {
    const hiding = { query: '{"term":{"a":1}}', field_security: { grant: ['a'] } };
    const ada = await server.user('ada', {
      cluster: ['monitor', 'manage_ilm'],
      indices: [{ names: ['b', 'a'], privileges: ['write', 'read'], ...hiding }],
      run_as: ['eve'],
    });
    expect((await server.as(ada, 'GET', '/_security/user/_privileges')).body).to.deep.equal({
      cluster: ['manage_ilm', 'monitor'],
      global: [],
      indices: [
        {
          names: ['a', 'b'],
          privileges: ['read', 'write'],
          field_security: [hiding.field_security],
          query: [hiding.query],
          allow_restricted_indices: false,
        },
      ],
      applications: [],
      run_as: ['eve'],
    });
    const { body } = await server.elastic('GET', '/_security/user/_privileges');
    expect(body).to.deep.include({ cluster: ['all'], run_as: ['*'] });
  });

  it('shows the privileges of a key only if they are those of its owner', async () => {
    const keyWith = async (more: object) => {
      const { body } = await server.elastic('POST', '/_security/api_key', { name: 'k', ...more });
      return server.as(`ApiKey ${body.encoded}`, 'GET', '/_security/user/_privileges');
    };
    expect((await keyWith({})).body.cluster).to.deep.equal(['all']);
    const limited = await keyWith({ role_descriptors: { r: { cluster: ['monitor'] } } });
    expect(limited.status).to.equal(400);
    expect(reasonOf(limited)).to.contain('Cannot retrieve privileges for API keys with assigned role descriptors');
  });

  it('lists the privileges that there are', async () => {
    const { body } = await server.elastic('GET', '/_security/privilege/_builtin');
    expect(body.cluster).to.include.members(['all', 'manage_connector', 'write_connector_secrets']);
    expect(body.index).to.include.members(['all', 'read', 'read_failure_store']);
    expect(body.cluster).to.deep.equal([...(body.cluster as string[])].sort());
    expect(body.remote_cluster).to.deep.equal(['monitor_enrich', 'monitor_stats']);
  });

  it('needs the privilege for each', async () => {
    const ada = await server.user('ada', { cluster: ['manage'] });
    for (const [method, target, action] of [
      ['PUT', '/_security/user/elastic/_disable', 'user/set_enabled'],
      ['GET', '/_security/privilege/_builtin', 'privilege/builtin/get'],
    ] as const) {
      const answer = await server.as(ada, method, target);
      expect(answer.status).to.equal(403);
      expect(reasonOf(answer)).to.contain(`action [cluster:admin/xpack/security/${action}] is unauthorized`);
    }
    expect((await server.as(ELASTIC, 'GET', '/_security/privilege/_builtin')).status).to.equal(200);
  });
});
