import { optionalFields } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError, illegalArgument, throwIfInvalid } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { ok } from '../../http/answer';
import { stringParameter } from '../../http/parameters';
import type { AnswerObject } from '../../json/value';
import { builtInAnalyzer } from '../../query/analysis/analyzers';
import { chainAnalyzer } from '../../query/analysis/chain';
import { IndexAnalyzers } from '../../query/analysis/custom-analyzers';
import type { Analyzer } from '../../query/analysis/token';
import { keywordTokenizer } from '../../query/analysis/tokenizers';
import type { Budget } from '../../runtime/budget';
import { findComponent } from '../../store/analysis/components';
import { checkBlocks } from '../../store/blocks';
import type { IndexState } from '../../store/index-state';
import { resolveSingle } from '../../store/resolve';
import { boolean, field, string, stringArray } from '../../validation/fields';
import type { ParsedFields } from '../../validation/object-parser';

/** AnalyzeAction.Request.PARSER. Keys that the mock does not support are read, then refused by name. */
const FIELDS = {
  analyzer: string,
  text: stringArray,
  field: string,
  tokenizer: field('OBJECT_OR_STRING', (value) => value.json()),
  filter: field('OBJECT_ARRAY', (value) => value.json()),
  char_filter: field('OBJECT_ARRAY', (value) => value.json()),
  normalizer: string,
  explain: boolean,
  attributes: stringArray,
} as const;

type AnalyzeBody = ParsedFields<typeof FIELDS>;

/** `index.analyze.max_token_count` by default. */
const MOST_TOKENS = 10_000;

/** Gap between the elements of a list (Analyzer.getPositionIncrementGap). */
const GAP = 100;

/** Shows how a text is analysed for indexing: RestAnalyzeAction. */
export const analyzeText = endpoint({
  name: 'indices.analyze',
  routes: ['GET /_analyze', 'POST /_analyze', 'GET /{index}/_analyze', 'POST /{index}/_analyze'],
  query: { index: stringParameter },
  body: optionalFields('analyze_request', FIELDS),
  note: 'by analyzer, field or normalizer; not [tokenizer], [filter], [char_filter], [explain]',
  contents: { repeatsFields: true, harmless: new Set(['token', 'tokens']) },
  handle: ({ mock, placeholders, query, body, budget }) => {
    const texts = body.text ?? [];
    throwIfInvalid(texts.length === 0 ? ['text is missing'] : []);
    for (const key of ['tokenizer', 'filter', 'char_filter', 'explain'] as const) {
      if (body[key] !== undefined) throw notEmulated(`[${key}] of an analyze request`);
    }
    const name = placeholders.index ?? query.index ?? query.index;
    const index = name === undefined ? undefined : resolveSingle(mock.store, name);
    if (index) checkBlocks([index], 'read');
    const most = Number(index?.setting('analyze.max_token_count') ?? MOST_TOKENS);
    return ok({ tokens: tokensOf(texts, chooseAnalyzer(body, index), most, budget) });
  },
});

/**
 * TransportAnalyzeAction: an analyzer by name, otherwise that of a field, otherwise a normalizer, otherwise the default
 * of the index.
 */
function chooseAnalyzer(body: AnalyzeBody, index: IndexState | undefined): Analyzer {
  const analyzers = new IndexAnalyzers(index?.settings ?? {});
  if (typeof body.analyzer === 'string') return namedAnalyzer(body.analyzer, index, analyzers);
  if (typeof body.normalizer === 'string') {
    const normalize = analyzers.normalizer(body.normalizer);
    return chainAnalyzer(body.normalizer, keywordTokenizer, [
      (tokens) => tokens.map((token) => ({ ...token, term: normalize(token.term) })),
    ]);
  }
  if (typeof body.field !== 'string') return analyzers.analyzer(undefined);
  if (!index) throw illegalArgument(`analysis based on a specific field requires an index`);
  const field = index.mappings.field(body.field);
  if (!field) return analyzers.analyzer(undefined);
  if (field.traits.family === 'keyword') return builtInAnalyzer('keyword') as Analyzer;
  if (field.traits.family !== 'text') {
    throw illegalArgument(
      `Can't process field [${body.field}], Analysis requests are only supported on tokenized fields`,
    );
  }
  return analyzers.analyzer(typeof field.parameters.analyzer === 'string' ? field.parameters.analyzer : undefined);
}

function namedAnalyzer(name: string, index: IndexState | undefined, analyzers: IndexAnalyzers): Analyzer {
  if (name === 'default' || analyzers.defines(name)) return analyzers.analyzer(name);
  const builtIn = builtInAnalyzer(name);
  if (builtIn) return builtIn;
  if (findComponent('analyzer', name) === 'refused') throw notEmulated(`the analyzer [${name}]`);
  throw illegalArgument(index ? `failed to find analyzer [${name}]` : `failed to find global analyzer [${name}]`);
}

function tokensOf(texts: readonly string[], analyzer: Analyzer, most: number, budget: Budget): AnswerObject[] {
  const tokens: AnswerObject[] = [];
  let position = 0;
  let offset = 0;
  for (const part of texts) {
    let last = -1;
    budget.charge(part.length);
    for (const token of analyzer.tokens(part, budget)) {
      if (tokens.length >= most) throw tooManyTokens(most);
      tokens.push({
        token: token.term,
        start_offset: offset + token.start,
        end_offset: offset + token.end,
        type: token.type ?? '<ALPHANUM>',
        position: position + token.position,
        ...(token.span !== undefined && { positionLength: token.span }),
      });
      last = token.position;
    }
    position += last + 1 + GAP;
    offset += part.length + 1;
  }
  return tokens;
}

/** TransportAnalyzeAction.TokenCounter */
function tooManyTokens(most: number): ElasticsearchError {
  return new ElasticsearchError(
    'status_exception',
    `The number of tokens produced by calling _analyze has exceeded the allowed maximum of [${most}]. This limit can be ` +
      'set by changing the [index.analyze.max_token_count] index level setting.',
    { status: 400, limit: 'index.analyze.max_token_count' },
  );
}
