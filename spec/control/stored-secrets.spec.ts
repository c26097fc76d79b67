import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { type FixtureState, type RunningServer, startServer } from '../../server';
import { entryText } from '../../server/cli/entry-text';
import { RefusalLog } from '../../server/cli/refusals';
import { endpoints } from '../../server/endpoints';
import { readSuite, type Step } from '../conformance/case';
import { RawClient } from '../conformance/client';
import { planted } from './planted-secrets';
import { storableBodies } from './storable-bodies';

const CANARY = 'c4n4ryV4lu3';
/** How many bodies that an operation stores are tried, and how many copies of each, each with a secret in another position. */
const BODIES = 4;
const COPIES = 24;
/** An operation that has accepted so many secrets without storing any stores none. */
const ENOUGH = 100;

const folder = join(__dirname, '..', 'cases');
const suites = readdirSync(folder).map((file) => readSuite(join(folder, file)));

/** Operations that take a body, or could. Those that respond late on purpose are left out. */
const writing = endpoints.filter(
  ({ name, routes }) => routes.some((route) => /^P/.test(route)) && !/cluster\.health|wait/.test(name),
);
/** Those among them that must have stored a secret, so that its position is known to be tested. */
const FREE = [
  ...['cluster.put_component_template', 'cluster.put_settings', 'connector.last_sync', 'connector.secret_put'],
  ...['connector.sync_job_claim', 'connector.update_configuration', 'connector.update_filtering', 'create', 'index'],
  ...['indices.create', 'indices.put_alias', 'indices.put_index_template', 'indices.put_mapping'],
  ...['indices.put_settings', 'indices.put_template', 'indices.update_aliases', 'ingest.put_pipeline', 'put_script'],
  ...['query_rules.put_rule', 'query_rules.put_ruleset', 'search_application.put', 'security.bulk_put_role'],
  ...['security.bulk_update_api_keys', 'security.create_api_key', 'security.create_cross_cluster_api_key'],
  ...['security.grant_api_key', 'security.put_privileges', 'security.put_role', 'security.put_role_mapping'],
  ...['security.put_user', 'security.update_api_key', 'security.update_cross_cluster_api_key', 'update'],
  'security.update_user_profile_data',
];

const NAMES: Readonly<Record<string, string>> = {
  connector_id: 'c',
  connector_sync_job_id: 'j',
  username: 'ada',
  ruleset_id: 'rules',
};

describe('what is stored with a secret in any position', () => {
  let server: RunningServer;
  let client: RawClient;
  let refusals = new RefusalLog();
  const tried = new Map<string, number>();
  const accepted = new Map<string, number>();
  const stored = new Map<string, number>();

  before(async () => {
    server = await startServer({ license: 'trial', onRefused: (entry) => refusals.add(entry) });
    client = new RawClient(server.url);
  });
  after(async () => {
    client.close();
    await server.stop();
  });

  const send = ({ do: line, headers = {} }: Step, body: unknown) => {
    const space = line.indexOf(' ');
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return client.send(
      line.slice(0, space),
      line.slice(space + 1),
      { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      body === undefined ? undefined : text,
    );
  };

  /** Sends a request that is then the only one in the journal: to show all that were sent would take most of the time. */
  const sendAlone = async (step: Step, body: unknown) => {
    server.journal.clear();
    const { status } = await send(step, body);
    return { status, entry: server.journal.entries().at(-1) };
  };

  /** The state, but for the documents of users' own indices, which are exported as they are. */
  const exported = (withSecrets = false): string => {
    const state: FixtureState = server.state({ withSecrets });
    const indices = Object.entries(state.indices ?? {}).map(([name, index]) =>
      name.startsWith('.elastic-connectors') ? [name, index] : [name, { ...index, documents: [] }],
    );
    return JSON.stringify({ ...state, indices: Object.fromEntries(indices) });
  };

  /** Sends a request with a secret in it, and looks for that in everything that shows requests and what they store. */
  const tryOne = async (step: Step, operation: string, body: unknown): Promise<void> => {
    refusals = new RefusalLog();
    const { status, entry } = await sendAlone(step, body);
    const request = `${step.do} ${JSON.stringify(body)}`;
    expect(JSON.stringify(entry) + (entry ? entryText(entry) : ''), `journal of ${request}`).not.to.include(CANARY);
    expect(refusals.report(9), `report of ${request}`).not.to.include(CANARY);
    if (status >= 300) return;
    count(accepted, operation);
    if (!exported(true).includes(CANARY)) return;
    count(stored, operation);
    expect(exported(), `state after ${request}`).not.to.include(CANARY);
    expect(JSON.stringify(server.leaks()), `leaks of ${request}`).not.to.include(CANARY);
  };

  const isDone = (operation: string): boolean =>
    (tried.get(operation) ?? 0) >= BODIES ||
    ((accepted.get(operation) ?? 0) >= ENOUGH && (stored.get(operation) ?? 0) === 0);

  const plant = async (step: Step, operation: string): Promise<void> => {
    if (isDone(operation)) return;
    const before = stored.get(operation);
    server.snapshots.save('before');
    for (const copy of planted(step.body, CANARY, COPIES)) {
      await tryOne(step, operation, copy);
      server.snapshots.restore('before');
    }
    if (stored.get(operation) !== before) count(tried, operation);
  };

  /** What there must be for all operations to find something. */
  const prepare = async (): Promise<Record<string, string>> => {
    server.reset();
    await send({ do: 'PUT /_security/user/ada' }, { password: 'secret-1', roles: [] });
    await send({ do: 'PUT /_connector/c' }, { name: 'n', service_type: 's', index_name: 'search-c' });
    const configuration = { pin: { label: 'l', sensitive: true, value: 'x', type: 'str' } };
    await send({ do: 'PUT /_connector/c/_configuration' }, { configuration });
    const { json: job } = await send({ do: 'POST /_connector/_sync_job' }, { id: 'c' });
    const { json: key } = await send({ do: 'POST /_security/api_key' }, { name: 'k' });
    const access = { search: [{ names: ['a'] }] };
    const { json: remote } = await send({ do: 'POST /_security/cross_cluster/api_key' }, { name: 'r', access });
    await send({ do: 'PUT /docs' }, {});
    const owner = { grant_type: 'password', username: 'ada', password: 'secret-1' };
    const { json: profile } = await send({ do: 'POST /_security/profile/_activate' }, owner);
    server.snapshots.save('prepared');
    const idOf = (made: unknown): string => (made as { id: string }).id;
    return {
      ...NAMES,
      connector_sync_job_id: idOf(job),
      key: idOf(key),
      remote: idOf(remote),
      uid: (profile as { uid: string }).uid,
    };
  };

  for (const { name, routes } of writing) {
    it(`is shown by no export: ${name}`, async function () {
      this.timeout(120_000);
      const names = await prepare();
      for (const target of targetsOf(routes, names)) {
        for (const body of storableBodies) {
          server.snapshots.restore('prepared');
          const step = { do: target, body: JSON.parse(JSON.stringify(body).replace('KEY', names.key ?? '')) };
          if ((await send(step, step.body)).status >= 300) continue;
          server.snapshots.restore('prepared');
          await plant(step, name);
        }
      }
    });
  }

  for (const { suite, setup = [], cases } of suites) {
    it(`is shown by no export: ${suite} @fuzz`, async function () {
      this.timeout(120_000);
      server.reset();
      for (const step of [...setup, ...cases.flatMap(({ steps }) => steps)]) {
        const { status, entry: { operation } = {} } = await sendAlone(step, step.body);
        if (operation && status < 300 && typeof step.body === 'object' && step.body !== null)
          await plant(step, operation);
      }
    });
  }

  it('covers the operations whose bodies are free', () => {
    expect(FREE.filter((name) => !stored.has(name))).to.deep.equal([]);
  });
});

/** The first route with a body, in an index of connectors, in one of a user, and in a new one. */
function targetsOf(routes: readonly string[], names: Readonly<Record<string, string | undefined>>): string[] {
  const route = routes.find((each) => /^P/.test(each)) ?? '';
  const key = route.includes('cross_cluster') ? names.remote : names.key;
  const id = route.includes('api_key') ? key : route.includes('_create') ? 'new' : 'c';
  const indices = route.includes('{index}') ? ['.elastic-connectors', 'docs', 'new'] : [''];
  return indices.map((index) =>
    route.replaceAll(/\{(\w+)\}/g, (_, name: string) => ({ ...names, id, index })[name] ?? 'x'),
  );
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
