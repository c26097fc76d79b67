import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { parseAllDocuments } from 'yaml';
import { allCommands } from '../../server/cli/commands';
import { variableOf } from '../../server/cli/flags';

const root = join(__dirname, '..', '..');
const text = (file: string): string => readFileSync(join(root, file), 'utf8');
const WORKFLOW = '.github/workflows/publish.yml';

/** Where recipes are → those in YAML. */
const recipes: Record<string, string[]> = Object.fromEntries(
  ['docs/ci.md', 'docs/image.md', 'docs/comparing.md'].map((page) => [
    page,
    [...text(page).matchAll(/^```yaml\n(.*?)^```/gms)].map(([, recipe = '']) => recipe),
  ]),
);
recipes[WORKFLOW] = [text(WORKFLOW)];
recipes['docker-compose.yml'] = [text('docker-compose.yml')];

const commands = allCommands();
const variables = new Set(Object.values(commands).flatMap(({ flags }) => Object.keys(flags).map(variableOf)));

describe('the recipes', () => {
  it('are there', () => expect(recipes['docs/ci.md']).to.have.length(5));

  for (const [page, all] of Object.entries(recipes)) {
    it(`of ${page} are YAML`, () => {
      for (const recipe of all) expect(parseAllDocuments(recipe).flatMap(({ errors }) => errors)).to.deep.equal([]);
    });

    it(`of ${page} set variables and flags that there are`, () => {
      const said = all.join('\n');
      for (const [variable] of said.matchAll(/ES_CONNECTOR_MOCK_\w+/g)) expect(variables).to.include(variable);
      for (const [, name = '', rest = ''] of said.matchAll(/npx es-connector-mock (\w+)((?: (?!-- )[^\s]+)*)/g)) {
        const known = Object.keys(commands[name]?.flags ?? {});
        for (const [, flag] of rest.matchAll(/--([a-z-]+)/g)) expect(known, name).to.include(flag);
      }
    });
  }
});

describe('the image', () => {
  const dockerfile = text('Dockerfile');
  const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));

  it('has the application in its last layer, labels, a user and a signal', () => {
    expect(last.trim().split('\n')[0]).to.equal('FROM scratch');
    expect([...last.matchAll(/^COPY .*$/gm)].at(-1)?.[0]).to.equal('COPY --from=build /application /');
    expect(last)
      .to.match(/^USER 1000:0$/m)
      .and.match(/^STOPSIGNAL SIGTERM$/m);
    for (const label of ['title', 'description', 'version', 'revision'])
      expect(last).to.include(`org.opencontainers.image.${label}=`);
  });

  it('is built from what the build reads', () => {
    const sent = text('.dockerignore');
    for (const [, folder = ''] of text('scripts/build.mjs').matchAll(/join\(root, '(\w+)'/g))
      if (folder !== 'dist') expect(sent).to.match(new RegExp(`^!${folder}(?:/|$)`, 'm'));
  });

  it('is built with the arguments that the bake file gives', () => {
    const [, given = ''] = /args = \{([^}]*)\}/.exec(text('docker-bake.hcl')) ?? [];
    for (const [, name] of given.matchAll(/(\w+)\s+=/g)) expect(dockerfile).to.match(new RegExp(`^ARG ${name}=`, 'm'));
  });
});
