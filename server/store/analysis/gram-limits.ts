import { illegalArgument } from '../../errors/elasticsearch-error';
import type { IndexSettings } from '../settings';
import { type ComponentSettings, joinedValue } from './analysis-settings';

/**
 * Checks the sizes of n-grams and shingles against the limits of the index (`index.max_ngram_diff`,
 * `index.max_shingle_diff`).
 *
 * @throws ElasticsearchError 400 (NGramTokenizerFactory, NGramTokenFilterFactory, ShingleTokenFilterFactory).
 */
export function checkSizes(settings: IndexSettings, kind: string, component: ComponentSettings): void {
  const type = joinedValue(component, 'type');
  const size = (parameter: string, fallback: number) => Number(joinedValue(component, parameter) ?? fallback);
  if (type === 'ngram') {
    const difference = size('max_gram', 2) - size('min_gram', 1);
    const limit = Number(settings.max_ngram_diff ?? 1);
    if (difference > limit) {
      throw illegalArgument(
        `The difference between max_gram and min_gram in NGram ${kind === 'tokenizer' ? 'Tokenizer' : 'TokenFilter'} must be less than or equal to: [${limit}] but was [${difference}]. This limit can be set by changing the [index.max_ngram_diff] index level setting.`,
      );
    }
  }
  if (type === 'shingle') {
    const single = joinedValue(component, 'output_unigrams') === 'false' ? 0 : 1;
    const difference = size('max_shingle_size', 2) - size('min_shingle_size', 2) + single;
    const limit = Number(settings.max_shingle_diff ?? 3);
    if (difference > limit) {
      throw illegalArgument(
        `In Shingle TokenFilter the difference between max_shingle_size and min_shingle_size (and +1 if outputting unigrams) must be less than or equal to: [${limit}] but was [${difference}]. This limit can be set by changing the [index.max_shingle_diff] index level setting.`,
      );
    }
  }
}
