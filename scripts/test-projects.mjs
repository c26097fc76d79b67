// npm run test:projects: packs what would be published, installs it in empty projects, and has each of them compiled strictly and
// tested as its users would: ES modules and CommonJS, the test runners, three versions of Node. Arguments select projects:
// npm run test:projects -- vitest-3 commonjs
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projects } from './projects/projects.mjs';
import { ensureBuilt, ensureInstalled, root } from './setup.mjs';

ensureInstalled();
await ensureBuilt();
const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !projects.some((project) => project.name === name));
if (unknown.length > 0) {
  console.error(`There is no project ${unknown.join(', ')}, but: ${projects.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), 'projects-'));
const packed = join(folder, pack());
for (const project of projects) {
  if (chosen.length > 0 && !chosen.includes(project.name)) continue;
  console.log(`\n== project: ${project.name}`);
  const place = join(folder, project.name);
  create(place, project);
  run(place, 'npm', ['install', '--no-audit', '--no-fund', '--loglevel=error']);
  for (const [command, ...args] of project.commands) run(place, command, args);
}
rmSync(folder, { recursive: true });

function pack() {
  const args = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
  return execFileSync('npm', args, { cwd: root, encoding: 'utf8' }).trim();
}

function create(place, { manifest = {}, dependencies, files }) {
  const all = { ...dependencies, 'es-connector-mock': `file:${packed}` };
  const content = { name: 'empty', private: true, ...manifest, devDependencies: all };
  for (const [file, text] of Object.entries({ 'package.json': JSON.stringify(content), ...files })) {
    mkdirSync(dirname(join(place, file)), { recursive: true });
    writeFileSync(join(place, file), text);
  }
}

/** Runs a command in a project. Ends the process if it fails. */
function run(place, command, args) {
  const { status, error } = spawnSync(command, args, { cwd: place, stdio: ['ignore', 'inherit', 'inherit'] });
  if (error) console.error(error.message);
  if (status !== 0) process.exit(status ?? 1);
}
