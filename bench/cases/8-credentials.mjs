import { commands, load, median, send, startProcess } from '../servers.mjs';

export const title =
  'PUT requests per second with --auth on and an API key, and without credentials (median of 5 runs of 2 seconds, alternating)';

/** The role that Kibana gives to the key of a connector, with what it needs for the connector API. */
const ROLE = {
  cluster: ['monitor', 'manage_connector'],
  indices: [
    { names: ['search-0', '.search-acl-filter-search-0', '.elastic-connectors*'], privileges: ['all'] },
    { names: ['docs'], privileges: ['read', 'write'], query: { term: { kind: 'a' } } },
  ],
};

const scenarios = {
  'PUT /_connector/{id}/_name': Array.from({ length: 64 }, (_, i) => ({
    method: 'PUT',
    path: `/_connector/c${i % 16}/_name`,
    body: { name: `name ${i}` },
  })),
  'PUT /search-0/_doc/{id}': Array.from({ length: 64 }, (_, i) => ({
    method: 'PUT',
    path: `/search-0/_doc/${i}`,
    body: { title: `title ${i}`, kind: 'a' },
  })),
};

const JSON_TYPE = 'application/json';
const PASSWORD = 'changeme';
const ELASTIC = `Basic ${Buffer.from(`elastic:${PASSWORD}`).toString('base64')}`;

export async function run() {
  const open = await startProcess(commands.mock);
  const checked = await startProcess(commands.mock, ['--auth', 'on', '--password', PASSWORD]);
  for (const [{ url }, headers] of [
    [open, {}],
    [checked, { authorization: ELASTIC }],
  ]) {
    for (let i = 0; i < 16; i += 1)
      await send(url, 'PUT', `/_connector/c${i}`, { index_name: `s-${i}` }, JSON_TYPE, headers);
  }
  const key = await send(
    checked.url,
    'POST',
    '/_security/api_key',
    { name: 'k', role_descriptors: { r: ROLE } },
    JSON_TYPE,
    {
      authorization: ELASTIC,
    },
  );
  const rows = {};
  for (const [name, requests] of Object.entries(scenarios)) {
    rows[name] = await compare(open, checked, requests, `ApiKey ${key.encoded}`);
  }
  await open.stop();
  await checked.stop();
  return rows;
}

async function compare(open, checked, requests, authorization) {
  const figures = { open: [], checked: [] };
  const servers = { open: [open, {}], checked: [checked, { authorization }] };
  for (let i = 0; i < 5; i += 1) {
    for (const [name, [{ port }, headers]] of Object.entries(servers)) {
      const { perSecond, refused } = await load({ port, requests, headers, seconds: 2, connections: 32 });
      if (refused > 0) throw new Error(`${name} refused ${refused} requests`);
      figures[name].push(perSecond);
    }
  }
  const [withKey, without] = [median(figures.checked), median(figures.open)];
  return { 'with a key': withKey, without, ratio: (withKey / without).toFixed(2), goal: '≥ 0.85' };
}
