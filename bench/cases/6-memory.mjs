import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { commands, median, send, startProcess } from '../servers.mjs';

export const title =
  '1,000,000 small documents: resident memory (MB) and a search by term (milliseconds, median of 40)';

export async function run() {
  const server = await startProcess(commands.mock);
  await send(server.url, 'PUT', '/many', {
    mappings: { properties: { group: { type: 'keyword' }, n: { type: 'long' } } },
  });
  for (let from = 0; from < 1_000_000; from += 5000) {
    const lines = [];
    for (let i = from; i < from + 5000; i += 1)
      lines.push(`{"index":{"_id":"d${i}"}}`, `{"n":${i},"group":"g${i % 20000}"}`);
    await send(server.url, 'POST', '/many/_bulk?filter_path=errors', `${lines.join('\n')}\n`, 'application/x-ndjson');
  }
  const times = [];
  for (let i = 0; i < 50; i += 1) {
    const start = performance.now();
    const answer = await send(server.url, 'POST', '/many/_search', {
      query: { term: { group: `g${i * 7}` } },
      size: 50,
    });
    if (answer.hits.total.value !== 50) throw new Error(JSON.stringify(answer.hits.total));
    if (i >= 10) times.push(performance.now() - start);
  }
  const megabytes = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.child.pid}/status`, 'utf8'))[1]) / 1024;
  await server.stop();
  return {
    memory: { value: megabytes.toFixed(0), goal: '< 1200' },
    search: { value: median(times).toFixed(2), goal: 'milliseconds' },
  };
}
