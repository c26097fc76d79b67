import { stemmer as snowball } from '@orama/stemmers/romanian';
import words from 'stopwords-json/dist/ro.json';
import { letters } from './endings';
import { changedWords, type Language } from './language';

const withCedilla = letters({ ș: 'ş', ț: 'ţ' });
const withComma = letters({ ş: 'ș', ţ: 'ț' });

/** Words of the library that Lucene does not leave out, and those that Lucene has in the newer spelling as well. */
const KEPT =
  'acord caut cinci dată dau dintr- doi doilea două fata fiu frumos graţie halbă mai mie mulţumesc mîine nevoie ' +
  'nimeri nimic noroc nouă opt patra patru patrulea pic printr- puţin puţina puţină rog spate sută timp trei ' +
  'treia treilea uneia unii unora unu unui unuia unul vreme zece zero zi zice şapte şase ştiu';
const MORE =
  'acești aceștia aș așadar ăștia ați aveți câți cîți deși dintr ești fiți îți mulți niște noștri printr și ' +
  'sînteți sunteți ți ție toți totuși voștri';

/** Snowball's Romanian stemmer as of Lucene 10 writes ș and ț with a comma; the library's, of the version before, with a cedilla. */
export const romanian: Language = {
  stopWords: changedWords(words, { without: KEPT, with: MORE }),
  stemmers: { romanian: (word) => withComma(snowball(withCedilla(word))) },
};
