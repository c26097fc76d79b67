// Documented tests with one thing broken. What a test proves is seen only when it fails.
import { readFileSync } from 'node:fs';

/**
 * @param {{title: string, file: string, from: string, to: string, says: string[]}} fault what is replaced in which file, and
 *   what the failure must say
 * @returns {string} the text of the file, broken
 */
export function breakFile({ title, file, from, to }) {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) fail(`${file} has no ${from}, which should be broken: ${title}.`);
  return text.replaceAll(from, to);
}

/** Ends the process unless the tests have failed, and said all that they must say. */
export function demandFailure({ title, says }, hasFailed, output) {
  if (!hasFailed) fail(`The documented tests pass although they are broken: ${title}.`);
  const missing = says.filter((text) => !output.includes(text));
  if (missing.length > 0) {
    fail(`Broken (${title}), the documented tests do not say:\n${missing.join('\n')}\nThey say:\n${output}`);
  }
  console.log(`fails as it should: ${title}`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
