import { illegalArgument } from '../../errors/elasticsearch-error';
import { chainAnalyzer } from './chain';
import * as filters from './filters';
import { stemmerOf, stopWordsOf } from './languages/load';
import { turkishLowerCase } from './letter-variants';
import { standardTokenizer } from './standard-tokenizer';
import { englishStopWords } from './stop-words';
import type { Analyzer, TokenFilter } from './token';

/** Languages whose stop words the `snowball` analyzer leaves out (SnowballAnalyzerProvider). */
const WITH_STOP_WORDS = ['dutch', 'english', 'french', 'german', 'german2'];

/**
 * A Snowball stemmer by its language, of which the first letter may be in either case (SnowballTokenFilterFactory).
 *
 * @param language English if left out
 */
export function snowballStemmer(language = 'English'): TokenFilter {
  const name = language.charAt(0).toLowerCase() + language.slice(1);
  if (name === 'porter') return filters.porter;
  const stemmer = stemmerOf(name === 'english' ? 'porter2' : name);
  if (!stemmer) throw illegalArgument(`Invalid stemmer class specified: ${language}`);
  return filters.stem(stemmer);
}

/** The `snowball` analyzer (SnowballAnalyzer). @param stopWords instead of those of the language */
export function snowballAnalyzer(language = 'English', stopWords?: readonly string[]): Analyzer {
  const name = language.toLowerCase();
  const lowerCase = name === 'turkish' ? filters.mapTerms(turkishLowerCase) : filters.lowercaseFilter;
  const words = stopWords ?? (WITH_STOP_WORDS.includes(name) ? defaultStopWords(name) : []);
  const steps = [
    ...(name === 'english' || name === 'porter' ? [filters.possessive] : []),
    lowerCase,
    filters.stop(words),
    snowballStemmer(language),
  ];
  return chainAnalyzer('snowball', standardTokenizer, steps, []);
}

function defaultStopWords(name: string): readonly string[] {
  return name === 'english' ? englishStopWords : (stopWordsOf(name === 'german2' ? 'german' : name) ?? []);
}
