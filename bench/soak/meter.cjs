// Loaded before the server: tells, when asked over the channel to its parent, how many bytes of data are in use after garbage has
// been collected, how many bytes of code V8 has compiled, and how many bytes the process occupies.
const { getHeapCodeStatistics } = require('node:v8');

process.on('message', (id) => {
  gc();
  const { heapUsed, external, rss } = process.memoryUsage();
  const { code_and_metadata_size: compiled, bytecode_and_metadata_size: bytecode } = getHeapCodeStatistics();
  const code = compiled + bytecode;
  process.send({ id, live: heapUsed + external - code, code, resident: rss });
});
process.channel.unref();
process.once('disconnect', () => process.exit());
