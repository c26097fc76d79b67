import { type EmulatedLanguage, emulatedStemmers } from '../../../store/analysis/languages';
import type { Language, Stemmer } from './language';

/** The languages, each in a file that is loaded when an analyzer first needs it; the build keeps these files apart. */
const files: Readonly<Record<EmulatedLanguage, () => Language>> = {
  arabic: () => (require('./arabic') as typeof import('./arabic')).arabic,
  armenian: () => (require('./armenian') as typeof import('./armenian')).armenian,
  basque: () => (require('./basque') as typeof import('./basque')).basque,
  bengali: () => (require('./bengali') as typeof import('./bengali')).bengali,
  brazilian: () => (require('./brazilian') as typeof import('./brazilian')).brazilian,
  bulgarian: () => (require('./bulgarian') as typeof import('./bulgarian')).bulgarian,
  catalan: () => (require('./catalan') as typeof import('./catalan')).catalan,
  czech: () => (require('./czech') as typeof import('./czech')).czech,
  danish: () => (require('./danish') as typeof import('./danish')).danish,
  dutch: () => (require('./dutch') as typeof import('./dutch')).dutch,
  english: () => (require('./english') as typeof import('./english')).english,
  estonian: () => (require('./estonian') as typeof import('./estonian')).estonian,
  finnish: () => (require('./finnish') as typeof import('./finnish')).finnish,
  french: () => (require('./french') as typeof import('./french')).french,
  galician: () => (require('./galician') as typeof import('./galician')).galician,
  german: () => (require('./german') as typeof import('./german')).german,
  greek: () => (require('./greek') as typeof import('./greek')).greek,
  hindi: () => (require('./hindi') as typeof import('./hindi')).hindi,
  hungarian: () => (require('./hungarian') as typeof import('./hungarian')).hungarian,
  indonesian: () => (require('./indonesian') as typeof import('./indonesian')).indonesian,
  irish: () => (require('./irish') as typeof import('./irish')).irish,
  italian: () => (require('./italian') as typeof import('./italian')).italian,
  latvian: () => (require('./latvian') as typeof import('./latvian')).latvian,
  lithuanian: () => (require('./lithuanian') as typeof import('./lithuanian')).lithuanian,
  norwegian: () => (require('./norwegian') as typeof import('./norwegian')).norwegian,
  persian: () => (require('./persian') as typeof import('./persian')).persian,
  portuguese: () => (require('./portuguese') as typeof import('./portuguese')).portuguese,
  romanian: () => (require('./romanian') as typeof import('./romanian')).romanian,
  russian: () => (require('./russian') as typeof import('./russian')).russian,
  serbian: () => (require('./serbian') as typeof import('./serbian')).serbian,
  sorani: () => (require('./sorani') as typeof import('./sorani')).sorani,
  spanish: () => (require('./spanish') as typeof import('./spanish')).spanish,
  swedish: () => (require('./swedish') as typeof import('./swedish')).swedish,
  thai: () => (require('./thai') as typeof import('./thai')).thai,
  turkish: () => (require('./turkish') as typeof import('./turkish')).turkish,
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
