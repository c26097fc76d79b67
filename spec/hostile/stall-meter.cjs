// Loaded before the server: tells, when asked over the channel to its parent, how long the event loop was held at most
// since the last question, and how much processor time was used, in milliseconds, and how much memory is in use, in bytes.
const { performance } = require('node:perf_hooks');
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');

// What is garbage when a machine is slow must not count as kept.
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

let longest = 0;
let last = performance.now();
const beat = () => {
  const now = performance.now();
  longest = Math.max(longest, now - last);
  last = now;
};
setInterval(beat, 5).unref();
process.on('message', ({ id, settled }) => {
  beat();
  if (settled) collect();
  const { heapUsed, external, rss } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  process.send({ id, held: longest, memory: heapUsed + external, resident: rss, cpu: (user + system) / 1000 });
  longest = 0;
  last = performance.now();
});
// The channel alone must not keep the server running.
process.channel.unref();
// Nor may it outlive whoever started it.
process.once('disconnect', () => process.exit());
