import { performance } from 'node:perf_hooks';
import { commands, median, startProcess } from '../servers.mjs';

export const title = '_bulk of 5,000 documents of 1 KB (milliseconds, median of 15, in turns)';

export async function run() {
  const servers = { bare: await startProcess(commands.bare), mock: await startProcess(commands.mock) };
  const times = { bare: [], mock: [] };
  for (let i = 0; i < 18; i += 1) {
    const body = bulkBody(i);
    for (const [name, { url }] of Object.entries(servers)) {
      const time = await timeBulk(url, body);
      if (i >= 3) times[name].push(time);
    }
  }
  for (const server of Object.values(servers)) await server.stop();
  const [mock, bare] = [median(times.mock), median(times.bare)];
  return {
    _bulk: { mock: mock.toFixed(1), bare: bare.toFixed(1), 'mock / bare': (mock / bare).toFixed(2), goal: '≤ 2' },
  };
}

function bulkBody(round) {
  const text = 'lorem ipsum dolor sit amet '.repeat(33);
  const lines = [];
  for (let i = 0; i < 5000; i += 1) {
    lines.push(JSON.stringify({ index: { _index: 'bulk', _id: `${round}-${i}` } }));
    lines.push(
      JSON.stringify({
        id: `${round}-${i}`,
        title: `Document ${i}`,
        size: i,
        tags: ['a', 'b'],
        body: text.slice(i % 26),
      }),
    );
  }
  return `${lines.join('\n')}\n`;
}

async function timeBulk(url, body) {
  const start = performance.now();
  const headers = { 'content-type': 'application/x-ndjson' };
  const response = await fetch(`${url}/_bulk`, { method: 'POST', body, headers });
  const text = await response.text();
  if (!response.ok || text.includes('"errors":true')) throw new Error(text.slice(0, 300));
  return performance.now() - start;
}
