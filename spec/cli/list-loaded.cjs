// Loaded before the command: when it ends, says which of its files and which of Node's modules it has loaded.
const { basename } = require('node:path');

process.on('exit', () => {
  const parts = Object.keys(require.cache)
    .filter((file) => file.includes('dist'))
    .map((file) => basename(file));
  const builtIn = process.moduleLoadList.flatMap((entry) => /^NativeModule ([a-z_]+)$/.exec(entry)?.[1] ?? []);
  process.stderr.write(`loaded: ${JSON.stringify({ parts, builtIn })}\n`);
});
