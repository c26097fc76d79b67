/** The languages that have a file in query/analysis/languages. */
export type EmulatedLanguage =
  | 'arabic'
  | 'armenian'
  | 'basque'
  | 'bengali'
  | 'brazilian'
  | 'bulgarian'
  | 'catalan'
  | 'czech'
  | 'danish'
  | 'dutch'
  | 'english'
  | 'estonian'
  | 'finnish'
  | 'french'
  | 'galician'
  | 'german'
  | 'greek'
  | 'hindi'
  | 'hungarian'
  | 'indonesian'
  | 'irish'
  | 'italian'
  | 'latvian'
  | 'lithuanian'
  | 'norwegian'
  | 'persian'
  | 'portuguese'
  | 'romanian'
  | 'russian'
  | 'serbian'
  | 'sorani'
  | 'spanish'
  | 'swedish'
  | 'thai'
  | 'turkish';

const split = (names: string): readonly string[] => names.split(' ');

/** The stemmers by name (StemmerTokenFilterFactory), and the language whose file has them. */
export const emulatedStemmers: Readonly<Record<string, EmulatedLanguage>> = {
  arabic: 'arabic',
  armenian: 'armenian',
  basque: 'basque',
  bengali: 'bengali',
  brazilian: 'brazilian',
  bulgarian: 'bulgarian',
  catalan: 'catalan',
  czech: 'czech',
  danish: 'danish',
  dutch: 'dutch',
  estonian: 'estonian',
  porter2: 'english',
  finnish: 'finnish',
  light_finnish: 'finnish',
  french: 'french',
  light_french: 'french',
  minimal_french: 'french',
  german: 'german',
  german2: 'german',
  light_german: 'german',
  minimal_german: 'german',
  greek: 'greek',
  hindi: 'hindi',
  hungarian: 'hungarian',
  light_hungarian: 'hungarian',
  indonesian: 'indonesian',
  irish: 'irish',
  italian: 'italian',
  light_italian: 'italian',
  latvian: 'latvian',
  lithuanian: 'lithuanian',
  norwegian: 'norwegian',
  light_norwegian: 'norwegian',
  light_nynorsk: 'norwegian',
  minimal_norwegian: 'norwegian',
  minimal_nynorsk: 'norwegian',
  persian: 'persian',
  portuguese: 'portuguese',
  light_portuguese: 'portuguese',
  romanian: 'romanian',
  russian: 'russian',
  light_russian: 'russian',
  serbian: 'serbian',
  sorani: 'sorani',
  spanish: 'spanish',
  light_spanish: 'spanish',
  swedish: 'swedish',
  light_swedish: 'swedish',
  turkish: 'turkish',
};

/** The stemmers for English, which are there from the start. */
export const englishStemmers: readonly string[] = split(
  'english porter light_english minimal_english possessive_english',
);

/** The stemmers of Elasticsearch that the mock does not have. */
export const refusedStemmers: readonly string[] = split(
  'dutch_kp galician lovins minimal_galician minimal_portuguese nepali portuguese_rslp spanish_plural tamil yiddish',
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

/** The analyzers of languages that work. */
export const emulatedAnalyzers: readonly string[] = split(
  'arabic armenian basque bengali brazilian bulgarian catalan chinese cjk czech danish dutch english estonian finnish ' +
    'french german greek hindi hungarian indonesian irish italian latvian lithuanian norwegian persian portuguese romanian ' +
    'russian serbian sorani spanish swedish turkish',
);

/** The languages of the filter `snowball`, in lower case (SnowballFilter, by the name of a class). */
export const snowballLanguages: readonly string[] = split(
  'armenian basque catalan danish dutch english estonian finnish french german german2 hungarian irish italian lithuanian norwegian porter portuguese ' +
    'romanian russian serbian spanish swedish turkish',
);

/** Those that Elasticsearch has besides. */
export const refusedSnowballLanguages: readonly string[] = split(
  'arabic greek hindi indonesian kp lovins nepali tamil yiddish',
);
