// Loaded before the server: tells, when asked over the channel to its parent, how many bytes are in use after garbage has been
// collected, and how many the process occupies.
process.on('message', (id) => {
  gc();
  const { heapUsed, external, rss } = process.memoryUsage();
  process.send({ id, live: heapUsed + external, resident: rss });
});
process.channel.unref();
process.once('disconnect', () => process.exit());
