// npm run test:go-java: tests the Go module and the Java artifact with the built command and the official clients' connector
// APIs, then their documented tests once more, broken: they must fail, and say why. Where Go, Maven or a JDK is missing, its
// part is skipped, unless REQUIRE_GO_JAVA is set. Arguments select: npm run test:go-java -- go
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { testGo } from './clients/test-go.mjs';
import { testJava } from './clients/test-java.mjs';
import { ensureBuilt, ensureInstalled, root } from './setup.mjs';

const parts = {
  go: { needs: ['go', 'gofmt'], test: testGo },
  java: { needs: ['javac', 'mvn'], test: testJava },
};

ensureInstalled();
await ensureBuilt();
process.env.ES_CONNECTOR_MOCK_COMMAND = `node "${join(root, 'dist', 'cli.js')}"`;
// Neither a server nor a mode of the person who runs this.
delete process.env.ES_CONNECTOR_MOCK_URL;
delete process.env.ES_CONNECTOR_MOCK_STRICT;
const chosen = process.argv.slice(2);
for (const unknown of chosen.filter((name) => !Object.hasOwn(parts, name))) {
  console.error(`There is no part ${unknown}: ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}
for (const [name, { needs, test }] of Object.entries(parts)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  const missing = needs.filter((command) => spawnSync(command, ['--help'], { stdio: 'ignore' }).error);
  if (missing.length === 0) {
    console.log(`\n== clients/${name}`);
    test();
  } else if (process.env.REQUIRE_GO_JAVA) {
    console.error(`${missing.join(' and ')} must be installed: REQUIRE_GO_JAVA is set.`);
    process.exit(1);
  } else {
    console.log(`\nSkipped clients/${name}: there is no ${missing.join(' and no ')}.`);
  }
}
