import { performance } from 'node:perf_hooks';
import { commands, median, send, startProcess } from '../servers.mjs';

export const title = '50 pending jobs among 1,000 and among 100,000 (milliseconds, median of 40, each after a write)';

const JOBS = '.elastic-connectors-sync-jobs-v1';
const search = {
  query: { bool: { filter: [{ terms: { status: ['pending'] } }, { term: { 'connector.id': 'c1' } }] } },
  sort: [{ created_at: 'asc' }],
  size: 100,
};

const ways = {
  'GET /_connector/_sync_job?status=pending': (url) => send(url, 'GET', '/_connector/_sync_job?status=pending'),
  '_search by status and connector, sorted': (url) => send(url, 'POST', `/${JOBS}/_search`, search),
};

export async function run() {
  const rows = {};
  const servers = { 1000: await serverWith(1000), 100000: await serverWith(100_000) };
  for (const [name, ask] of Object.entries(ways)) {
    const [few, many] = [await time(servers[1000].url, ask), await time(servers[100000].url, ask)];
    rows[name] = { '1,000': few.toFixed(2), '100,000': many.toFixed(2), ratio: (many / few).toFixed(2), goal: '≤ 3' };
  }
  for (const server of Object.values(servers)) await server.stop();
  return rows;
}

async function serverWith(count) {
  const server = await startProcess(commands.mock);
  await send(server.url, 'PUT', '/_connector/c1', { index_name: 'search-1', service_type: 'drive' });
  for (let from = 0; from < count; from += 5000) {
    const lines = [];
    for (let i = from; i < Math.min(count, from + 5000); i += 1)
      lines.push(`{"index":{"_id":"j${i}"}}`, JSON.stringify(job(i, count)));
    await send(server.url, 'POST', `/${JOBS}/_bulk`, `${lines.join('\n')}\n`, 'application/x-ndjson');
  }
  return server;
}

function job(i, count) {
  const status = i % (count / 50) === 0 ? 'pending' : 'completed';
  const created_at = new Date(1.7e12 + i * 1000).toISOString();
  return {
    connector: { id: 'c1', index_name: 'search-1' },
    created_at,
    last_seen: created_at,
    job_type: 'full',
    status,
    metadata: {},
  };
}

async function time(url, ask) {
  const times = [];
  for (let i = 0; i < 50; i += 1) {
    await send(url, 'POST', `/${JOBS}/_update/j1`, { doc: { worker_hostname: `h${i}` } });
    const start = performance.now();
    await ask(url);
    if (i >= 10) times.push(performance.now() - start);
  }
  return median(times);
}
