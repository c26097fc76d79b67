import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { type RunningServer, startServer } from '../../server';
import { build } from '../cli/process';

const run = promisify(execFile);
const root = resolve(__dirname, '..', '..');
const pages = [
  'README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

interface Command {
  line: string;
  /** The expected output; `…` matches anything. */
  prints: string;
}

/** The blocks of a page in one language. */
function blocks(page: string, language: string): string[] {
  const text = readFileSync(join(root, page), 'utf8');
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    (match) => match[1] as string,
  );
}

function commands(page: string): Command[] {
  return blocks(page, 'console').flatMap((block) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((text) => {
        const [line = '', ...prints] = text.trimEnd().split('\n');
        return { line, prints: prints.join('\n') };
      }),
  );
}

function pattern(prints: string): RegExp {
  return new RegExp(
    `^${prints
      .split('…')
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('[\\s\\S]*')}$`,
  );
}

describe('the documentation', () => {
  for (const page of pages) {
    const listed = commands(page);
    if (listed.length === 0) continue;
    describe(`the commands of ${page}, one after another`, () => {
      let server: RunningServer;
      let bin: string;
      before(async () => {
        await build();
        server = await startServer();
        bin = mkdtempSync(join(tmpdir(), 'bin-'));
        symlinkSync(join(root, 'dist', 'cli.js'), join(bin, 'es-connector-mock'));
      });
      after(async () => {
        await server.stop();
        rmSync(bin, { recursive: true });
      });

      for (const { line, prints } of listed) {
        it(line.slice(0, 100), async () => {
          const { host } = new URL(server.url);
          const command = line.replaceAll('localhost:9200', host);
          const env = { ...process.env, PATH: `${bin}:${process.env.PATH}`, ES_CONNECTOR_MOCK_URL: `http://${host}` };
          // Our own command may fail, and reports that on standard error.
          const text = command.startsWith('es-connector-mock ')
            ? `${command} 2>&1 || true`
            : command.replace(/^curl /, 'curl -s ');
          const { stdout } = await run('bash', ['-c', text], { cwd: root, env });
          expect(stdout.trim().replaceAll(host, 'localhost:9200')).to.match(pattern(prints));
        });
      }
    });
  }

  it('has a mocha suite that runs with the built package', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'readme-'));
    try {
      symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
      const [suite = ''] = blocks('README.md', 'ts');
      writeFileSync(join(folder, 'suite.spec.ts'), suite.replaceAll("'es-connector-mock'", `'${root}'`));
      const mocha = join(root, 'node_modules', 'mocha', 'bin', 'mocha.js');
      const { stdout } = await run(process.execPath, [mocha, '--import=tsx', 'suite.spec.ts'], { cwd: folder });
      expect(stdout).to.match(/1 passing/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
