import { type Ending, removed, replaceEnding } from './endings';
import type { Language, Stemmer } from './language';

/** CzechStemmer, after Dolamic and Savoy: case, possession, and changes of the last consonants. */
const CASES: readonly Ending[] = [
  ...removed(7, 'atech'),
  ...removed(6, 'ětem etem atům'),
  ...removed(5, 'ech ich ích ého ěmi emi ému ěte ete ěti eti ího iho ími ímu imu ách ata aty ých ama ami ové ovi ými'),
  ...removed(4, 'em es ém ím ům at ám os us ým mi ou'),
  ...removed(3, 'a e i o u ů y á é í ý ě'),
];
const POSSESSION = removed(5, 'ov in ův');
const CONSONANTS: readonly Ending[] = [
  ['čt', 'ck', 0],
  ['št', 'sk', 0],
  ...['c', 'č'].map((letter): Ending => [letter, 'k', 0]),
  ...['z', 'ž'].map((letter): Ending => [letter, 'h', 0]),
];

const czechStem: Stemmer = (word) => {
  const stem = replaceEnding(replaceEnding(word, CASES), POSSESSION);
  if (/(?:[čš]t|[cčzž])$/.test(stem)) return replaceEnding(stem, CONSONANTS);
  if (/e.$/s.test(stem)) return stem.replace(/e(.)$/s, '$1');
  return stem.length > 2 ? stem.replace(/ů(.)$/s, 'o$1') : stem;
};

/** The words that Lucene leaves out (org/apache/lucene/analysis/cz/stopwords.txt). */
const STOP_WORDS =
  'a aby aj ale ani asi atd atp až bez bude budem budeš by byl byla byli bylo být co což cz další dnes do ho i ' +
  'jak jakmile jako jakož je jeho jehož jej jejich její jelikož jemu jen ještě jež ji jiné již jsem jseš jsme ' +
  'jsou jste já jí jíž k kam kde kdo když ke kterou která které který kteří mezi mi mne my má máte mít mě můj ' +
  'může na nad napište načež naši nebo neg nejsou není než nic nové nový nám nás němu němuž o od on ona oni ono ' +
  'ony pak po pod podle pokud pouze pravé pro proto protože proč první pta před přes při přičemž re s se si ' +
  'strana své svých svým svými ta tak také takže tato tedy ten tento teto tipy to tohle toho tohoto tom tomto ' +
  'tomu tomuto tu tuto ty tyto téma tím tímto těm těmu u už v vaše ve vy vám vás více však z za zda zde ze ' +
  'zprávy zpět či článku články';

export const czech: Language = { stopWords: STOP_WORDS.split(' '), stemmers: { czech: czechStem } };
