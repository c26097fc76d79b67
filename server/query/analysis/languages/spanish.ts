import { stemmer as snowball } from '@orama/stemmers/spanish';
import { type Ending, letters, replaceEnding } from './endings';
import type { Language, Stemmer } from './language';

const plain = letters({ àáâä: 'a', òóôö: 'o', èéêë: 'e', ùúûü: 'u', ìíîï: 'i' });

/** Gender and number (SpanishLightStemmer, after UniNE): the plural of `-z` is `-ces`. */
const LIGHT: readonly Ending[] = [
  ...['o', 'a', 'e'].map((suffix): Ending => [suffix, '', 4]),
  ['eses', 'es', 4],
  ['ces', 'z', 4],
  ...['os', 'as', 'es'].map((suffix): Ending => [suffix, '', 4]),
];

const lightSpanish: Stemmer = (word) => (word.length < 5 ? word : replaceEnding(plain(word), LIGHT));

const split = (words: string) => words.split(' ');
const conjugated = (stems: string, endings: string) =>
  split(stems).flatMap((stem) => split(endings).map((ending) => stem + ending));

/** Snowball's list: pronouns, prepositions and the like, and the forms of estar, haber, ser and tener. */
const stopWords = [
  ...split(
    'a al algo algunas algunos ante antes como con contra cual cuando de del desde donde durante e el él ella ellas ellos en entre ' +
      'esa esas ese eso esos esta estas este esto estos hasta hay la las le les lo los me mi mis mucho muchos muy más mí nada ni no ' +
      'nos o os otra otras otro otros para pero poco por porque que quien quienes qué se sin sobre su sus sí también tanto te ti ' +
      'todo todos tu tus tú un una uno unos y ya yo nosotras nosotros vosotras vosotros',
  ),
  ...conjugated('mí tuy suy nuestr vuestr', 'a as o os'),
  ...conjugated('estar habr ser tendr', 'é ás á emos éis án ía ías íamos íais ían'),
  ...conjugated(
    'estuv hub tuv',
    'e iste o imos isteis ieron iera ieras iéramos ierais ieran iese ieses iésemos ieseis iesen',
  ),
  ...conjugated('fu', 'i iste e imos isteis eron era eras éramos erais eran ese eses ésemos eseis esen'),
  ...conjugated('hab ten', 'ía ías íamos íais ían ida idas ido idos iendo éis'),
  ...conjugated('est', 'oy ás á amos áis án é és emos éis én ar aba abas ábamos abais aban ando ado ada ados adas ad'),
  ...split('he has ha hemos han haya hayas hayamos hayáis hayan soy eres es somos sois son sea seas seamos seáis sean'),
  ...split('era eras éramos erais eran siendo sido tengo tienes tiene tenemos tienen tened'),
  ...conjugated('teng', 'a as amos áis an'),
];

export const spanish: Language = {
  stopWords,
  stemmers: { spanish: snowball, light_spanish: lightSpanish },
};
