import type { JsonObject } from '../../json/value';

/** The strings given in a request; null and absent both keep the stored value. */
export function givenStrings(texts: Readonly<Record<string, string | null | undefined>>): JsonObject {
  const given: JsonObject = {};
  for (const [name, text] of Object.entries(texts)) if (typeof text === 'string') given[name] = text;
  return given;
}

/** The validation message if a request contains neither of two strings. */
export function missingProblems(given: JsonObject, [first, second]: readonly [string, string]): string[] {
  if (Object.keys(given).length > 0) return [];
  return [`[${first}] and [${second}] cannot both be [null]. Please provide a value for at least one of them.`];
}
