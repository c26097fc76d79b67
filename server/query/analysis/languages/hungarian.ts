import { stemmer as snowball } from '@orama/stemmers/hungarian';
import { type Ending, letters, removed, replaceEnding } from './endings';
import type { Language, Stemmer } from './language';

const plain = letters({ á: 'a', ëé: 'e', í: 'i', óőõö: 'o', úűũûü: 'u' });

/** A rule for a suffix of which the letter before decides. */
type Conditional = readonly [end: RegExp, longerThan: number];

const CONSONANT = '[^aeiouy]';
const VOWEL = '[aeiouy]';

/** HungarianLightStemmer, after UniNE, on words without accents: case, possession, plural and the last vowel. */
const CASES: readonly Conditional[] = [
  [/kent$/, 6],
  [/(?:[nv][ae]l|n[ae]k|ert|rol|b[ae]n|[bt]ol|h[oe]z)$/, 5],
  [/(?<=([^aeiouy]))\1[ae]l$/, 5],
  [/(?:[aeo]t|[vrb][ae]|ul|ig)$/, 4],
  [new RegExp(`(?<=${CONSONANT})(?:on|en)$`), 4],
  [/[tn]$/, 4],
  [/(?<=([^aeiouy]))\1[ae]$/, 4],
];
const POSSESSION: readonly Conditional[] = [
  [new RegExp(`(?<=${CONSONANT})(?:atok|otok|etek)$`), 6],
  [/(?:itek|itok)$/, 6],
  [new RegExp(`(?<=${CONSONANT})(?:unk|tok|tek)$`), 5],
  [new RegExp(`(?<=${VOWEL})juk$`), 5],
  [/ink$/, 5],
  [new RegExp(`(?<=${CONSONANT})(?:[aeo][md]|uk)$`), 4],
  [new RegExp(`(?<=${VOWEL})(?:nk|j[ae])$`), 4],
  [/i[mdk]$/, 4],
  [new RegExp(`(?<=${CONSONANT})[ae]$`), 3],
  [new RegExp(`(?<=${VOWEL})[md]$`), 3],
  [/i$/, 3],
];
const PLURAL: readonly Ending[] = [...removed(4, 'ak ok ek'), ...removed(3, 'k')];

function removeEnd(word: string, rules: readonly Conditional[]): string {
  const rule = rules.find(([end, longerThan]) => word.length > longerThan && end.test(word));
  return rule ? word.replace(rule[0], '') : word;
}

const lightHungarian: Stemmer = (word) =>
  replaceEnding(replaceEnding(removeEnd(removeEnd(plain(word), CASES), POSSESSION), PLURAL), removed(3, 'a e i o'));

/** The words that Lucene leaves out (org/apache/lucene/analysis/snowball/hungarian_stop.txt). */
const STOP_WORDS =
  'a abban ahhoz ahogy ahol aki akik akkor alatt amely amelyek amelyekben amelyeket amelyet amelynek ami amikor ' +
  'amit amolyan amíg annak arra arról az azok azon azonban azt aztán azután azzal azért be belül benne bár cikk ' +
  'cikkek cikkeket csak de e ebben eddig egy egyes egyetlen egyik egyre egyéb egész ehhez ekkor el ellen első ' +
  'elég elő először előtt emilyen ennek erre ez ezek ezen ezt ezzel ezért fel felé hanem hiszen hogy hogyan igen ' +
  'ill ill. illetve ilyen ilyenkor ismét ison itt jobban jó jól kell kellett keressünk keresztül ki kívül között ' +
  'közül legalább legyen lehet lehetett lenne lenni lesz lett maga magát majd meg mellett mely melyek mert mi ' +
  'mikor milyen minden mindenki mindent mindig mint mintha mit mivel miért most már más másik még míg nagy ' +
  'nagyobb nagyon ne nekem neki nem nincs néha néhány nélkül olyan ott pedig persze rá s saját sem semmi sok ' +
  'sokat sokkal szemben szerint szinte számára talán tehát teljes tovább továbbá több ugyanis utolsó után utána ' +
  'vagy vagyis vagyok valaki valami valamint való van vannak vele vissza viszont volna volt voltak voltam ' +
  'voltunk által általában át én éppen és így össze úgy új újabb újra ő ők őket';

export const hungarian: Language = {
  stopWords: STOP_WORDS.split(' '),
  stemmers: { hungarian: snowball, light_hungarian: lightHungarian },
};
