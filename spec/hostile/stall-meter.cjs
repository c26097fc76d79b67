// Loaded before the server: tells, when asked over the channel to its parent, how long the event loop was held at most
// since the last question, and how much processor time was used, in milliseconds, and how much memory is in use, in bytes.
const { performance } = require('node:perf_hooks');
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');

// What is garbage when a machine is slow must not count as kept.
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

let longest = 0;
let last = moment();
const beat = () => {
  const now = moment();
  // While others have the processor, time passes that the server does not use; while its threads work, it uses more than passes.
  longest = Math.max(longest, Math.min(now.clock - last.clock, now.cpu - last.cpu));
  last = now;
};
function moment() {
  const { user, system } = process.cpuUsage();
  return { clock: performance.now(), cpu: (user + system) / 1000 };
}
setInterval(beat, 5).unref();
process.on('message', ({ id, settled }) => {
  beat();
  if (settled) collect();
  const { heapUsed, external, rss } = process.memoryUsage();
  process.send({ id, held: longest, memory: heapUsed + external, resident: rss, cpu: moment().cpu });
  longest = 0;
  last = moment();
});
// The channel alone must not keep the server running.
process.channel.unref();
// Nor may it outlive whoever started it.
process.once('disconnect', () => process.exit());
