import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from 'chai';

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
