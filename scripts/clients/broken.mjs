// Runs documented tests with one thing broken. What a test proves is seen only when it fails.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * @param {{title: string, file: string, from: string, to: string, says: string[]}[]} breaks what is replaced in which file,
 *   and what the failure must say
 * @param {(file: string, text: string) => [string, string[], object]} prepare puts the broken text in place of a file; returns
 *   a command with its arguments and the options of spawn
 */
export function testBroken(breaks, prepare) {
  for (const { title, file, from, to, says } of breaks) {
    const text = readFileSync(file, 'utf8');
    if (!text.includes(from)) fail(`${file} has no ${from}, which should be broken: ${title}.`);
    const [command, args, options] = prepare(file, text.replaceAll(from, to));
    const { status, stdout, stderr } = spawnSync(command, args, { ...options, encoding: 'utf8' });
    const output = `${stdout}${stderr}`;
    if (status === 0) fail(`The documented tests pass although they are broken: ${title}.`);
    const missing = says.filter((text) => !output.includes(text));
    if (missing.length > 0) {
      fail(`Broken (${title}), the documented tests do not say:\n${missing.join('\n')}\nThey say:\n${output}`);
    }
    console.log(`fails as it should: ${title}`);
  }
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
