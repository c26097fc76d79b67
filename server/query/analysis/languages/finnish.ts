import { stemmer as snowball } from '@orama/stemmers/finnish';
import { stopwords as stopWords } from '@orama/stopwords/finnish';
import { type Ending, letters, removed, replaceEnding } from './endings';
import type { Language, Stemmer } from './language';

const plain = letters({ äå: 'a', ö: 'o' });
const VOWELS = [...'aeiouy'];

/** FinnishLightStemmer, after Savoy: particles, then two steps of cases, then what is left of the stem's own ending. */
const PARTICLES = /(?:kin|ko)$/;
const DERIVED = removed(11, 'dellinen dellisuus');
const ADVERBS: readonly Ending[] = [...removed(5, 'lla tse sti ni'), ['aa', 'a', 5]];
const CASES: readonly Ending[] = [
  ['nnen', 's', 8],
  ['ntena', 's', 8],
  ...removed(8, 'tten eiden'),
  ...removed(6, 'neen niin seen teen inen'),
  ...VOWELS.map((vowel): Ending => [`h${vowel}n`, '', 6]),
  ['den', 's', 6],
  ['ksen', 's', 6],
  ...removed(6, 'ssa sta lla lta tta ksi lle'),
  ...removed(5, 'na ne nei'),
  ...removed(4, 'ja ta a'),
  ...VOWELS.map((vowel): Ending => [`${vowel}n`, '', 4]),
  ['n', '', 4],
];
const STEM_ENDINGS: readonly Ending[] = [...removed(4, 'ei at'), ...removed(3, 't s j e a i')];

function withoutParticles(word: string): string {
  let result = word;
  while (result.length > 8 && PARTICLES.test(result)) result = result.replace(PARTICLES, '');
  return replaceEnding(result, DERIVED);
}

const lightFinnish: Stemmer = (word) => {
  if (word.length < 4) return word;
  let stem = replaceEnding(replaceEnding(withoutParticles(plain(word)), ADVERBS), CASES);
  stem = replaceEnding(replaceEnding(stem, [['hde', 'ksi', 5]]), STEM_ENDINGS);
  stem = replaceEnding(stem, removed(8, 'e o u'));
  if (stem.length <= 4) return stem;
  stem = stem.replace(/i$/, '');
  return stem.length > 4 ? stem.replace(/([kpt])\1+/g, '$1') : stem;
};

export const finnish: Language = {
  stopWords,
  stemmers: { finnish: snowball, light_finnish: lightFinnish },
};
