// docs/differences.md: its tables of known differences, which comparisons use as well.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { root } from './setup.mjs';

/** Each table, with its file below server/traffic/known and the second column. */
const tables = [
  ['on-purpose', 'onPurpose', 'reason'],
  ['between-versions', 'betweenVersions', 'mock'],
  ['not-exact', 'notExact', 'reason'],
];

/** @returns the page with its tables as the data has them */
export async function differences() {
  let text = readFileSync(join(root, 'docs', 'differences.md'), 'utf8');
  for (const [file, name, column] of tables) {
    const { [name]: known } = await tsImport(`../server/traffic/known/${file}.ts`, import.meta.url);
    const rows = known.map(({ what, reason }) => `| ${what} | ${reason} |`);
    const table = [`| what | ${column} |`, '| --- | --- |', ...rows, ''].join('\n');
    const start = `<!-- ${file}: written from server/traffic/known by npm run document -->\n`;
    const [before, after] = [text.indexOf(start) + start.length, text.indexOf(`<!-- end of ${file} -->`)];
    if (before < start.length || after < before)
      throw new Error(`docs/differences.md has no place for the table ${file}`);
    text = text.slice(0, before) + table + text.slice(after);
  }
  return text;
}
