// Checks that every regular expression of the server takes linear time for any input. The check of all of them takes minutes, so
// those that have passed it are listed in linear-expressions.json, by their hashes, and only new ones are examined.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';
import { root } from './setup.mjs';

process.env.RECHECK_BACKEND = 'pure';

const listFile = join(root, 'scripts', 'linear-expressions.json');

/** The verdict must not depend on how fast the machine is: effort is counted in steps, time only ends what never would. */
const EFFORT = { timeout: 300_000, incubationTimeout: null, mutationTimeout: null, attackTimeout: null };

/** Expressions that are allowed nevertheless. */
const exceptions = [
  {
    in: 'painless/regex/effort.ts',
    pattern: /\\u\{[^}]*\}|\\[pP]\{[^}]*\}|\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]/,
    because: 'it reads patterns, which are as short as their compiler allows',
  },
  {
    in: 'ingest/template.ts',
    pattern: /\{\{(?:\{\s*([\s\S]*?)\s*\}\}\}|\s*([#^/!>=&]?)\s*([\s\S]*?)\s*\}\})/,
    because: 'a template is compiled when a pipeline is put, and its length counts',
  },
];

/** Files that may put expressions together while the server runs. */
const builders = [
  {
    in: 'painless/regex/safe-regex.ts',
    because: 'it estimates the effort of a pattern, and matches costly ones step by step',
  },
  { in: 'painless/regex/character-test.ts', because: 'the expression is about a single character' },
  {
    in: 'query/analysis/standard-tokenizer.ts',
    because: 'it consists of constants, whose alternatives begin differently and look behind over one run of marks',
  },
  { in: 'query/analysis/languages/hungarian.ts', because: 'they are constant endings of a word, of fixed lengths' },
  { in: 'validation/convert-text.ts', because: 'the patterns are those of the parsers that the server declares' },
  { in: 'html/strip-html.ts', because: 'it looks for the end of an element, of which there are two' },
  { in: 'ingest/attachment/html-tokens.ts', because: 'it looks for the end of an element, of which there are few' },
];

/**
 * Adds new expressions to the list, and drops those that the server no longer has.
 *
 * @returns {Promise<string[]>} one line for each expression that is not linear
 */
export async function checkExpressions() {
  const { literals: all, built } = expressions();
  const problems = exceptions
    .filter((one) => !all.some((each) => isExcepted(each, one)))
    .map((one) => `scripts/check-expressions.mjs: server/${one.in} no longer contains ${one.pattern}`);
  for (const one of builders.filter((builder) => !built.some(({ file }) => file === builder.in)))
    problems.push(`scripts/check-expressions.mjs: server/${one.in} no longer builds expressions`);
  for (const { file, line } of built.filter((each) => !builders.some((one) => one.in === each.file)))
    problems.push(`server/${file}:${line}: builds an expression, which cannot be checked: write it as a literal`);
  const listed = readFileSync(listFile, 'utf8');
  const known = new Set(JSON.parse(listed));
  const linear = new Set();
  for (const expression of all) {
    if (exceptions.some((one) => isExcepted(expression, one))) continue;
    const { file, line, pattern, flags } = expression;
    const key = createHash('sha1').update(`${flags}/${pattern}`).digest('hex');
    const result = known.has(key) || linear.has(key) ? 'safe' : await verdict(pattern, flags);
    if (result === 'safe') linear.add(key);
    else problems.push(`server/${file}:${line}: /${pattern}/${flags} is not linear: ${result}`);
  }
  const list = `${JSON.stringify([...linear].sort(), null, 2)}\n`;
  if (list !== listed) {
    writeFileSync(listFile, list);
    if (process.env.CI) problems.push('scripts/linear-expressions.json: out of date; npm run check writes it anew');
  }
  return problems;
}

const isExcepted = ({ file, pattern }, one) => file === one.in && pattern === one.pattern.source;

async function verdict(pattern, flags) {
  const { checkSync } = await import('recheck');
  const { status, complexity } = checkSync(pattern, flags, EFFORT);
  return status === 'safe' ? status : `${status}${complexity ? `, ${complexity.summary}` : ''}`;
}

/** All regular expressions of the server, except in generated code: those that are written, and places that build them. */
function expressions() {
  const server = join(root, 'server');
  const files = readdirSync(server, { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !path.startsWith('generated/'));
  const literals = [];
  const built = [];
  for (const file of files) {
    const text = readFileSync(join(server, file), 'utf8');
    const lineOf = ({ start }) => text.slice(0, start).split('\n').length;
    visit(parseSync(file, text).program, (node) => {
      if (node.type === 'Literal' && node.regex) literals.push({ file, line: lineOf(node), ...node.regex });
      else if (buildsExpression(node)) built.push({ file, line: lineOf(node) });
    });
  }
  return { literals, built };
}

/** `new RegExp(…)`, with or without `new`. */
function buildsExpression({ type, callee }) {
  if (type !== 'NewExpression' && type !== 'CallExpression') return false;
  return (callee.type === 'MemberExpression' ? callee.property : callee).name === 'RegExp';
}

function visit(node, look) {
  if (Array.isArray(node)) {
    for (const one of node) visit(one, look);
  } else if (typeof node === 'object' && node !== null && typeof node.type === 'string') {
    look(node);
    for (const value of Object.values(node)) if (typeof value === 'object') visit(value, look);
  }
}
