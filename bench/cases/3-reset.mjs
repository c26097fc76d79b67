import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { commands, median, send, startProcess } from '../servers.mjs';

export const title = 'POST /_mock/reset after one write (milliseconds, median of 50)';

export async function run() {
  const rows = {};
  for (const count of [100, 100_000])
    rows[`${count} documents`] = { milliseconds: (await timeReset(count)).toFixed(3) };
  return rows;
}

/** The documents are part of the fixture that the server starts with and resets to. */
async function timeReset(count) {
  const documents = Array.from({ length: count }, (_, i) => ({
    id: `d${i}`,
    source: { n: i, title: `document ${i}` },
  }));
  const file = join(mkdtempSync(join(tmpdir(), 'bench-')), 'big.json');
  writeFileSync(file, JSON.stringify({ indices: { big: { documents } } }));
  const server = await startProcess(commands.mock, ['--fixture', file]);
  const times = [];
  for (let i = 0; i < 60; i += 1) {
    await send(server.url, 'PUT', '/big/_doc/d1', { n: i, title: 'changed' });
    const start = performance.now();
    await send(server.url, 'POST', '/_mock/reset');
    if (i >= 10) times.push(performance.now() - start);
  }
  await server.stop();
  return median(times);
}
