import type { AnswerValue } from '../json/value';
import { isObject, setOwn } from '../json/value';
import { wildcardMatch } from '../json/wildcard';

/**
 * The `filter_path` parameter (FilterPath, FilterPathBasedFilter): excludes (`-`) are applied first, then includes.
 *
 * @param value plain JSON, without ready-made text.
 * @returns what is left; an empty object where nothing is.
 */
export function filterPath(value: AnswerValue, filter: string): AnswerValue {
  const paths = filter
    .split(',')
    .map((path) => path.trim())
    .filter((path) => path !== '');
  const excludes = paths.filter((path) => path.startsWith('-')).map((path) => split(path.slice(1)));
  const includes = paths.filter((path) => !path.startsWith('-')).map(split);
  let left: AnswerValue = value;
  if (excludes.length > 0) left = exclude(left, excludes);
  if (includes.length > 0 && left !== undefined) left = include(left, includes);
  return left ?? {};
}

type Path = readonly string[];

function split(path: string): Path {
  return path.split(/(?<!\\)\./).map((segment) => segment.replaceAll('\\.', '.'));
}

/** The paths that go on below a key; `done` where one of them ends there. */
function below(paths: readonly Path[], key: string): { rest: Path[]; done: boolean } {
  const rest: Path[] = [];
  let done = false;
  const visit = (path: Path): void => {
    const [segment, ...more] = path;
    if (segment === undefined) return;
    if (segment === '**') {
      rest.push(path);
      if (more.length === 0) done = true;
      else visit(more);
    } else if (wildcardMatch(segment, key)) {
      if (more.length === 0) done = true;
      else rest.push(more);
    }
  };
  for (const path of paths) visit(path);
  return { rest, done };
}

function include(value: AnswerValue, paths: readonly Path[]): AnswerValue {
  if (Array.isArray(value)) {
    const kept = value.map((item) => include(item, paths)).filter((item) => item !== undefined);
    return kept.length > 0 ? kept : undefined;
  }
  if (!isObject(value)) return undefined;
  const kept: { [key: string]: AnswerValue } = {};
  for (const [key, item] of Object.entries(value)) {
    const { rest, done } = below(paths, key);
    const left = done ? item : rest.length > 0 ? include(item, rest) : undefined;
    if (left !== undefined) setOwn(kept, key, left);
  }
  return Object.keys(kept).length > 0 ? kept : undefined;
}

function exclude(value: AnswerValue, paths: readonly Path[]): AnswerValue {
  if (Array.isArray(value)) {
    const kept = value.map((item) => exclude(item, paths)).filter((item) => item !== undefined);
    return kept.length > 0 || value.length === 0 ? kept : undefined;
  }
  if (!isObject(value)) return value;
  const kept: { [key: string]: AnswerValue } = {};
  for (const [key, item] of Object.entries(value)) {
    const { rest, done } = below(paths, key);
    if (done) continue;
    const left = rest.length > 0 ? exclude(item, rest) : item;
    if (left !== undefined) setOwn(kept, key, left);
  }
  return Object.keys(kept).length > 0 || Object.keys(value).length === 0 ? kept : undefined;
}
