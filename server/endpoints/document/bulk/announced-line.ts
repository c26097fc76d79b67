import type { AnnouncedLine } from '../../../endpoint/secrecy';
import { isObject, type JsonValue } from '../../../json/value';

/** What an action line says about the line after it; undefined if no line belongs to the action. */
export function announcedLine(line: JsonValue): AnnouncedLine | undefined {
  const [action = '', given] = isObject(line) ? (Object.entries(line)[0] ?? []) : [];
  if (action !== 'index' && action !== 'create' && action !== 'update') return undefined;
  const { _index: index, _id: id } = isObject(given) ? given : {};
  return { holds: action === 'update' ? 'update' : 'document', index: textOrNothing(index), id: textOrNothing(id) };
}

function textOrNothing(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
