import { expect } from 'chai';
import { endpoints } from '../../server/endpoints';
import { firstRead, isDenied, routeOf, targetOf } from './operations';
import { reasonOf, Secured } from './secured';

/** The least privilege that Elasticsearch's documentation of each API asks for, with the operations. */
const OF_CLUSTER: Readonly<Record<string, string>> = {
  monitor: `cat.health cat.master cat.nodeattrs cat.nodes cat.pending_tasks cat.plugins cat.tasks cluster.get_settings
    cluster.health cluster.pending_tasks cluster.state cluster.stats info license.get nodes.info nodes.stats ping tasks.get
    tasks.list xpack.info xpack.usage`,
  manage:
    'cluster.put_settings cluster.reroute delete_script put_script license.post_start_basic snapshot.delete_repository',
  monitor_snapshot: 'snapshot.get snapshot.get_repository snapshot.status',
  cancel_task: 'tasks.cancel',
  monitor_connector: 'connector.get connector.list connector.sync_job_get connector.sync_job_list',
  manage_connector: `connector.check_in connector.delete connector.last_sync connector.post connector.put
    connector.sync_job_cancel connector.sync_job_check_in connector.sync_job_claim connector.sync_job_delete
    connector.sync_job_error connector.sync_job_post connector.sync_job_update_stats connector.update_active_filtering
    connector.update_api_key_id connector.update_configuration connector.update_error connector.update_features
    connector.update_filtering connector.update_filtering_validation connector.update_index_name connector.update_name
    connector.update_native connector.update_pipeline connector.update_scheduling connector.update_service_type
    connector.update_status`,
  read_connector_secrets: 'connector.secret_get',
  write_connector_secrets: 'connector.secret_delete connector.secret_post connector.secret_put',
  read_pipeline: 'ingest.get_pipeline ingest.simulate',
  manage_pipeline: 'ingest.delete_pipeline ingest.put_pipeline',
  manage_index_templates: `cluster.delete_component_template cluster.get_component_template cluster.put_component_template
    indices.delete_index_template indices.delete_template indices.get_index_template indices.get_template
    indices.put_index_template indices.put_template indices.simulate_index_template indices.simulate_template`,
  manage_search_query_rules: `query_rules.delete_rule query_rules.delete_ruleset query_rules.get_rule query_rules.get_ruleset
    query_rules.list_rulesets query_rules.put_rule query_rules.put_ruleset`,
  manage_search_application:
    'search_application.delete search_application.get search_application.list search_application.put',
  read_security: `security.get_role security.get_role_mapping security.get_service_accounts security.get_user
    security.query_role security.query_user security.get_settings security.get_user_profile`,
  manage_security: `security.bulk_delete_role security.bulk_put_role security.clear_cached_realms security.clear_cached_roles
    security.delete_role security.delete_role_mapping security.delete_user security.disable_user security.enable_user
    security.put_role security.put_role_mapping security.put_user security.update_settings`,
  manage_own_api_key: 'security.bulk_update_api_keys security.create_api_key security.update_api_key',
  grant_api_key: 'security.grant_api_key',
  manage_service_account:
    'security.create_service_token security.delete_service_token security.get_service_credentials',
  manage_token: 'security.invalidate_token',
  manage_user_profile: `security.activate_user_profile security.disable_user_profile security.enable_user_profile
    security.suggest_user_profiles security.update_user_profile_data`,
};

const OF_INDICES: Readonly<Record<string, string>> = {
  read: `count exists exists_source explain get get_source mget msearch mtermvectors open_point_in_time search
    termvectors terms_enum`,
  view_index_metadata: `cat.aliases field_caps indices.exists indices.exists_alias indices.get indices.get_alias
    indices.get_field_mapping indices.get_mapping indices.get_settings indices.resolve_index indices.validate_query
    search_shards`,
  monitor:
    'cat.indices cat.recovery cat.segments cat.shards indices.recovery indices.segments indices.shard_stores indices.stats',
  maintenance: 'indices.flush indices.forcemerge indices.refresh',
  create_index: 'indices.create',
  delete_index: 'indices.delete',
  manage: `indices.add_block indices.analyze indices.clear_cache indices.close indices.delete_alias indices.open
    indices.put_alias indices.put_mapping indices.put_settings`,
  create_doc: 'bulk create',
  index: 'index update',
  delete: 'delete',
};

describe('the least named privilege', () => {
  let server: Secured;
  let nobody: string;
  before(async () => {
    server = await Secured.start();
    nobody = await server.user('nobody', {});
  });
  after(() => server.stop());

  for (const [part, table] of [
    ['cluster', OF_CLUSTER],
    ['index', OF_INDICES],
  ] as const) {
    for (const [privilege, names] of Object.entries(table)) {
      for (const name of names.split(/\s+/)) {
        it(`${name}: ${privilege} is enough, and its absence is reported`, async () => {
          const operation = endpoints.find((one) => one.name === name);
          if (!operation) throw new Error(`there is no operation [${name}]`);
          const role =
            part === 'cluster'
              ? { cluster: [privilege] }
              : { indices: [{ names: ['*'], privileges: [privilege], allow_restricted_indices: true }] };
          await server.elastic('PUT', '/docs');
          const granted = await firstRead(server, await server.user('exact', role), operation);
          expect(isDenied(granted), JSON.stringify(granted.body)).to.equal(false);
          const denied = await firstRead(server, nobody, operation);
          expect(denied.status).to.equal(403);
          if (targetOf(routeOf(operation))[0] === 'HEAD') return;
          const [, listed = ''] =
            new RegExp(`by the ${part} privileges \\[(.*)\\]$`).exec(String(reasonOf(denied))) ?? [];
          expect(listed.split(',')).to.include(privilege);
        });
      }
    }
  }
});
