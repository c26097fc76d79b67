/** The languages that have a file in query/analysis/languages. */
export type EmulatedLanguage =
  | 'brazilian'
  | 'danish'
  | 'dutch'
  | 'french'
  | 'german'
  | 'italian'
  | 'portuguese'
  | 'russian'
  | 'spanish'
  | 'thai';

const split = (names: string): readonly string[] => names.split(' ');

/** The stemmers by name (StemmerTokenFilterFactory), and the language whose file has them. */
export const emulatedStemmers: Readonly<Record<string, EmulatedLanguage>> = {
  brazilian: 'brazilian',
  danish: 'danish',
  dutch: 'dutch',
  french: 'french',
  light_french: 'french',
  minimal_french: 'french',
  german: 'german',
  german2: 'german',
  light_german: 'german',
  minimal_german: 'german',
  italian: 'italian',
  light_italian: 'italian',
  portuguese: 'portuguese',
  light_portuguese: 'portuguese',
  russian: 'russian',
  spanish: 'spanish',
  light_spanish: 'spanish',
};

/** The stemmers for English, which are there from the start. */
export const englishStemmers: readonly string[] = split('english porter light_english possessive_english');

/** The stemmers of Elasticsearch that the mock does not have. */
export const refusedStemmers: readonly string[] = split(
  'arabic armenian basque bengali bulgarian catalan czech dutch_kp estonian finnish galician greek hindi hungarian indonesian ' +
    'irish latvian light_finnish light_hungarian light_norwegian light_nynorsk light_russian light_swedish lithuanian lovins ' +
    'minimal_english minimal_galician minimal_norwegian minimal_nynorsk minimal_portuguese nepali norwegian persian porter2 ' +
    'portuguese_rslp romanian serbian sorani spanish_plural swedish tamil turkish yiddish',
);

/** Other spellings; those without the underscore come from `lightGerman` and the like. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  kstem: 'light_english',
  light_finish: 'light_finnish',
  lightfinish: 'light_finnish',
  kp: 'dutch_kp',
  dutchkp: 'dutch_kp',
};
/** They have only one spelling. */
const ONE_NAME = split('minimal_galician minimal_norwegian');

const stemmerNames = new Map<string, string>(Object.entries(OTHER_NAMES));
for (const name of [...Object.keys(emulatedStemmers), ...englishStemmers, ...refusedStemmers]) {
  stemmerNames.set(name, name);
  if (/^(light|minimal|possessive)_/.test(name) && !ONE_NAME.includes(name)) {
    stemmerNames.set(name.replace('_', ''), name);
  }
}

/** The usual name of a stemmer, whatever the case or the spelling; undefined if Elasticsearch has none of this name. */
export function stemmerName(language: string): string | undefined {
  return stemmerNames.get(language.toLowerCase());
}

/** The sets of stop words that work, as in `_german_`; the others of `analyzerLanguages` are refused by name. */
export const emulatedStopWords: readonly string[] = split(
  'brazilian danish dutch english french german italian portuguese russian spanish thai',
);
