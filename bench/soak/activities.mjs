// What a round of the soak does; each returns the number of its requests.
import { send } from '../servers.mjs';

const NDJSON = 'application/x-ndjson';

/** Small and large bodies. */
async function write(url, round) {
  const lines = `{"index":{}}\n${JSON.stringify({ text: 'x'.repeat((round % 50) * 500), n: round })}\n`.repeat(20);
  await send(url, 'POST', '/docs/_bulk?refresh=true', lines, NDJSON);
  return 1;
}

/** Reads of a connector that exists and of others that do not. */
async function read(url) {
  const targets = Array.from({ length: 40 }, (_, n) => (n % 2 ? 'google-drive' : `none-${n}`));
  await Promise.all(targets.map((name) => any(url, 'GET', `/_connector/${name}`)));
  return targets.length;
}

/** Searches, some of which are refused, and scripts. */
async function search(url, round) {
  const query = { match: { text: 'x' } };
  const aggs = { a: { terms: { field: 'n' }, aggs: { b: { avg: { field: 'n' } } } } };
  const script_fields = { a: { script: `return ${round}` } };
  await send(url, 'POST', '/docs/_search', { query, aggs, script_fields });
  await any(url, 'POST', '/docs/_search', { query: { regexp: { text: '(a?){900}b' } } });
  await any(url, 'POST', '/docs/_search', { query: { ['x'.repeat(round % 1000)]: {} } });
  return 3;
}

/** Scrolls and points in time: read to the end, closed, or abandoned until their time is over. */
async function scroll(url) {
  const open = () => send(url, 'POST', '/docs/_search?scroll=1m', { size: 5 });
  let { _scroll_id, hits } = await open();
  let count = 3;
  for (; hits.hits.length > 0; count += 1)
    ({ hits, _scroll_id } = await send(url, 'POST', '/_search/scroll', { scroll_id: _scroll_id, scroll: '1m' }));
  await send(url, 'DELETE', '/_search/scroll', { scroll_id: _scroll_id });
  await open();
  await send(url, 'POST', '/docs/_pit?keep_alive=1m');
  return count;
}

/** Some of a few sandboxes, each with a connector and a scroll. */
async function sandbox(url, round) {
  const base = `${url}/_mock/sandbox/w${round % 7}`;
  await send(base, 'PUT', '/_connector/c', {});
  await send(base, 'PUT', '/docs/_doc/1?refresh=true', { a: 'x'.repeat(10_000) });
  await send(base, 'POST', '/docs/_search?scroll=1m', {});
  if (round % 3 === 0) await send(url, 'DELETE', `/_mock/sandboxes/w${round % 7}`);
  return 4;
}

const FAULTS = [
  { preset: 'circuit_breaking_exception' },
  { connection: 'reset' },
  { connection: 'hang' },
  { damage: 'truncate' },
  { delay: '20ms', processed: true },
  { drip: { bytes: 50, every: '5ms' } },
];

/** Connectors that fail in all ways that a fault has, for clients some of which hang up. */
async function fail(url, round) {
  await send(url, 'POST', '/_mock/faults', { operation: 'connector.list', ...FAULTS[round % FAULTS.length] });
  await Promise.all(Array.from({ length: 5 }, () => any(url, 'GET', '/_connector', undefined, 100)));
  await send(url, 'DELETE', '/_mock/faults');
  return 7;
}

const JUMPS = ['1h', '90s', '-30m', '30d', '1ms'];

/** A stand-in that follows schedules while the clock jumps, and requests that wait. */
async function jump(url, round) {
  await send(url, 'PUT', '/_mock/stand-in', { follow_schedules: true });
  await send(url, 'PUT', '/_connector/google-drive/_scheduling', {
    scheduling: {
      full: { enabled: true, interval: '0 0 * * * ?' },
      incremental: { enabled: false, interval: '0 0 0 * * ?' },
      access_control: { enabled: false, interval: '0 0 0 * * ?' },
    },
  });
  const health = any(url, 'GET', '/_cluster/health?wait_for_nodes=9&timeout=1h', undefined, 100);
  await send(url, 'POST', '/_mock/clock/advance', { by: JUMPS[round % JUMPS.length] });
  await send(url, 'GET', '/_connector/_sync_job?size=5');
  await health;
  return 5;
}

async function snapshot(url, round) {
  await send(url, 'PUT', '/_mock/snapshots/latest');
  if (round % 5 === 0) await send(url, 'POST', '/_mock/snapshots/latest/restore');
  await send(url, 'GET', '/_mock/snapshots/latest/diff');
  return 2;
}

/** A request whose response, and whether there is one, does not matter. */
async function any(url, method, target, body, patience = 30_000) {
  try {
    const response = await fetch(url + target, {
      method,
      signal: AbortSignal.timeout(patience),
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    await response.arrayBuffer();
  } catch {
    // Faults reset and hang connections.
  }
}

export const activities = [write, read, search, scroll, sandbox, fail, jump, snapshot];
