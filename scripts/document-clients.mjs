// docs/clients.md: its table of what the clients in each language have, which a spec compares with their code.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

const LANGUAGES = { typescript: 'TypeScript', python: 'Python', go: 'Go', java: 'Java' };
const START = '<!-- members: written from clients/parity.json by npm run document -->\n';

/** @returns the page with its table as the data has it */
export async function clients() {
  const text = readFileSync(join(root, 'docs', 'clients.md'), 'utf8');
  const { members } = JSON.parse(readFileSync(join(root, 'clients', 'parity.json'), 'utf8'));
  const reasons = [];
  const rows = members.map((row) => {
    const cells = Object.keys(LANGUAGES).map((language) => {
      if (row[language]) return row[language].map((name) => `\`${name}\``).join(', ');
      const reason = row.missing[language];
      if (!reasons.includes(reason)) reasons.push(reason);
      return `– (${reasons.indexOf(reason) + 1})`;
    });
    return `| ${cells.join(' | ')} |`;
  });
  const table = [
    `| ${Object.values(LANGUAGES).join(' | ')} |`,
    `|${' --- |'.repeat(Object.keys(LANGUAGES).length)}`,
    ...rows,
    '',
    ...reasons.map((reason, index) => `${index + 1}. ${reason}`),
    '',
  ].join('\n');
  const [before, after] = [text.indexOf(START) + START.length, text.indexOf('<!-- end of members -->')];
  if (before < START.length || after < before) throw new Error('docs/clients.md has no place for its table');
  return text.slice(0, before) + table + text.slice(after);
}
