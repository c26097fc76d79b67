import { isObject } from '../../json/value';
import { type LosslessObject, type LosslessValue, parseLossless, stringifyLossless } from '../../json-text/lossless';
import { withExpressions, withIndex, withoutNames } from './named';
import { notApart, type SandboxNames } from './names';

/** The lines of a bulk request. @throws Trouble 501 for a line that is no action. */
export function changedActions(text: string, names: SandboxNames): string {
  let inSource = false;
  const lines = text.split('\n').map((line) => {
    if (inSource || line.trim() === '') {
      inSource = false;
      return line;
    }
    const action = apartJson(line);
    const actions = isObject(action) ? Object.entries(action as LosslessObject) : [];
    if (actions.length === 0) throw notApart('a line of a bulk request that is no action');
    inSource = actions[0]?.[0] !== 'delete';
    return stringifyLossless(Object.fromEntries(actions.map(([name, target]) => [name, withIndex(target, names)])));
  });
  return lines.join('\n');
}

/** The lines of a multi search: where to search and what for, in turns. @throws Trouble 501 if it cannot be kept apart. */
export function changedSearches(text: string, names: SandboxNames): string {
  let isHeader = true;
  const lines = text.split('\n').map((line) => {
    const header = isHeader;
    isHeader = !isHeader;
    if (line.trim() === '') return line;
    const search = apartJson(line);
    return stringifyLossless(header ? changedHeader(search, names) : checkedSearch(search));
  });
  return lines.join('\n');
}

function changedHeader(header: LosslessValue, names: SandboxNames): LosslessValue {
  if (!isObject(header)) return header;
  const entries = Object.entries(header as LosslessObject).map(([key, value]) =>
    key === 'index' || key === 'indices' ? [key, searchedIn(value, names)] : [key, withoutNames(value)],
  );
  return Object.fromEntries(entries);
}

/** For a cluster, no name is all indices. */
function searchedIn(value: LosslessValue, names: SandboxNames): LosslessValue {
  const isEmpty = value === '' || (Array.isArray(value) && value.length === 0);
  return isEmpty ? names.expression('') : withExpressions(value, names);
}

function checkedSearch(search: LosslessValue): LosslessValue {
  if (isObject(search) && (search as LosslessObject).pit !== undefined) throw notApart('[pit] in a multi search');
  return withoutNames(search);
}

/** A JSON text with its numbers as they are. @throws Trouble 501 if it is something else. */
export function apartJson(text: string): LosslessValue {
  try {
    JSON.parse(text);
    return parseLossless(text);
  } catch {
    throw notApart('a body that is not JSON');
  }
}
