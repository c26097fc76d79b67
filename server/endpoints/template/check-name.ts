import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { INVALID_CHARACTERS } from '../../validation/index-name';

/** A pattern may contain `*`, which no name of an index may. */
const WRONG_IN_PATTERNS = INVALID_CHARACTERS.filter((character) => character !== '*');

/**
 * Checks what a template is called and which indices it is for (MetadataIndexTemplateService.validate).
 *
 * @param others other problems of the template, which are reported together with these
 * @throws ElasticsearchError 400 invalid_index_template_exception that lists all problems
 */
export function checkTemplate(name: string, patterns: readonly string[], others: readonly string[] = []): void {
  const problems = [...nameProblems(name), ...patterns.flatMap(patternProblems), ...others];
  if (problems.length === 0) return;
  const list = problems.map((problem, at) => `${at + 1}: ${problem};`).join('');
  throw invalidTemplate(name, `Validation Failed: ${list}`);
}

/** InvalidIndexTemplateException */
export function invalidTemplate(name: string, cause: string): ElasticsearchError {
  return new ElasticsearchError(
    'invalid_index_template_exception',
    `index_template [${name}] invalid, cause [${cause}]`,
  );
}

function nameProblems(name: string): string[] {
  const problems: string[] = [];
  if (name.includes(' ')) problems.push('name must not contain a space');
  if (name.includes(',')) problems.push("name must not contain a ','");
  if (name.includes('*')) problems.push("name must not contain a '*'");
  if (name.includes('#')) problems.push("name must not contain a '#'");
  if (name.startsWith('_')) problems.push("name must not start with '_'");
  if (name !== name.toLowerCase()) problems.push('name must be lower cased');
  return problems;
}

function patternProblems(pattern: string): string[] {
  const problems: string[] = [];
  if (pattern.includes(' ')) problems.push(`index_patterns [${pattern}] must not contain a space`);
  for (const character of [',', '#', ':']) {
    if (pattern.includes(character)) problems.push(`index_pattern [${pattern}] must not contain a '${character}'`);
  }
  if (pattern.startsWith('_')) problems.push(`index_pattern [${pattern}] must not start with '_'`);
  if (WRONG_IN_PATTERNS.some((character) => pattern.includes(character))) {
    // The message lists the characters that a name of an index must not contain.
    const characters = `['${INVALID_CHARACTERS.join("','")}']`;
    problems.push(`index_pattern [${pattern}] must not contain the following characters ${characters}`);
  }
  return problems;
}
