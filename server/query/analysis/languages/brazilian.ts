import stopWords from 'stopwords-json/dist/br.json';
import { letters } from './endings';
import type { Language, Stemmer } from './language';

const plain = letters({ áâã: 'a', éê: 'e', í: 'i', óôõ: 'o', úü: 'u', ç: 'c', ñ: 'n' });
const split = (words: string) => words.split(' ');

/** Suffixes of nouns and adjectives, longest first; all but the named ones go when the second region has them whole. */
const NOUNS = split(
  'uciones imentos amentos adores adoras logias encias amente idades acoes imento amento adora ismos istas logia ucion ' +
    'encia mente idade acao ezas icos icas ismo avel ivel ista osos osas ador ivas ivos iras eza ico ica oso osa iva ivo ira',
);
/** What takes the place of a suffix. BrazilianStemmer sees `-logias` and leaves it. */
const INSTEAD: Readonly<Record<string, string>> = {
  uciones: 'u',
  ucion: 'u',
  logias: 'logias',
  logia: 'log',
  encias: 'ente',
  encia: 'ente',
  iras: 'ir',
  ira: 'ir',
};

const forms = (vowels: string, ...endings: string[]) =>
  endings.flatMap((ending) => [...vowels].map((vowel) => vowel + ending));

/** Suffixes of verbs. */
const VERBS = [
  ...forms('iea', 'ssemos', 'riamos'),
  ...forms('iea', 'remos', 'ramos', 'sseis', 'rieis'),
  'avamos',
  ...forms('iea', 'rmos', 'reis', 'sses', 'ssem', 'rdes', 'riam', 'rias', 'stes'),
  ...split('iamos aveis'),
  ...forms('aei', 'ria', 'sse', 'ste', 'rei', 'ram', 'rem', 'ndo', 'rao', 'ras', 'res', 'mos'),
  ...split('avam adas idas avas ados idos ieis ada ida ara era ira iam ado ido ias ais eis ear'),
  ...split('ia ei am em ar er ir as es is eu iu ou'),
].sort((one, other) => other.length - one.length);

/** What follows the first consonant after a vowel; undefined if the last letter is reached before. */
function afterVowelAndConsonant(word: string | undefined): string | undefined {
  const found = /^[^aeiou]*[aeiou]+[^aeiou]/.exec(word?.slice(0, -1) ?? '');
  return found ? word?.slice(found[0].length) : undefined;
}

/** The region of verb endings: RV of Snowball's Portuguese stemmer, but never only the last letter. */
function verbRegion(word: string): string | undefined {
  const inner = word.slice(0, -1);
  const found = /^.[^aeiou][^aeiou]*[aeiou]/.exec(inner) ?? /^[aeiou]{2}[aeiou]*[^aeiou]/.exec(inner);
  if (found) return word.slice(found[0].length);
  return word.length > 3 ? word.slice(3) : undefined;
}

function withoutNounSuffix(word: string, verbs: string | undefined): string | undefined {
  const first = afterVowelAndConsonant(word);
  const second = afterVowelAndConsonant(first);
  for (const suffix of NOUNS) {
    if (!word.endsWith(suffix)) continue;
    const ofFamily = suffix === 'iras' || suffix === 'ira';
    const region = ofFamily ? verbs : suffix === 'amente' ? first : second;
    if (!region?.endsWith(suffix) || (ofFamily && !word.endsWith(`e${suffix}`))) continue;
    return word.slice(0, -suffix.length) + (INSTEAD[suffix] ?? '');
  }
  return undefined;
}

function withoutVerbSuffix(word: string, region: string | undefined): string | undefined {
  const suffix = VERBS.find((one) => region?.endsWith(one));
  // BrazilianStemmer leaves `-ira`: it tries to remove another suffix.
  return suffix && (suffix === 'ira' ? word : word.slice(0, -suffix.length));
}

/** BrazilianStemmer of Lucene: Snowball's Portuguese stemmer on words without accents, with its own lists. */
const brazilianStem: Stemmer = (word) => {
  const clean = plain(word.toLowerCase())
    .replace(/^["'\-,;.?!](?=.)/, '')
    .replace(/(?<=.)[-,;.?!'"]$/, '');
  if (clean.length < 3 || clean.length >= 30) return word;
  if (/[^\p{L}]/u.test(clean)) return clean;
  const region = verbRegion(clean);
  const shorter = withoutNounSuffix(clean, region) ?? withoutVerbSuffix(clean, region);
  let result = shorter ?? clean;
  const removeIf = (found: boolean, suffix: string) => {
    if (found && result.endsWith(suffix)) result = result.slice(0, -suffix.length);
    return found;
  };
  if (region === undefined) return result;
  if (shorter !== undefined) removeIf(region.endsWith('ci'), 'i');
  else ['os', 'a', 'i', 'o'].some((suffix) => removeIf(region.endsWith(suffix), suffix));
  removeIf(region.endsWith('e'), 'e');
  removeIf(region.endsWith('gue'), 'u');
  removeIf(region.endsWith('cie'), 'i');
  return result;
};

export const brazilian: Language = {
  stopWords,
  stemmers: { brazilian: brazilianStem },
};
