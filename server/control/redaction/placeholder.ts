import { elementTexts, memberTexts } from '../../json/slices';
import { isObject, type JsonValue } from '../../json/value';
import { member } from '../schema/problems';

/** What an exported state has in place of a secret. Loading such a state makes this the value, or a part of it. */
export const PLACEHOLDER = '[secret not exported]';

/** Replaces the text of a member's value. */
type Replace = (key: string, text: string) => string;

/** The JSON paths of the placeholders in a state. */
export function findPlaceholders(text: string): string[] {
  const found: string[] = [];
  if (text.includes(PLACEHOLDER)) collect(JSON.parse(text) as JsonValue, '$', found);
  return found;
}

function collect(value: JsonValue, path: string, found: string[]): void {
  if (typeof value === 'string' && value.includes(PLACEHOLDER)) found.push(path);
  else if (Array.isArray(value)) for (const [at, item] of value.entries()) collect(item, `${path}[${at}]`, found);
  else if (isObject(value)) for (const [key, item] of Object.entries(value)) collect(item, path + member(key), found);
}

/** Hides all strings and numbers of a value. */
export function hideAll(text: string): string {
  if (text.startsWith('[')) return replaceElements(text, hideAll);
  if (text.startsWith('{')) return replaceMembers(text, (_, value) => hideAll(value));
  return text === 'true' || text === 'false' ? text : hide(text);
}

/** A list in which each element's text is replaced. */
export function replaceElements(text: string, replace: (text: string, at: number) => string): string {
  return `[${elementTexts(text).map(replace).join(',')}]`;
}

/** An object in which the text of each member's value is replaced; other values remain. */
export function replaceMembers(text: string, replace: Replace): string {
  if (!text.startsWith('{')) return text;
  const members = memberTexts(text).map(([key, value]) => `${JSON.stringify(key)}:${replace(key, value)}`);
  return `{${members.join(',')}}`;
}

/** Values that are absent or empty are no secret. */
export function hide(text: string): string {
  return text === 'null' || text === '""' ? text : JSON.stringify(PLACEHOLDER);
}
