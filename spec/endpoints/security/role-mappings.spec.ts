import { expect } from 'chai';
import { reasonOf, Secured } from '../../security/secured';

describe('role mappings', () => {
  let server: Secured;
  before(async () => {
    server = await Secured.start();
  });
  beforeEach(() => server.reset());
  after(() => server.stop());

  const MAPPING = '/_security/role_mapping/m';
  const put = (body: object) => server.elastic('PUT', MAPPING, body);

  it('are kept and shown', async () => {
    const rules = {
      all: [
        { field: { username: ['esadmin*', null] } },
        { any: [{ field: { groups: 'cn=a' } }, { field: { 'metadata.level': 3 } }] },
        { except: { field: { dn: '*,ou=test' } } },
      ],
    };
    const mapping = { enabled: true, roles: ['user'], rules, metadata: { version: 1 } };
    expect((await put(mapping)).body).to.deep.equal({ role_mapping: { created: true } });
    expect((await put(mapping)).body).to.deep.equal({ role_mapping: { created: false } });
    expect((await server.elastic('GET', MAPPING)).body).to.deep.equal({ m: mapping });
    expect((await server.elastic('GET', '/_security/role_mapping')).body).to.deep.equal({ m: mapping });
    expect((await server.elastic('DELETE', MAPPING)).body).to.deep.equal({ found: true });
    expect(await server.elastic('DELETE', MAPPING)).to.deep.include({ status: 404, body: { found: false } });
    expect(await server.elastic('GET', MAPPING)).to.deep.include({ status: 404, body: {} });
  });

  it('show templates as text, and lists of one value as the value', async () => {
    const role_templates = [{ template: { source: '{{username}}' }, format: 'json' }, { template: 'x' }];
    await put({ enabled: false, role_templates, rules: { field: { username: ['a'] } } });
    expect((await server.elastic('GET', MAPPING)).body.m).to.deep.equal({
      enabled: false,
      role_templates: [
        { template: '{"source":"{{username}}"}', format: 'json' },
        { template: '{"source":"x"}', format: 'string' },
      ],
      rules: { field: { username: 'a' } },
      metadata: {},
    });
  });

  const base = { enabled: true, roles: ['a'] };
  const RULES = 'failed to parse rules expression.';
  const refusedRules: [rules: object, reason: string][] = [
    [{}, `${RULES} object [rules] does not contain any fields`],
    [{ any: [], all: [] }, `${RULES} object [rules] contains multiple fields`],
    [{ none: [] }, `${RULES} field [none] is not recognised in object [rules]`],
    [{ any: { field: {} } }, `${RULES} field [any] requires an array`],
    [{ except: { field: { a: 1 } } }, `${RULES} field [except] is not allowed within [rules]`],
    [{ any: [{ except: { field: { a: 1 } } }] }, `${RULES} field [except] is not allowed within [any]`],
    [{ all: [1] }, `${RULES} expected [all] to be an object but found [VALUE_NUMBER] instead`],
    [{ field: { a: 1, b: 2 } }, `${RULES} object [field] contains multiple fields`],
    [{ field: { a: {} } }, `${RULES} expected a field value but found [START_OBJECT] instead`],
  ];
  for (const [rules, reason] of refusedRules) {
    it(`refuse the rules ${JSON.stringify(rules)}`, async () => {
      const { status, body } = await put({ ...base, rules });
      expect(status).to.equal(400);
      expect(body.error).to.nested.include({ type: 'parsing_exception', 'caused_by.caused_by.reason': reason });
    });
  }

  it('say at the end of the body what is missing in it', async () => {
    const short = await put(base);
    expect(short.body.error).to.include({ line: 1, col: JSON.stringify(base).length });
  });

  const rules = { field: { username: '*' } };
  const refused: [body: object, reason: string][] = [
    [{ rules, enabled: true }, 'failed to parse role-mapping [m]. missing field [roles]'],
    [{ roles: ['a'], enabled: true }, 'failed to parse role-mapping [m]. missing field [rules]'],
    [{ roles: ['a'], rules }, 'failed to parse role-mapping [m]. missing field [enabled]'],
    [{ roles: [], rules, enabled: true }, 'Validation Failed: 1: role-mapping roles or role-templates are missing;'],
    [{ ...base, rules, metadata: { _a: 1 } }, 'Validation Failed: 1: metadata keys may not start with [_];'],
    [{ ...base, rules, bogus: 1 }, '[role-mapping] unknown field [bogus]'],
  ];
  for (const [body, reason] of refused) {
    it(`refuse ${JSON.stringify(body)}`, async () => {
      const answer = await put(body);
      expect(answer.status).to.equal(400);
      expect(reasonOf(answer)).to.contain(reason);
    });
  }
});
