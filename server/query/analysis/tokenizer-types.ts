import { notEmulated } from '../../errors/not-emulated';
import { type ComponentSettings, joinedValue } from '../../store/analysis/analysis-settings';
import { charGroupTokenizer, simplePatternTokenizer } from './character-tokenizers';
import { pathTokenizer } from './path-tokenizer';
import { standardTokenizer } from './standard-tokenizer';
import type { Tokenizer } from './token';
import { gramTokenizer, keywordTokenizer, letterTokenizer, whitespaceTokenizer } from './tokenizers';
import { patternTokenizer } from './user-patterns';

/** A tokenizer of this type. @throws ElasticsearchError 501 for a type that the mock does not have. */
export function tokenizerOf(type: string, settings: ComponentSettings): Tokenizer {
  const number = (parameter: string, fallback: number) => Number(joinedValue(settings, parameter) ?? fallback);
  switch (type) {
    case 'standard':
      return standardTokenizer;
    case 'keyword':
      return keywordTokenizer;
    case 'whitespace':
      return whitespaceTokenizer;
    case 'letter':
      return letterTokenizer;
    case 'lowercase':
      return (text, payer) =>
        letterTokenizer(text, payer).map((token) => ({ ...token, term: token.term.toLowerCase() }));
    case 'ngram':
      return gramTokenizer(number('min_gram', 1), number('max_gram', 2), false);
    case 'edge_ngram':
      return gramTokenizer(number('min_gram', 1), number('max_gram', 2), true);
    case 'path_hierarchy': {
      const delimiter = joinedValue(settings, 'delimiter') ?? '/';
      return pathTokenizer(delimiter, joinedValue(settings, 'replacement') ?? delimiter, number('skip', 0));
    }
    case 'pattern':
      return patternTokenizer(settings);
    case 'simple_pattern':
      return simplePatternTokenizer(settings, false);
    case 'simple_pattern_split':
      return simplePatternTokenizer(settings, true);
    case 'char_group':
      return charGroupTokenizer(settings);
    default:
      throw notEmulated(`the tokenizer [${type}]`);
  }
}
