import { stemmer as snowball } from '@orama/stemmers/turkish';
import { stopwords } from '@orama/stopwords/turkish';
import type { Language } from './language';

/** Words of the library's list that Lucene's lacks; those with letters that Turkish does not have are damaged besides. */
const MORE =
  'acep adeta aynen az bari bazen biraz bütün dahil daima dair dayanarak fakat halbuki hani hariç hele herkes iken ila ilk illa iyi ' +
  'iyice kere lakin madem nere nitekim onlari sonra veyahut yahut';
const stopWords = stopwords.filter((word) => !/[ýþţđ]/.test(word) && !MORE.split(' ').includes(word));

export const turkish: Language = {
  stopWords,
  stemmers: { turkish: snowball },
};
