import { illegalArgument } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import type { AnswerObject, JsonObject } from '../../json/value';
import { wildcardMatch } from '../../json/wildcard';
import type { Token } from '../analysis/token';
import { compileQuery } from '../dsl/parse-query';
import type { Query } from '../dsl/query';
import type { SearchField } from '../fields/search-field';
import type { View } from '../matcher';
import { type HighlightedWords, Scope } from '../scope';
import type { Shard } from '../shard';
import { cutFragments, type MarkedText } from './fragments';
import type { Highlight, HighlightOptions } from './highlight';
import { wordBreakAfter } from './passage-breaks';
import type { Occurrence, Span } from './passages';
import { type PlainText, plainExcerpt, plainFragments } from './plain-highlighter';

const DEFAULTS = {
  preTags: ['<em>'],
  postTags: ['</em>'],
  fragmentSize: 100,
  numberOfFragments: 5,
  noMatchSize: 0,
  requireFieldMatch: true,
  fragmenter: 'span',
  byScore: false,
};

interface Target {
  readonly field: SearchField;
  readonly marks: readonly HighlightedWords[];
  readonly options: typeof DEFAULTS & {
    readonly encoder: string | undefined;
    readonly maxAnalyzedOffset?: number | undefined;
    readonly type?: string | undefined;
  };
}

/**
 * The cost of comparing a word with a mark, and of making a word or a character part of one, in the units of a budget.
 */
const TESTED = 1 / 2;
const TOKEN = 8;
const NORMALIZED = 1 / 4;

/**
 * Marks the words that a query looked for in the fields of a hit, as UnifiedHighlighter does, whose fragments end at sentences,
 * or as `plain`. Of `fvh`, only whole fields are emulated.
 *
 * @param nestedPath set if the hits are objects of a nested field, which the query is about.
 */
export function makeHighlighter(
  shard: Shard,
  highlight: Highlight,
  query: Query | undefined,
  nestedPath?: string,
): (view: View) => AnswerObject | undefined {
  const scope = new Scope(shard, nestedPath, false);
  const targets = highlight.fields.flatMap((one): Target[] => {
    const wanted = one.highlightQuery ?? highlight.highlightQuery ?? query;
    const marks = wanted ? marksOf(shard, wanted, nestedPath) : [];
    const options: Target['options'] = {
      ...DEFAULTS,
      ...withoutPattern(highlight),
      ...withoutPattern(one),
      encoder: highlight.encoder,
    };
    return fieldsOf(scope, one.pattern, options.type).map((field) => ({
      field,
      marks,
      options,
    }));
  });
  shard.budget.chargeMemory(targets.reduce((sum, { marks }) => sum + marks.length, 0));
  return (view) => {
    const shown: AnswerObject = {};
    for (const target of targets) {
      checkHighlighter(target);
      const texts = highlightField(shard, target, view);
      if (texts.length > 0) shown[target.field.name] = texts;
    }
    return Object.keys(shown).length > 0 ? shown : undefined;
  };
}

function withoutPattern(options: HighlightOptions): Partial<typeof DEFAULTS> {
  const { encoder: _, highlightQuery: __, ...said } = options;
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

function marksOf(shard: Shard, query: Query, nestedPath: string | undefined): HighlightedWords[] {
  const marks: HighlightedWords[] = [];
  compileQuery(query, new Scope(shard, nestedPath, false, marks));
  return marks;
}

/**
 * Matches text and keyword fields that the highlighter can do; a name without wildcards may also be a field of another type, which
 * has nothing to mark, or one that the highlighter refuses (HighlightPhase.contextBuilders).
 */
function fieldsOf(scope: Scope, pattern: string, type: string | undefined): SearchField[] {
  if (!pattern.includes('*')) return [scope.field(pattern)].filter((field) => field !== undefined);
  return [...scope.shard.fields.all()]
    .filter(({ name }) => wildcardMatch(pattern, name))
    .map(({ name }) => scope.field(name))
    .filter((field) => field !== undefined)
    .filter((field) => isMarkable(field) && (type !== 'fvh' || keepsVectors(field.type.parameters)));
}

function isMarkable({ isText, type }: SearchField): boolean {
  return isText || type.type === 'keyword';
}

/** What HighlightPhase and FastVectorHighlighter refuse. @throws ElasticsearchError 400, or 501 for fragments of `fvh` */
function checkHighlighter({ field, options }: Target): void {
  const { type = 'unified', numberOfFragments } = options;
  if (!HIGHLIGHTERS.includes(type)) {
    throw illegalArgument(`unknown highlighter type [${type}] for the field [${field.name}]`);
  }
  if (type === 'plain' && options.fragmenter !== 'span' && options.fragmenter !== 'simple') {
    throw illegalArgument(`unknown fragmenter option [${options.fragmenter}] for the field [${field.name}]`);
  }
  if (type !== 'fvh') return;
  if (!keepsVectors(field.type.parameters)) {
    throw illegalArgument(
      `the field [${field.name}] should be indexed with term vector with position offsets to be used with fast vector highlighter`,
    );
  }
  if (numberOfFragments !== 0) throw notEmulated('[number_of_fragments] other than 0 with the highlighter [fvh]');
}

const HIGHLIGHTERS = ['unified', 'plain', 'fvh'];

function highlightField(shard: Shard, { field, marks, options }: Target, view: View): string[] {
  if (!isMarkable(field)) return [];
  const wanted = marks.filter((mark) => !options.requireFieldMatch || mark.field === field.name);
  // A field that the query does not look at is not even read (CustomUnifiedHighlighter.highlightField).
  if (wanted.length === 0 && options.noMatchSize <= 0 && options.type !== 'plain') return [];
  const longest = field.type.ignoreAbove ?? Number.POSITIVE_INFINITY;
  // What is too long to be indexed is not highlighted either.
  const texts = field
    .raw(view)
    .filter((value): value is string => typeof value === 'string' && value.length <= longest);
  const most = checkedOffset(shard, field, texts, options, view);
  if (options.type === 'plain') return highlightPlain(field, texts, { most, wanted, options }, view);
  let offset = 0;
  const values = texts.map((text): MarkedText => {
    const occurrences = occurrencesIn(tokensOf(field, text, most - offset, view), wanted, view);
    const value = { text, offset, occurrences };
    // A character is between the values.
    offset += text.length + 1;
    return value;
  });
  const found = cutFragments(values, options, view);
  const [first] = texts;
  if (found.length > 0 || first === undefined || options.noMatchSize <= 0) return found;
  return [first.slice(0, wordBreakAfter(first, options.noMatchSize)).trim()];
}

interface Wanted extends Pick<Target, 'options'> {
  readonly wanted: readonly HighlightedWords[];
  /** Where the last word begins that is looked at. */
  readonly most: number;
}

function highlightPlain(
  field: SearchField,
  texts: readonly string[],
  { wanted, options, most }: Wanted,
  view: View,
): string[] {
  const values = texts.map((text): PlainText => {
    const tokens = tokensOf(field, text, most, view);
    return { text, tokens, phrases: phrasesIn(tokens, wanted, view).map(({ phrase }) => phrase) };
  });
  const found = plainFragments(values, options, view);
  const [first] = values;
  if (found.length > 0 || !first || options.noMatchSize <= 0) return found;
  const excerpt = plainExcerpt(first, options.noMatchSize);
  return excerpt === undefined ? [] : [excerpt];
}

/**
 * Where the last word may begin that is looked at.
 *
 * @throws ElasticsearchError 400 for values longer than the index allows, if they have to be analysed and the request does not
 * set a limit below that (CustomUnifiedHighlighter.highlightField).
 */
function checkedOffset(
  shard: Shard,
  { name, type }: SearchField,
  texts: readonly string[],
  { maxAnalyzedOffset: wanted, type: highlighter }: Pick<HighlightOptions, 'maxAnalyzedOffset' | 'type'>,
  { document }: View,
): number {
  const most = shard.limit('highlight.max_analyzed_offset', 1_000_000);
  const asked = wanted !== undefined && wanted < 0 ? most : wanted;
  if (highlighter !== 'plain' && keepsOffsets(type.parameters)) return asked ?? Number.POSITIVE_INFINITY;
  if (asked !== undefined && asked <= most) return asked;
  // A character is between the values.
  const length = texts.join(' ').length;
  if (length <= most) return most;
  throw illegalArgument(
    `The length [${length}] of field [${name}] in doc[${document.seqNo}]/index[${shard.name}] exceeds the ` +
      `[index.highlight.max_analyzed_offset] limit [${most}]. To avoid this error, set the query parameter ` +
      `[max_analyzed_offset] to a value less than index setting [${most}] and this will tolerate long field values by ` +
      'truncating them.',
  );
}

/** More than a word has characters, with those between two words. */
const BEYOND = 1000;

/** The words of a text that begin at an offset or before it (LimitTokenOffsetFilter). */
function tokensOf(field: SearchField, text: string, most: number, view: View): readonly Token[] {
  if (field.analyzer) {
    const looked = text.slice(0, Math.max(0, most + BEYOND));
    view.charge(looked.length * NORMALIZED);
    const tokens = field.analyzer.tokens(looked, view);
    view.charge(tokens.length * TOKEN);
    return looked.length > most ? tokens.filter(({ start }) => start <= most) : tokens;
  }
  if (most < 0) return [];
  view.charge(text.length * NORMALIZED);
  const term = String(field.kind.bound(text, { now: 0 }));
  return [{ term, position: 0, start: 0, end: text.length }];
}

/** The marked words, by their beginning; words of one phrase are marked together. */
function occurrencesIn(tokens: readonly Token[], marks: readonly HighlightedWords[], view: View): Occurrence[] {
  const found = phrasesIn(tokens, marks, view).map(({ query, phrase }): Occurrence => {
    return { start: (tokens[phrase.start] as Token).start, end: (tokens[phrase.end] as Token).end, query };
  });
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Where the words of queries are: the first and the last token of each. */
function phrasesIn(
  tokens: readonly Token[],
  marks: readonly HighlightedWords[],
  view: View,
): { readonly query: number; readonly phrase: Span }[] {
  const found: { query: number; phrase: Span }[] = [];
  const length = tokens.length === 1 ? (tokens[0] as Token).term.length : tokens.length;
  view.charge(length * marks.length * TESTED);
  for (const [query, { words }] of marks.entries()) {
    for (let start = 0; start + words.length <= tokens.length; start += 1) {
      if (beginsWith(tokens, start, words, view))
        found.push({ query, phrase: { start, end: start + words.length - 1 } });
    }
  }
  return found;
}

/** Whether the words of a phrase are those from a place on. The first test has been paid for, the others are here. */
function beginsWith(tokens: readonly Token[], at: number, words: HighlightedWords['words'], view: View): boolean {
  const wrong = words.findIndex((test, offset) => !test((tokens[at + offset] as Token).term, view));
  const tested = wrong < 0 ? words.length : wrong;
  if (tested > 1) view.charge(tested * TESTED);
  return wrong < 0;
}

/** Whether a field's words are indexed with their offsets, so that its text need not be analysed again. */
function keepsOffsets({ index_options: options, term_vector: vector }: JsonObject): boolean {
  return options === 'offsets' || (typeof vector === 'string' && vector.includes('offsets'));
}

/** FastVectorHighlighter.canHighlight */
function keepsVectors({ term_vector: vector }: JsonObject): boolean {
  return typeof vector === 'string' && vector.startsWith('with_positions_offsets');
}
