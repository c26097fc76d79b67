import { expect } from 'chai';
import { isObject, type JsonObject } from '../../../server/json/value';
import { basic, reasonOf, Secured, type SecuredAnswer } from '../../security/secured';

/** ReservedRolesStore: the roles that every cluster of version 9 has. */
const NAMES =
  `apm_system beats_admin beats_system editor enrich_user inference_admin inference_user ingest_admin kibana_admin
  kibana_system kibana_user logstash_admin logstash_system machine_learning_admin machine_learning_user monitoring_user
  remote_monitoring_agent remote_monitoring_collector reporting_user rollup_admin rollup_user snapshot_user superuser
  transform_admin transform_user transport_client viewer watcher_admin watcher_user`.split(/\s+/);

describe('reserved roles', () => {
  let server: Secured;
  let roles: Readonly<Record<string, JsonObject>>;
  before(async () => {
    server = await Secured.start();
    roles = (await server.elastic('GET', '/_security/role')).body as Record<string, JsonObject>;
  });
  after(() => server.stop());

  it('are those of Elasticsearch 9', () => expect(Object.keys(roles).sort()).to.deep.equal(NAMES));

  it('are found by a query', async () => {
    const { body } = await server.elastic('GET', '/_security/_query/role', { query: { prefix: { name: 'watcher' } } });
    expect(body.total).to.equal(2);
  });

  for (const name of NAMES) {
    it(`${name} is reserved, and grants only privileges that exist`, async () => {
      const role = roles[name] as JsonObject;
      expect(role.metadata).to.include({ _reserved: true });
      const groups = (role.indices as JsonObject[]).map(({ names, privileges }) => ({ names, privileges }));
      const copy = await server.elastic('PUT', '/_security/role/copy', { cluster: role.cluster, indices: groups });
      expect(copy.status, JSON.stringify(copy.body)).to.equal(200);
    });

    it(`${name} can neither be changed nor deleted`, async () => {
      const [changed, deleted] = [
        await server.elastic('PUT', `/_security/role/${name}`, {}),
        await server.elastic('DELETE', `/_security/role/${name}`),
      ];
      expect([changed.status, deleted.status]).to.deep.equal([400, 400]);
      expect(reasonOf(changed)).to.equal(`role [${name}] is reserved and cannot be modified.`);
    });
  }

  it('say of some that they are deprecated', () => {
    const deprecated = NAMES.filter(
      (name) => isObject(roles[name]?.metadata) && roles[name].metadata._deprecated === true,
    );
    expect(deprecated).to.deep.equal(['kibana_user', 'reporting_user']);
  });

  /** What holders of a role may do, and what not. */
  const powers: [role: string, request: string, status: number, body?: object | string][] = [
    ['viewer', 'GET /docs/_search', 200],
    ['viewer', 'PUT /docs/_doc/1', 403, {}],
    ['viewer', 'GET /.hidden/_search', 403],
    ['viewer', 'GET /.alerts-x/_search', 404],
    ['editor', 'GET /docs/_search', 200],
    ['editor', 'PUT /docs/_doc/1', 403, {}],
    ['editor', 'PUT /.slo-observability.sli/_doc/1', 201, {}],
    ['editor', 'PUT /.siem-signals/_doc/1', 403, {}],
    ['ingest_admin', 'PUT /_ingest/pipeline/p', 200, { processors: [] }],
    ['ingest_admin', 'PUT /_index_template/t', 200, { index_patterns: ['t-*'] }],
    ['ingest_admin', 'GET /docs/_search', 403],
    ['enrich_user', 'GET /_ingest/pipeline', 200],
    ['machine_learning_user', 'PUT /.ml-annotations-6/_doc/1', 403, {}],
    ['snapshot_user', 'GET /docs', 200],
    ['snapshot_user', 'GET /docs/_search', 403],
    ['transform_user', 'GET /.transform-notifications-000002/_search', 404],
    ['watcher_admin', 'GET /.watches/_search', 404],
    ['watcher_user', 'GET /.triggered_watches/_search', 403],
    ['remote_monitoring_collector', 'GET /_stats', 200],
    ['remote_monitoring_agent', 'PUT /.monitoring-es-1/_doc/1', 201, {}],
    ['logstash_admin', 'PUT /.logstash/_doc/1', 201, {}],
    ['kibana_user', 'GET /', 403],
    ['inference_user', 'GET /', 403],
  ];
  for (const [role, request, status, body] of powers) {
    it(`${role} gets ${status} for ${request}`, async () => {
      await server.elastic('PUT', '/docs');
      await server.elastic('PUT', '/.hidden');
      await server.elastic('PUT', '/_security/user/holder', { password: 'holder-password', roles: [role] });
      const [method = '', target = ''] = request.split(' ');
      const answer: SecuredAnswer = await server.as(basic('holder', 'holder-password'), method, target, body);
      expect(answer.status, JSON.stringify(answer.body)).to.equal(status);
    });
  }
});
