import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { build } from '../cli/process';

const root = resolve(__dirname, '..', '..');

/** Where code of a language is tested, and what is called differently there. */
const languages: Readonly<
  Record<string, { readonly folder: string; readonly names: Readonly<Record<string, string>> }>
> = {
  go: {
    folder: 'clients/go',
    names: {
      'github.com/es-connector-mock/es-connector-mock-go/spec/elasticsearch': 'github.com/elastic/go-elasticsearch/v9',
    },
  },
  java: { folder: 'clients/java', names: {} },
};
const pages = ['docs/other-languages.md', 'clients/go/README.md', 'clients/java/README.md'];

function blocks(page: string, language: string): string[] {
  const text = readFileSync(join(root, page), 'utf8');
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, code = '']) => code);
}

/** The files of a folder that are in the language, as pages show them. */
function tested(language: string): string[] {
  const { folder, names } = languages[language] as (typeof languages)[string];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(`.${language}`))
    .map((name) =>
      Object.entries(names).reduce(
        (text, [there, shown]) => text.replaceAll(there, shown),
        readFileSync(join(root, folder, name), 'utf8'),
      ),
    );
}

describe('code in other languages', () => {
  for (const page of pages) {
    for (const language of Object.keys(languages)) {
      for (const [index, code] of blocks(page, language).entries()) {
        it(`${page}, ${language} ${index + 1} is from a test`, () => {
          const isTested = tested(language).some((file) => file.includes(code));
          expect(isTested, `no file in ${languages[language]?.folder} contains:\n${code}`).to.equal(true);
        });
      }
    }
  }

  it('is shown for each language', () => {
    for (const language of Object.keys(languages)) {
      expect(
        pages.flatMap((page) => blocks(page, language)),
        language,
      ).not.to.deep.equal([]);
    }
  });
});

describe('the test in Ruby', () => {
  let folder: string;

  before(async function () {
    // Continuous integration sets REQUIRE_RUBY; elsewhere, it may be missing.
    const isMissing = spawnSync('ruby', ['-e', "require 'minitest'"]).status !== 0;
    if (isMissing && process.env.REQUIRE_RUBY === undefined) return this.skip();
    await build();
    folder = mkdtempSync(join(tmpdir(), 'ruby-'));
  });
  after(() => {
    if (folder) rmSync(folder, { recursive: true });
  });

  /** Runs the test of the page as the page says, with something broken. */
  function test(from = '', to = ''): { readonly status: number | null; readonly output: string } {
    const [code = ''] = blocks('docs/other-languages.md', 'ruby');
    expect(code).to.include(from);
    const file = join(folder, 'check_in_test.rb');
    writeFileSync(file, code.replaceAll(from, to));
    const command = [join(root, 'dist', 'cli.js'), 'exec', '--', 'ruby', file];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
    return { status, output: `${stdout}${stderr}` };
  }

  it('passes', () => {
    const { status, output } = test();
    expect(output).to.include('1 runs');
    expect(status, output).to.equal(0);
  });

  for (const [title, from, to, says] of [
    ['the number of requests', 'exactly: 1', 'exactly: 2', 'wanted exactly 2 times, received once'],
    ['the name of an operation', 'connector.check_in', 'connector.chek_in', 'Did you mean [connector.check_in]?'],
    ['the path of the request', '/_connector/', '/_conector/', 'received 0 times'],
  ] as const) {
    it(`fails if something is wrong: ${title}`, () => {
      const { status, output } = test(from, to);
      expect(status).to.not.equal(0);
      expect(output).to.include(says);
    });
  }
});
