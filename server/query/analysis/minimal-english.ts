/** Plurals of English words only (EnglishMinimalStemmer, the S-stemmer of Harman). */
export function minimalEnglish(word: string): string {
  if (word.length < 3 || !word.endsWith('s') || /[us]s$/.test(word)) return word;
  if (word.length > 3 && /[^ae]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  return /[iaoe]es$/.test(word) ? word : word.slice(0, -1);
}
