import { elementTexts, memberTexts } from '../../json/slices';
import { isObject, type JsonValue } from '../../json/value';
import { writeJson } from '../../json/write';

/**
 * Fills in what a text leaves out, to any depth. What it says stays as it is written, numbers too. Where nothing is
 * missing the keys stay in their order; else the defaults' order counts, and other keys follow.
 *
 * @param defaults what an object, or each element of a list, has by default.
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
