import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const title = 'Snapshots and sandboxes (milliseconds in process, heap in MB)';

const library = fileURLToPath(new URL('../../dist/index.js', import.meta.url));

/** In a process of its own, so that nothing else is on the heap. */
const script = `
const { createMock } = require(${JSON.stringify(library)});
const median = (times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
const time = (run) => { const start = performance.now(); run(); return performance.now() - start; };
const repeat = (run) => median(Array.from({ length: 50 }, () => time(run)));
const rows = {};
for (const count of [100, 100_000]) {
  const documents = Array.from({ length: count }, (_, n) => ({ id: 'd' + n, source: { n } }));
  const mock = createMock();
  mock.load({ indices: { big: { documents } } }, { baseline: true });
  rows[count + ' documents'] = {
    save: repeat(() => mock.snapshots.save('one')).toFixed(3),
    restore: repeat(() => mock.snapshots.restore('one')).toFixed(3),
    reset: repeat(() => mock.reset()).toFixed(3),
  };
}
const mock = createMock({ fixture: 'google-drive' });
const heap = () => { gc(); return (process.memoryUsage().heapUsed / 1e6).toFixed(1); };
const before = heap();
const made = time(() => { for (let n = 0; n < 1000; n += 1) mock.sandbox("w" + n).snapshots.save("one"); });
const full = heap();
for (const name of mock.sandboxes()) mock.sandbox(name).drop();
rows['1000 sandboxes'] = { made: made.toFixed(0), 'heap before': before, 'heap with them': full, 'heap after': heap() };
console.log(JSON.stringify(rows));
`;

export function run() {
  return JSON.parse(execFileSync(process.execPath, ['--expose-gc', '-e', script], { encoding: 'utf8' }));
}
