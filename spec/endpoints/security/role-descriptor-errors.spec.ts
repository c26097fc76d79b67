import { expect } from 'chai';
import type { JsonObject } from '../../../server/json/value';
import { basic, Secured } from '../../security/secured';

/** An error of a response, with what caused it. */
interface Shown {
  readonly type: string;
  readonly reason: string;
  readonly caused_by?: Shown;
}

/** Errors in roles that a body has by name are enclosed by those of its parsers (ObjectParser.declareNamedObjects). */
describe('errors in role descriptors by name', () => {
  let server: Secured;
  let id: string;
  before(async () => {
    server = await Secured.start();
    id = String((await server.elastic('POST', '/_security/api_key', { name: 'k' })).body.id);
  });
  after(() => server.stop());

  const GRANT = '"grant_type":"password","username":"elastic","password":"changeme"';
  type Enclosing = readonly [parser: string, field: string];
  /** A request, and the parsers between its body and the roles. */
  const requests: [what: string, request: () => string, body: (roles: string) => string, enclosing: Enclosing[]][] = [
    [
      'a new key',
      () => 'POST /_security/api_key',
      (roles) => `{"name":"k","role_descriptors":${roles}}`,
      [['api_key_request', 'role_descriptors']],
    ],
    [
      'a granted key',
      () => 'POST /_security/api_key/grant',
      (roles) => `{${GRANT},"api_key":{"name":"k","role_descriptors":${roles}}}`,
      [
        ['grant_api_key_request', 'api_key'],
        ['api_key_request', 'role_descriptors'],
      ],
    ],
    [
      'a key that is updated',
      () => `PUT /_security/api_key/${id}`,
      (roles) => `{"role_descriptors":${roles}}`,
      [['update_api_key_request_payload', 'role_descriptors']],
    ],
    [
      'keys that are updated',
      () => 'POST /_security/api_key/_bulk_update',
      (roles) => `{"ids":["a"],\n"role_descriptors":${roles}}`,
      [['bulk_update_api_key_request', 'role_descriptors']],
    ],
    [
      'several roles',
      () => 'POST /_security/role',
      (roles) => `{"roles":${roles}}`,
      [['bulk_update_roles_request_payload', 'roles']],
    ],
  ];

  /** Descriptors with `^` before the token at which Elasticsearch's parser stops, and the innermost error. */
  const faults: [descriptor: string, type: string, reason: string, causedBy?: string][] = [
    ['{"cluster":[],"bogus":^1}', 'parse_exception', 'failed to parse role [r]. unexpected field [bogus]'],
    ['^"x"', 'parse_exception', 'failed to parse role [r]. expected an object but found [VALUE_STRING] instead'],
    [
      '{"cluster":["a",^5]}',
      'parse_exception',
      'failed to parse role [r]',
      'could not parse [cluster] field. expected a string array but one of the value in the array is [VALUE_NUMBER]',
    ],
    [
      '{"indices":^{}}',
      'parse_exception',
      'failed to parse indices privileges for role [r]. expected field [indices] value to be an array, but found [START_OBJECT] instead',
    ],
    [
      '{"indices":[{"names":["a"]^}]}',
      'parse_exception',
      'failed to parse indices privileges for role [r]. missing required [privileges] field',
    ],
    [
      '{"indices":[{"names":["a"],"privileges":["read"],"oops":^true}]}',
      'parse_exception',
      'failed to parse indices privileges for role [r]. unexpected field [oops]',
    ],
    [
      '{"applications":[{"application":"a","privileges":["x"]^}]}',
      'parse_exception',
      'failed to parse application privileges for role [r]. missing required [resources] field',
    ],
  ];

  for (const [what, request, body, enclosing] of requests) {
    for (const [descriptor, type, reason, causedBy] of faults) {
      it(`of ${what}: ${descriptor}`, async () => {
        const marked = body(`{"r":${descriptor}}`);
        const lines = marked.slice(0, marked.indexOf('^')).split('\n');
        const place = `[${lines.length}:${(lines.at(-1) ?? '').length + 1}]`;
        const [method = '', target = ''] = request().split(' ');
        const sent = marked.replace('^', '');
        const answer = await server.as(basic('elastic', 'changeme'), method, target, sent, {
          'content-type': 'application/json',
        });
        expect(answer.status).to.equal(400);
        let error = answer.body.error as unknown as Shown | undefined;
        for (const [parser, field] of [...enclosing, [enclosing.at(-1)?.[1] ?? '', 'r'] as const]) {
          expect(error).to.include({
            type: 'x_content_parse_exception',
            reason: `${place} [${parser}] failed to parse field [${field}]`,
          });
          error = error?.caused_by;
        }
        expect(error).to.include({ type, reason });
        expect(error?.caused_by?.reason).to.equal(causedBy);
        expect((answer.body.error as unknown as JsonObject).root_cause).to.have.nested.property('[0].type', type);
      });
    }

    it(`of ${what}: what is wrong with the values is not the parser's error`, async () => {
      const roles = JSON.stringify({ r: { cluster: ['moniter'] } });
      const [method = '', target = ''] = request().split(' ');
      const answer = await server.as(basic('elastic', 'changeme'), method, target, body(roles), {
        'content-type': 'application/json',
      });
      expect(JSON.stringify(answer.body)).to.include('action_request_validation_exception').and.include('[moniter]');
    });
  }

  it('names of roles are checked first', async () => {
    const answer = await server.elastic('POST', '/_security/api_key', { name: 'k', role_descriptors: { ' r': 'x' } });
    const error = answer.body.error as unknown as Shown;
    expect(error.caused_by?.reason).to.match(/\[role_descriptors\] failed to parse field \[ r\]$/);
    expect(error.caused_by?.caused_by).to.include({ type: 'validation_exception' });
    expect(error.caused_by?.caused_by?.reason).to.match(/^Validation Failed: 1: Role names must be at least 1 .*;$/);
  });
});
