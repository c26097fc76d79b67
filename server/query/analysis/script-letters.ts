const PERSIAN: Readonly<Record<string, string>> = { ی: 'ي', ے: 'ي', ک: 'ك', ۀ: 'ه', ہ: 'ه' };

/** PersianNormalizer: the letters of Arabic for those of Persian and Urdu, and no hamza above others. */
export function normalizePersian(term: string): string {
  return term.replace(/[یےکۀہ]/g, (letter) => PERSIAN[letter] ?? letter).replaceAll('\u0654', '');
}

const SORANI: Readonly<Record<string, string>> = { ي: 'ی', ى: 'ی', ك: 'ک', ة: 'ە', ھ: 'ه', ڒ: 'ڕ' };

/** SoraniNormalizer: the letters of Sorani for those of Arabic, without vowel marks and characters for layout. */
export function normalizeSorani(term: string): string {
  return term
    .replace(/ه$/, 'ە')
    .replace(/[هھ](?=[\u0640\u064b-\u0652\p{Cf}]*\u200c)/gu, 'ە')
    .replace(/[\u0640\u064b-\u0652]|\p{Cf}/gu, '')
    .replace(/^ر/, 'ڕ')
    .replace(/[يىكةھڒ]/g, (letter) => SORANI[letter] ?? letter);
}

const SERBIAN = new Map(
  ('аa бb вv гg дd ђdj еe жz зz иi јj кk лl љlj мm нn њnj оo пp рr сs тt ћc уu фf хh цc чc џdz шs ' + 'čc ćc šs žz đdj')
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)] as const),
);

/** SerbianNormalizationFilter: plain Latin letters for Cyrillic ones and for those with marks, of lower case. */
export function normalizeSerbian(term: string): string {
  return term.replace(/[а-шђјљњћџčćšžđ]/g, (letter) => SERBIAN.get(letter) ?? letter);
}
