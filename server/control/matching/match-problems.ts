import { METHODS } from '../../endpoint/routes';
import { isObject, type JsonObject, type JsonValue, listOf } from '../../json/value';
import { nearestHint } from '../../validation/nearest';
import { type Operation, type Operations, placeholdersOf } from '../operations/operations';
import { member, type Problem } from '../schema/problems';
import { hasOperators, operators } from './operators';

/**
 * Finds what the schema cannot: operations, placeholders, parameters and operators that do not exist, so that no request
 * could ever match.
 *
 * @param match conforms to the schema of a match.
 */
export function findMatchProblems(match: JsonObject, operations: Operations, path = '$'): Problem[] {
  const problems: Problem[] = [];
  const add = (field: string, reason: string): void => void problems.push({ path: path + field, reason });
  const meant = checkOperations(stringsOf(match.operation), operations, add);
  for (const method of stringsOf(match.method)) checkMethod(method, add);
  for (const pattern of stringsOf(match.path)) checkPath(pattern, add);
  for (const status of listOf(match.status)) checkStatus(status, add);
  checkPlaceholders(match.params, meant ?? allOf(operations), add);
  if (meant) checkParameters(match.query, meant, add);
  for (const key of ['body', 'line', 'answer']) checkOperators(match[key], `.${key}`, add);
  if (isObject(match.not)) problems.push(...findMatchProblems(match.not, operations, `${path}.not`));
  return problems;
}

type Add = (field: string, reason: string) => void;

/** The operations that a match names; undefined if it names none. */
function checkOperations(patterns: readonly string[], operations: Operations, add: Add): Operation[] | undefined {
  if (patterns.length === 0) return undefined;
  return patterns.flatMap((pattern) => {
    const named = operations.named(pattern);
    if (named.length === 0) {
      const meant = nearestHint(pattern, operations.names());
      add('.operation', `unknown operation [${pattern}].${meant} GET /_mock/operations lists all operations`);
    }
    return named;
  });
}

function allOf(operations: Operations): Operation[] {
  return operations.named('*');
}

function checkMethod(method: string, add: Add): void {
  const methods: readonly string[] = METHODS;
  if (methods.includes(method.toUpperCase()) || method.includes('*')) return;
  add('.method', `unknown method [${method}].${nearestHint(method.toUpperCase(), methods)}`);
}

function checkPath(pattern: string, add: Add): void {
  if (!/^[/*]/.test(pattern)) add('.path', `[${pattern}] cannot match: paths start with a slash`);
  else if (/\{\w+\}/.test(pattern)) add('.path', `[${pattern}] cannot match: use * instead of a placeholder`);
  else if (pattern.includes('?')) add('.path', `[${pattern}] cannot match: use [query] for parameters`);
}

function checkStatus(status: JsonValue, add: Add): void {
  if (/^(?:[1-5](?:\d\d|xx)|0)$/i.test(String(status))) return;
  add('.status', `invalid status [${String(status)}]: use 404, 4xx, or 0 for requests without a response`);
}

function checkPlaceholders(params: JsonValue | undefined, meant: readonly Operation[], add: Add): void {
  if (!isObject(params) || meant.length === 0) return;
  const known = new Set(meant.flatMap(placeholdersOf));
  for (const name of Object.keys(params)) {
    if (known.has(name)) continue;
    const there = meant.length > 1 ? '' : ` Its placeholders: ${[...known].join(', ') || 'none'}`;
    add(`.params${member(name)}`, `unknown placeholder [${name}].${nearestHint(name, known)}${there}`);
  }
}

/** Parameters that every operation accepts. */
const COMMON = ['pretty', 'human', 'format', 'filter_path', 'error_trace'];

/** If a match names operations, at least one of them must accept the parameter. */
function checkParameters(query: JsonValue | undefined, meant: readonly Operation[], add: Add): void {
  if (!isObject(query) || meant.length === 0 || meant.some(({ parameters }) => parameters === undefined)) return;
  const known = new Set([...COMMON, ...meant.flatMap(({ parameters = {} }) => Object.keys(parameters))]);
  for (const name of Object.keys(query)) {
    if (known.has(name)) continue;
    const who = meant.length === 1 ? `[${meant[0]?.name}] has` : 'these operations have';
    add(`.query${member(name)}`, `${who} no parameter [${name}].${nearestHint(name, known)}`);
  }
}

/** Finds invalid operators in an example. */
export function findOperatorProblems(wanted: JsonValue | undefined, path: string): Problem[] {
  const problems: Problem[] = [];
  checkOperators(wanted, path, (place, reason) => void problems.push({ path: place, reason }));
  return problems;
}

/** Checks the operators at all levels: an unknown one would be compared as an ordinary key, and never match. */
function checkOperators(wanted: JsonValue | undefined, path: string, add: Add): void {
  if (Array.isArray(wanted)) {
    for (const [at, item] of wanted.entries()) checkOperators(item, `${path}[${at}]`, add);
  } else if (isObject(wanted) && hasOperators(wanted)) {
    for (const [name, operand] of Object.entries(wanted)) checkOperator(name, operand, path + member(name), add);
  } else if (isObject(wanted)) {
    for (const [key, value] of Object.entries(wanted)) checkOperators(value, path + member(key), add);
  }
}

function checkOperator(name: string, operand: JsonValue, path: string, add: Add): void {
  const operator = Object.hasOwn(operators, name) ? operators[name] : undefined;
  if (!operator) {
    const meant = nearestHint(name, Object.keys(operators));
    add(path, `unknown operator [${name}].${meant} Use $equals for values with keys that start with $`);
    return;
  }
  const problem = operator.problem(operand);
  if (problem !== undefined) add(path, problem);
  else for (const value of operator.inside(operand)) checkOperators(value, path, add);
}

function stringsOf(value: JsonValue | undefined): string[] {
  return listOf(value).filter((item) => typeof item === 'string');
}
