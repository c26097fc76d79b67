/** What separates names in targets and bodies. */
const BETWEEN = /["\s,/?&=:{}[\]<>()|\\]+/;

/** The words of a text, as they are and decoded: names that a request may have meant. */
export function addWords(words: Set<string>, text: string): void {
  for (const word of text.split(BETWEEN)) {
    if (word === '') continue;
    words.add(word);
    if (word.includes('%')) words.add(decoded(word));
  }
}

function decoded(word: string): string {
  try {
    return decodeURIComponent(word);
  } catch {
    return word;
  }
}
