import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { commands, median, send, startProcess } from '../servers.mjs';

export const title =
  'Searches by the number of documents, of 60 words each (milliseconds: median of 15 warm ones, in brackets the first); ' +
  'growth from 1,000 to 100,000';

const SIZES = [1_000, 20_000, 100_000, 1_000_000];
const BATCH = 2_000;
const WARM = 15;

const words = (
  'connector sync job drive folder report quarterly budget meeting note invoice customer region sales plan draft final ' +
  'review legal contract employee handbook policy travel expense design document server cluster index search shard'
).split(' ');

const mappings = {
  properties: {
    title: { type: 'text', fields: { keyword: { type: 'keyword' } } },
    body: { type: 'text' },
    author: { type: 'keyword' },
    size: { type: 'long' },
    kind: { type: 'keyword' },
    _timestamp: { type: 'date' },
    tags: { type: 'keyword' },
  },
};

const searches = {
  match: { query: { match: { body: 'quarterly budget' } } },
  match_phrase: { query: { match_phrase: { body: 'sync job' } } },
  'match, with highlights': { query: { match: { body: 'policy' } }, highlight: { fields: { body: {} } } },
  'term on a keyword': { query: { term: { author: 'user-7' } } },
  'range of dates': { query: { range: { _timestamp: { gte: '2023-11-20', lt: '2023-12-01' } } } },
  'wildcard on a keyword': { query: { wildcard: { 'title.keyword': '*budget*9' } } },
  'filters, sorted by date': {
    query: { bool: { filter: [{ term: { kind: 'sync' } }, { range: { size: { gte: 1000, lt: 50_000 } } }] } },
    sort: [{ _timestamp: 'desc' }],
  },
  'all, sorted by a keyword': { sort: [{ author: 'asc' }, { size: 'desc' }] },
  'terms with averages': {
    size: 0,
    aggs: { k: { terms: { field: 'kind' }, aggs: { s: { avg: { field: 'size' } } } } },
  },
  'date_histogram by day': {
    size: 0,
    aggs: { d: { date_histogram: { field: '_timestamp', calendar_interval: 'day' } } },
  },
  cardinality: { size: 0, query: { term: { tags: 'job' } }, aggs: { c: { cardinality: { field: 'author' } } } },
};

export async function run() {
  const rows = { 'memory (MB)': {}, ...Object.fromEntries(Object.keys(searches).map((name) => [name, {}])) };
  const warm = Object.fromEntries(Object.keys(searches).map((name) => [name, {}]));
  for (const size of SIZES) {
    const server = await startProcess(commands.mock);
    await fill(server.url, size);
    for (const [name, body] of Object.entries(searches)) {
      const { first, later } = await time(server.url, body);
      warm[name][size] = later;
      rows[name][size] = `${later.toFixed(1)} (${first.toFixed(0)})`;
    }
    rows['memory (MB)'][size] = megabytes(server.child.pid).toFixed(0);
    await server.stop();
  }
  for (const [name, times] of Object.entries(warm)) {
    rows[name].growth = (times[100_000] / times[1_000]).toFixed(1);
    rows[name].goal = '≤ 10';
  }
  rows['memory (MB)'].goal = '≤ 2000';
  return rows;
}

async function fill(url, size) {
  const random = numbers(42);
  await send(url, 'PUT', '/many', { mappings });
  for (let from = 0; from < size; from += BATCH) {
    const lines = [];
    for (let i = from; i < Math.min(size, from + BATCH); i += 1) {
      lines.push(`{"index":{"_id":"d${i}"}}`, JSON.stringify(document(i, random)));
    }
    await send(url, 'POST', '/many/_bulk?filter_path=errors', `${lines.join('\n')}\n`, 'application/x-ndjson');
  }
}

function document(i, random) {
  const text = (length) => Array.from({ length }, () => words[Math.floor(random() * words.length)]).join(' ');
  return {
    title: `${text(4)} ${i}`,
    body: text(60),
    author: `user-${i % 200}`,
    size: (i * 7) % 100_000,
    kind: words[i % 5],
    _timestamp: new Date(1.7e12 + i * 60_000).toISOString(),
    tags: [words[i % words.length], words[(i * 3) % words.length]],
  };
}

/** The same numbers between 0 and 1 in each run. */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

async function time(url, body) {
  const times = [];
  for (let i = 0; i <= WARM; i += 1) {
    const start = performance.now();
    await send(url, 'POST', '/many/_search?request_cache=false', { ...body, track_total_hits: true });
    times.push(performance.now() - start);
  }
  return { first: times[0], later: median(times.slice(1)) };
}

function megabytes(pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
}
