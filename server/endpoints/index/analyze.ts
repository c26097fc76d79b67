import { endpoint } from '../../endpoint/endpoint';
import { illegalArgument, throwIfInvalid } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { ok } from '../../http/answer';
import { text } from '../../http/parameters';
import { javaText } from '../../json/java-text';
import type { AnswerObject, JsonObject, JsonValue } from '../../json/value';
import { builtInAnalyzer, chain } from '../../query/analysis/analyzers';
import { IndexAnalyzers } from '../../query/analysis/custom-analyzers';
import type { Analyzer } from '../../query/analysis/token';
import { keywordTokenizer } from '../../query/analysis/tokenizers';
import type { IndexState } from '../../store/index-state';
import { resolveSingle } from '../../store/resolve';
import { optionalMap } from '../shared/map-body';

const KEYS = ['analyzer', 'text', 'field', 'tokenizer', 'filter', 'char_filter', 'normalizer', 'explain', 'attributes'];
/** Gap between the elements of a list (Analyzer.getPositionIncrementGap). */
const GAP = 100;

/** What becomes of a text when it is indexed: RestAnalyzeAction. */
export const analyzeText = endpoint({
  name: 'indices.analyze',
  routes: ['GET /_analyze', 'POST /_analyze', 'GET /{index}/_analyze', 'POST /{index}/_analyze'],
  query: { index: text },
  body: optionalMap,
  note: 'by analyzer, field or normalizer; not [tokenizer], [filter], [char_filter], [explain]',
  handle: ({ mock, path, query, body }) => {
    const unknown = Object.keys(body).find((key) => !KEYS.includes(key));
    if (unknown !== undefined) throw illegalArgument(`[analyze_request] unknown field [${unknown}]`);
    const texts = textsOf(body.text);
    throwIfInvalid(texts.length === 0 ? ['text is missing'] : []);
    for (const key of ['tokenizer', 'filter', 'char_filter', 'explain']) {
      if (body[key] !== undefined) throw notEmulated(`[${key}] of an analyze request`);
    }
    const name = path.index ?? query.index;
    const index = name === undefined ? undefined : resolveSingle(mock.store, name);
    return ok({ tokens: tokensOf(texts, chooseAnalyzer(body, index)) });
  },
});

function textsOf(value: JsonValue | undefined): string[] {
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? value : [value]).map((item) => javaText(item));
}

/** TransportAnalyzeAction: an analyzer by name, else that of a field, else a normalizer, else the index's default. */
function chooseAnalyzer(body: JsonObject, index: IndexState | undefined): Analyzer {
  const analyzers = new IndexAnalyzers(index?.settings ?? {});
  if (typeof body.analyzer === 'string') return namedAnalyzer(body.analyzer, index, analyzers);
  if (typeof body.normalizer === 'string') {
    const normalize = analyzers.normalizer(body.normalizer);
    return chain(body.normalizer, keywordTokenizer, [
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
  const inIndex = Object.keys(index?.settings ?? {}).some((key) => key.startsWith(`analysis.analyzer.${name}.`));
  if (inIndex) return analyzers.analyzer(name);
  const builtIn = builtInAnalyzer(name);
  if (builtIn) return builtIn;
  throw illegalArgument(index ? `failed to find analyzer [${name}]` : `failed to find global analyzer [${name}]`);
}

function tokensOf(texts: readonly string[], analyzer: Analyzer): AnswerObject[] {
  const tokens: AnswerObject[] = [];
  let position = 0;
  let offset = 0;
  for (const part of texts) {
    let last = -1;
    for (const token of analyzer.tokens(part)) {
      const type = tokenType(token.term, analyzer.name);
      tokens.push({
        token: token.term,
        start_offset: offset + token.start,
        end_offset: offset + token.end,
        type,
        position: position + token.position,
      });
      last = token.position;
    }
    position += last + 1 + GAP;
    offset += part.length + 1;
  }
  return tokens;
}

/** StandardTokenizer names what it found; other tokenizers say `word`. */
function tokenType(term: string, analyzer: string): string {
  if (['keyword', 'whitespace', 'simple', 'stop'].includes(analyzer)) return 'word';
  if (/^\p{Nd}+([.,]\p{Nd}+)*$/u.test(term)) return '<NUM>';
  if (/^\p{Script=Han}$/u.test(term)) return '<IDEOGRAPHIC>';
  if (/^\p{Script=Hiragana}$/u.test(term)) return '<HIRAGANA>';
  if (/^\p{Script=Katakana}+$/u.test(term)) return '<KATAKANA>';
  if (/^\p{Script=Hangul}+$/u.test(term)) return '<HANGUL>';
  return '<ALPHANUM>';
}
