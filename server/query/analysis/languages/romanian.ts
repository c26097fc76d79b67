import { stemmer as snowball } from '@orama/stemmers/romanian';
import { letters } from './endings';
import type { Language } from './language';

const withCedilla = letters({ ș: 'ş', ț: 'ţ' });
const withComma = letters({ ş: 'ș', ţ: 'ț' });

/** Snowball's Romanian stemmer as of Lucene 10 writes ș and ț with a comma; the library's, of the version before, with a cedilla. */
export const romanian: Language = { stemmers: { romanian: (word) => withComma(snowball(withCedilla(word))) } };
