import type { JsonObject } from '../../json/value';

/** The texts that a request gives; null and absent mean the same: the stored value stays. */
export function givenTexts(texts: Readonly<Record<string, string | null | undefined>>): JsonObject {
  const given: JsonObject = {};
  for (const [name, text] of Object.entries(texts)) if (typeof text === 'string') given[name] = text;
  return given;
}

/** The message where a request gives neither of two texts. */
export function missingProblems(given: JsonObject, [first, second]: readonly [string, string]): string[] {
  if (Object.keys(given).length > 0) return [];
  return [`[${first}] and [${second}] cannot both be [null]. Please provide a value for at least one of them.`];
}
