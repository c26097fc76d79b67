// Checks that every regular expression of the server takes linear time for any input. Results are cached in node_modules, so
// that only new expressions are examined.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';
import { root } from './setup.mjs';

process.env.RECHECK_BACKEND = 'pure';

const cacheFolder = join(root, 'node_modules', '.cache');
const cacheFile = join(cacheFolder, 'expressions.json');

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
  {
    in: 'query/clauses/simple-query-string.ts',
    pattern: /^((?:\\.|[^\\])*?)(?:~(\d*)|(?<!\\)(\*))?$/,
    because: 'the word has no other unescaped ~ or *; the checker does not finish',
  },
];

/** @returns {Promise<string[]>} one line for each expression that is not linear */
export async function checkExpressions() {
  const known = readCache();
  const all = expressions();
  const problems = exceptions
    .filter((one) => !all.some((each) => isExcepted(each, one)))
    .map((one) => `scripts/check-expressions.mjs: server/${one.in} no longer contains ${one.pattern}`);
  for (const expression of all) {
    if (exceptions.some((one) => isExcepted(expression, one))) continue;
    const { file, line, pattern, flags } = expression;
    const key = createHash('sha1').update(`${flags}/${pattern}`).digest('hex');
    known[key] ??= await verdict(pattern, flags);
    if (known[key] !== 'safe')
      problems.push(`server/${file}:${line}: /${pattern}/${flags} is not linear: ${known[key]}`);
  }
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(cacheFile, JSON.stringify(known));
  return problems;
}

const isExcepted = ({ file, pattern }, one) => file === one.in && pattern === one.pattern.source;

async function verdict(pattern, flags) {
  const { checkSync } = await import('recheck');
  const { status, complexity } = checkSync(pattern, flags, EFFORT);
  return status === 'safe' ? status : `${status}${complexity ? `, ${complexity.summary}` : ''}`;
}

function readCache() {
  try {
    return JSON.parse(readFileSync(cacheFile, 'utf8'));
  } catch {
    return {};
  }
}

/** All regular expression literals of the server, except in generated code. */
function expressions() {
  const server = join(root, 'server');
  const files = readdirSync(server, { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !path.startsWith('generated/'));
  return files.flatMap((file) => {
    const text = readFileSync(join(server, file), 'utf8');
    const found = [];
    visit(parseSync(file, text).program, (node) => {
      if (node.type !== 'Literal' || !node.regex) return;
      const line = text.slice(0, node.start).split('\n').length;
      found.push({ file, line, ...node.regex });
    });
    return found;
  });
}

function visit(node, look) {
  if (Array.isArray(node)) {
    for (const one of node) visit(one, look);
  } else if (typeof node === 'object' && node !== null && typeof node.type === 'string') {
    look(node);
    for (const value of Object.values(node)) if (typeof value === 'object') visit(value, look);
  }
}
