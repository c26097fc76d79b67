/** A test for a whole string. */
export type TextTest = (text: string) => boolean;

type Item = { readonly any: true } | { readonly any: false; readonly character: string | undefined };

/**
 * A wildcard pattern: `*` matches any characters, `?` one character, `\` escapes the next character. The cost is at
 * most pattern length times text length.
 */
export function wildcardTest(pattern: string, caseInsensitive = false): TextTest {
  const items = readItems(caseInsensitive ? pattern.toLowerCase() : pattern);
  return (text) => matches(items, Array.from(caseInsensitive ? text.toLowerCase() : text));
}

function readItems(pattern: string): Item[] {
  const items: Item[] = [];
  const characters = Array.from(pattern);
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at] as string;
    if (character === '*') items.push({ any: true });
    else if (character === '?') items.push({ any: false, character: undefined });
    else if (character === '\\' && at + 1 < characters.length) items.push({ any: false, character: characters[++at] });
    else items.push({ any: false, character });
  }
  return items;
}

function matches(items: readonly Item[], text: readonly string[]): boolean {
  let at = 0;
  let textAt = 0;
  let star = -1;
  let retry = 0;
  while (textAt < text.length) {
    const item = items[at];
    if (item?.any) {
      star = at++;
      retry = textAt;
    } else if (item && (item.character === undefined || item.character === text[textAt])) {
      at += 1;
      textAt += 1;
    } else if (star >= 0) {
      at = star + 1;
      textAt = ++retry;
    } else {
      return false;
    }
  }
  while (items[at]?.any) at += 1;
  return at === items.length;
}
