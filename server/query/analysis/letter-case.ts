/** A word in lower case, letter by letter as in Java: the sigma at the end of a word is no exception, nor is the dotted I. */
export function lowerCase(term: string): string {
  if (!/[İΣ]/.test(term)) return term.toLowerCase();
  return term.replaceAll('İ', 'I').replaceAll('Σ', 'σ').toLowerCase();
}

/** A word in upper case, letter by letter: what would become several letters (`ß`) stays. */
export function upperCase(term: string): string {
  return /^[\0-\xde]*$/.test(term) ? term.toUpperCase() : Array.from(term, upperCaseLetter).join('');
}

function upperCaseLetter(letter: string): string {
  const upper = letter.toUpperCase();
  if (Array.from(upper).length === 1) return upper;
  // Greek letters with an iota below have a capital form of one letter.
  const capital = letter
    .normalize('NFC')
    .replace(/[\u1f80-\u1f87\u1f90-\u1f97\u1fa0-\u1fa7]/, (one) => String.fromCharCode(one.charCodeAt(0) + 8));
  return capital.replace(/[ᾳῃῳ]/, (one) => String.fromCharCode(one.charCodeAt(0) + 9));
}
