import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { type ComponentSettings, joinedValue, listedValues } from '../../store/analysis/analysis-settings';
import type { Payer } from '../payer';
import { type CharFilters, chainAnalyzer } from './chain';
import { flatSynonyms, synonymGraph } from './synonym-filters';
import { readSynonyms, type SynonymTree } from './synonyms';
import type { TokenFilter, Tokenizer } from './token';

/** A filter in the chain of an analyzer. */
export interface FilterStep {
  readonly name: string;
  readonly type: string;
  readonly apply: TokenFilter;
  /** It changes terms one by one. */
  readonly normalizing: boolean;
}

/** The chain before a filter of synonyms, which analyses the rules. */
interface ChainBefore {
  readonly tokenizer: Tokenizer;
  readonly charFilters: CharFilters;
  readonly steps: readonly FilterStep[];
}

/** What a character of a rule costs to read, in units of work. */
const READ = 2;

/** Filters that make more than one token of a word, and therefore refuse rules (TokenFilterFactory.getSynonymFilter). */
const UNFIT: readonly string[] = [
  'edge_ngram',
  'ngram',
  'shingle',
  'fingerprint',
  'word_delimiter_graph',
  'cjk_bigram',
];

/**
 * A filter that adds synonyms (SynonymTokenFilterFactory, SynonymGraphTokenFilterFactory).
 *
 * @throws ElasticsearchError 400 illegal_argument_exception `failed to build synonyms from [...]`, 429 if they are more than
 * `payer` pays for
 */
export function synonymStep(
  name: string,
  type: string,
  settings: ComponentSettings,
  before: ChainBefore,
  payer: Payer,
): FilterStep {
  const unfit = before.steps.find((step) => UNFIT.includes(step.type));
  if (unfit) throw illegalArgument(`Token filter [${unfit.name}] cannot be used to parse synonyms`);
  const tree = treeOf(name, settings, before, payer);
  return { name, type, apply: type === 'synonym' ? flatSynonyms(tree) : synonymGraph(tree), normalizing: false };
}

function treeOf(
  name: string,
  settings: ComponentSettings,
  { tokenizer, charFilters, steps }: ChainBefore,
  payer: Payer,
): SynonymTree {
  const filters = steps.filter(({ type }) => !type.startsWith('synonym')).map(({ apply }) => apply);
  const analyzer = chainAnalyzer('synonyms', tokenizer, filters, [], charFilters);
  const analyze = (text: string): readonly string[] => {
    payer.charge(text.length * READ);
    const tokens = analyzer.tokens(text, payer);
    if (tokens.length === 0) throw illegalArgument(`term: ${text} was completely eliminated by analyzer`);
    for (const [at, { term, position }] of tokens.entries()) {
      const increment = position - (tokens[at - 1]?.position ?? -1);
      if (increment === 1) continue;
      throw illegalArgument(
        `term: ${text} analyzed to a token (${term}) with position increment != 1 (got: ${increment})`,
      );
    }
    return tokens.map(({ term }) => term);
  };
  try {
    return readSynonyms(listedValues(settings, 'synonyms') ?? [], {
      expand: joinedValue(settings, 'expand') !== 'false',
      lenient: joinedValue(settings, 'lenient') === 'true',
      analyze,
      payer,
    });
  } catch (error) {
    if (!(error instanceof ElasticsearchError) || error.status !== 400) throw error;
    throw illegalArgument(`failed to build synonyms from ['${name}' analyzer settings]`, error);
  }
}
