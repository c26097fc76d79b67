import { type EmulatedLanguage, emulatedStemmers } from '../../../store/analysis/languages';
import type { Language, Stemmer } from './language';

/** The languages, each in a file that is loaded when an analyzer first needs it; the build keeps these files apart. */
const files: Readonly<Record<EmulatedLanguage, () => Language>> = {
  brazilian: () => (require('./brazilian') as typeof import('./brazilian')).brazilian,
  danish: () => (require('./danish') as typeof import('./danish')).danish,
  dutch: () => (require('./dutch') as typeof import('./dutch')).dutch,
  french: () => (require('./french') as typeof import('./french')).french,
  german: () => (require('./german') as typeof import('./german')).german,
  italian: () => (require('./italian') as typeof import('./italian')).italian,
  portuguese: () => (require('./portuguese') as typeof import('./portuguese')).portuguese,
  russian: () => (require('./russian') as typeof import('./russian')).russian,
  spanish: () => (require('./spanish') as typeof import('./spanish')).spanish,
  thai: () => (require('./thai') as typeof import('./thai')).thai,
};

/** The words that the set `_german_` stands for; undefined for a language that has none here. */
export function stopWordsOf(language: string): readonly string[] | undefined {
  return Object.hasOwn(files, language) ? files[language as EmulatedLanguage]().stopWords : undefined;
}

/** The stemmer with this name, in lower case; undefined if it is in no file of a language. */
export function stemmerOf(name: string): Stemmer | undefined {
  const language = Object.hasOwn(emulatedStemmers, name) ? emulatedStemmers[name] : undefined;
  return language && files[language]().stemmers?.[name];
}
