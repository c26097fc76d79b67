import { optionalFields } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError, illegalArgument, throwIfInvalid } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { ok } from '../../http/answer';
import { stringParameter } from '../../http/parameters';
import type { AnswerObject, JsonValue } from '../../json/value';
import { builtInAnalyzer } from '../../query/analysis/analyzers';
import { chainAnalyzer } from '../../query/analysis/chain';
import { filterCharacters } from '../../query/analysis/char-filters';
import { IndexAnalyzers } from '../../query/analysis/custom-analyzers';
import type { Analyzer } from '../../query/analysis/token';
import { keywordTokenizer } from '../../query/analysis/tokenizers';
import type { Budget } from '../../runtime/budget';
import { definedComponents, joinedValue, listedValues } from '../../store/analysis/analysis-settings';
import { findComponent } from '../../store/analysis/components';
import { checkBlocks } from '../../store/blocks';
import type { IndexState } from '../../store/index-state';
import { resolveSingle } from '../../store/resolve-single';
import type { IndexSettings } from '../../store/settings';
import { boolean, field, string, stringArray } from '../../validation/fields';
import type { ParsedFields } from '../../validation/object-parser';
import { type AnalyzeChain, analyzeChain, shownName } from './analyze-chain';
import { extendedAttributes, knowsKeywords } from './analyze-detail';

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
  contents: { repeatsFields: true, harmless: new Set(['token', 'tokens', 'tokenizer', 'tokenfilters']) },
  handle: ({ mock, placeholders, query, body, budget }) => {
    const name = placeholders.index ?? query.index;
    throwIfInvalid(problemsOf(body, name));
    const index = name === undefined ? undefined : resolveSingle(mock.store, name);
    if (index) checkBlocks([index], 'read');
    const most = Number(index?.setting('analyze.max_token_count') ?? MOST_TOKENS);
    const view: TokenView = {
      texts: body.text ?? [],
      most,
      budget,
      wanted: body.attributes ?? [],
      explain: body.explain === true,
    };
    return ok(analysis(body, index, view));
  },
});

const listOf = (value: JsonValue | undefined): readonly JsonValue[] => (Array.isArray(value) ? value : []);

/** AnalyzeAction.Request.validate. */
function problemsOf(body: AnalyzeBody, index: string | undefined): string[] {
  const extra = body.tokenizer !== undefined || listOf(body.filter).length > 0 || listOf(body.char_filter).length > 0;
  const normalizer = body.normalizer !== undefined;
  return [
    ...((body.text ?? []).length === 0 ? ['text is missing'] : []),
    ...(normalizer && index === undefined ? ['index is required if normalizer is specified'] : []),
    ...(normalizer && (body.tokenizer !== undefined || body.analyzer !== undefined)
      ? ['tokenizer/analyze should be null if normalizer is specified']
      : []),
    ...(body.analyzer !== undefined && extra ? ['cannot define extra components on a named analyzer'] : []),
    ...(normalizer && extra ? ['cannot define extra components on a named normalizer'] : []),
  ];
}

function analysis(body: AnalyzeBody, index: IndexState | undefined, view: TokenView): AnswerObject {
  const filters = listOf(body.filter);
  const named = body.analyzer !== undefined || body.normalizer !== undefined;
  const charFilters = listOf(body.char_filter);
  if (!named && (body.tokenizer !== undefined || filters.length > 0 || charFilters.length > 0)) {
    return chainAnalysis(analyzeChain(body.tokenizer, charFilters, filters, index?.settings), view);
  }
  const analyzer = chooseAnalyzer(body, index);
  if (!view.explain) return { tokens: tokensOf(analyzer, view, GAP) };
  const custom = index && customChain(index.settings, analyzer.name);
  if (custom) return chainAnalysis(custom, view);
  const keywords = !WITHOUT_STEMMER.has(analyzer.name);
  const tokens = tokensOf(analyzer, view, GAP, keywords);
  return { detail: { custom_analyzer: false, analyzer: { name: analyzer.name, tokens } } };
}

/** Built-in analyzers that have no stemmer. */
const WITHOUT_STEMMER = new Set([
  'standard',
  'simple',
  'whitespace',
  'keyword',
  'stop',
  'chinese',
  'cjk',
  'pattern',
  'fingerprint',
]);

/** The parts of an analyzer that the index defines of parts; undefined for any other. */
function customChain(settings: IndexSettings, name: string): AnalyzeChain | undefined {
  const definition = definedComponents(settings, 'analyzer').get(name);
  const tokenizer = definition && joinedValue(definition, 'tokenizer');
  return tokenizer === undefined
    ? undefined
    : {
        tokenizer,
        charFilters: listedValues(definition ?? {}, 'char_filter') ?? [],
        filters: listedValues(definition ?? {}, 'filter') ?? [],
        settings,
      };
}

/** Analyses with the parts together or, to explain, with one filter more at a time. */
function chainAnalysis(chain: AnalyzeChain, view: TokenView): AnswerObject {
  const { tokenizer, charFilters, filters, settings } = chain;
  const size = view.texts.join('').length + Object.keys(settings).length;
  const first = (count: number): Analyzer => {
    view.budget.charge((count + 1) * (PART_WORK + size));
    const definition = {
      [`analysis.analyzer.${ANONYMOUS}.tokenizer`]: tokenizer,
      [`analysis.analyzer.${ANONYMOUS}.char_filter`]: charFilters,
      [`analysis.analyzer.${ANONYMOUS}.filter`]: filters.slice(0, count),
    };
    return new IndexAnalyzers({ ...settings, ...definition }).analyzer(ANONYMOUS);
  };
  if (!view.explain) return { tokens: tokensOf(first(filters.length), view, 0) };
  const types = filters.map((name) => String(settings[`analysis.filter.${name}.type`] ?? name));
  const shown = (count: number) => tokensOf(first(count), view, 0, types.slice(0, count).some(knowsKeywords));
  return {
    detail: {
      custom_analyzer: true,
      charfilters: charFilters.map((name, at) => ({
        name: shownName(name),
        filtered_text: filteredTexts(chain, at + 1, view),
      })),
      tokenizer: { name: shownName(tokenizer), tokens: shown(0) },
      tokenfilters: filters.map((name, at) => ({ name: shownName(name), tokens: shown(at + 1) })),
    },
  };
}

/** The texts after the first filters of characters. */
function filteredTexts({ charFilters, settings }: AnalyzeChain, count: number, { texts, budget }: TokenView): string[] {
  const filters = new IndexAnalyzers(settings).charFilters({ char_filter: charFilters.slice(0, count) }).all;
  return texts.map((text) => filterCharacters(text, filters, budget).text);
}

/** What a filter costs besides the text, in the units of a budget. */
const PART_WORK = 20;

/** The name of the analyzer that is made of the parts, which no analyzer of an index can have. */
const ANONYMOUS = '__anonymous__';

/** What to analyse, and how to show it. */
interface TokenView {
  readonly texts: readonly string[];
  readonly most: number;
  readonly budget: Budget;
  readonly explain: boolean;
  readonly wanted: readonly string[];
}

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

/**
 * @param gap between the positions of two texts
 * @param keywords whether to show, in an explanation, what is a keyword
 */
function tokensOf(analyzer: Analyzer, view: TokenView, gap: number, keywords = false): AnswerObject[] {
  const { texts, most, budget, explain } = view;
  const wanted = view.wanted.map((name) => name.toLowerCase());
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
        ...(explain
          ? extendedAttributes(token, keywords, wanted)
          : token.span !== undefined && { positionLength: token.span }),
      });
      last = token.position;
    }
    position += last + 1 + gap;
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
