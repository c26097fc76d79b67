import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { expect } from 'chai';
import { build } from '../cli/process';

const ROOT = join(__dirname, '..', '..');
/** The user's own. */
const NOT_BUNDLED = ['vitest', 'mocha', 'jest'];

/** The packages that the sources of the server import. */
function importedPackages(): string[] {
  const files = readdirSync(join(ROOT, 'server'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const names = files.flatMap((file) => {
    const source = readFileSync(join(ROOT, 'server', file), 'utf8');
    const imports = source.matchAll(
      /^(?:import|export) (?!type )[^;]*?from '([^.'][^']*)'|(?:require|import)\('([^.'][^']*)'\)/gm,
    );
    return [...imports].map(([, stated, called]) => (stated ?? called) as string);
  });
  const packages = names.map((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] as string);
  return [...new Set(packages)].filter(
    (name) => !name.startsWith('node:') && !builtinModules.includes(name) && !NOT_BUNDLED.includes(name),
  );
}

describe('the notices of the package', () => {
  before(build);

  it('name every package that is bundled, with its version and its license', () => {
    const notices = readFileSync(join(ROOT, 'dist', 'NOTICE'), 'utf8');
    const packages = importedPackages();
    expect(packages).to.include.members(['@orama/stemmers', 'node-forge', 'express', 'cbor-x']);
    for (const name of packages) {
      const { version, license } = JSON.parse(
        readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8'),
      ) as { version: string; license: string };
      const section = notices.slice(notices.indexOf(`\n${name} ${version}\n`));
      expect(notices, name).to.contain(`\n${name} ${version}\n`);
      expect(section, name).to.match(
        new RegExp(
          `^\\n[^\\n]+\\n(?:(?:Author|Origin): [^\\n]+\\n)*License: ${license.replaceAll(/[()]/g, '\\$&')}\\n`,
        ),
      );
    }
  });

  it('have the text of the Apache license', () => {
    const notices = readFileSync(join(ROOT, 'dist', 'NOTICE'), 'utf8');
    expect(notices).to.contain('TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION');
  });
});
