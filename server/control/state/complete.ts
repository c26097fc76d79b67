import { elementTexts, memberTexts } from '../../json/slices';
import { isObject, type JsonValue } from '../../json/value';
import { writeJson } from '../../json/write';

/**
 * Fills in missing parts of a JSON text, to any depth. What is there stays exactly as written, numbers included. If
 * nothing is missing, the keys stay in order; otherwise the order of the defaults applies, followed by other keys.
 *
 * @param defaults the default value of an object, or of each element of a list.
 * @param text compact JSON.
 */
export function completeText(defaults: JsonValue | undefined, text: string): string {
  if (Array.isArray(defaults) && text.startsWith('[')) {
    return `[${elementTexts(text)
      .map((element, index) => completeText(defaults[index], element))
      .join(',')}]`;
  }
  if (!isObject(defaults) || !text.startsWith('{')) return text;
  const given = new Map(memberTexts(text));
  const known = Object.keys(defaults);
  const whole = known.every((key) => given.has(key));
  const keys = whole ? given.keys() : new Set([...known, ...given.keys()]);
  const members: string[] = [];
  for (const key of keys) {
    const value = given.get(key);
    const content = value === undefined ? writeJson(defaults[key]) : completeText(defaults[key], value);
    members.push(`${JSON.stringify(key)}:${content}`);
  }
  return `{${members.join(',')}}`;
}
