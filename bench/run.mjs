// npm run bench [word ...]: compares the cost of the server with node:http alone. The words select benchmarks: start
// throughput reset bulk search memory growth
import { readdirSync } from 'node:fs';

const words = process.argv.slice(2);
const files = readdirSync(new URL('./cases/', import.meta.url))
  .filter((name) => name.endsWith('.mjs'))
  .sort();
for (const file of files) {
  if (words.length > 0 && !words.some((word) => file.includes(word))) continue;
  const { title, run } = await import(`./cases/${file}`);
  console.log(`\n${title}`);
  console.table(await run());
}
