import { illegalArgument, parseException } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { floatJson } from '../../json/float';
import type { InSteps } from '../../runtime/in-steps';
import type { Analyzer, Token } from '../analysis/token';
import { termDictionary } from '../clauses/term-dictionary';
import type { Cursor } from '../dsl/cursor';
import { parsingFailure } from '../dsl/failure';
import { readFloat, readInt, readText } from '../dsl/read';
import type { SearchField } from '../fields/search-field';
import type { SearchTarget } from '../hits/bound-search';
import { fuzzyTest } from '../patterns/fuzzy';
import type { Payer } from '../payer';
import { Scope } from '../scope';
import type { Shard } from '../shard';
import type { Suggestion, SuggestionEntry, SuggestText } from './suggestion';

const MODES = ['missing', 'popular', 'always'];
const SORTS = ['score', 'frequency'];

/** What comparing a word with one of the index costs, in the units of a budget. */
const COMPARED = 8;
/** How near a proposal must be (DirectSpellChecker). */
const ACCURACY = 0.5;

interface TermOptions {
  field?: string;
  analyzer?: string;
  size: number;
  mode: string;
  sort: string;
  maxEdits: number;
  prefixLength: number;
  minWordLength: number;
  maxTermFreq: number;
  minDocFreq: number;
  /** Has no effect: what there is to compare is compared. */
  shardSize?: number;
}

/** `term`: words of the index that are similar to those of a text (TermSuggestionBuilder). */
export function termSuggestion(name: string, cursor: Cursor, { text }: SuggestText): Suggestion {
  const options = readOptions(cursor);
  const { field } = options;
  if (field === undefined) throw parseException('the required field option [field] is missing');
  return {
    name,
    type: 'term',
    check: (shard) => {
      if (text === undefined) throw illegalArgument('The required text option is missing');
      fieldOf(shard, field);
      const { analyzer, shardSize } = options;
      if (analyzer !== undefined && !shard.analyzers.has(analyzer)) {
        throw illegalArgument(`analyzer [${analyzer}] doesn't exists`);
      }
      if (shardSize !== undefined && shardSize <= 0) {
        throw illegalArgument(`ShardSize must be positive but was: ${shardSize}`);
      }
    },
    run: (targets) => entries(targets, field, options, text ?? ''),
  };
}

function* entries(
  targets: readonly SearchTarget[],
  name: string,
  options: TermOptions,
  text: string,
): InSteps<SuggestionEntry[]> {
  const [first] = targets;
  if (!first) return [];
  const { shard } = first;
  const words = wordsOf(shard, fieldOf(shard, name), options, text);
  const known = dictionaryOf(targets, name);
  const shown: SuggestionEntry[] = [];
  for (const word of words) {
    shown.push(entryOf(word, known, options, shard));
    yield;
  }
  return shown;
}

function readOptions(cursor: Cursor): TermOptions {
  const options: TermOptions = {
    size: 5,
    mode: 'missing',
    sort: 'score',
    maxEdits: 2,
    prefixLength: 1,
    minWordLength: 4,
    maxTermFreq: 0.01,
    minDocFreq: 0,
  };
  const take: Readonly<Record<string, (value: Cursor) => unknown>> = {
    field: (value) => (options.field = fieldName(readText(value))),
    analyzer: (value) => (options.analyzer = readText(value)),
    size: (value) => (options.size = atLeast(1, readInt(value), 'size must be positive')),
    shard_size: (value) => (options.shardSize = readInt(value)),
    max_inspections: (value) => atLeast(0, readInt(value), 'maxInspections must be positive'),
    suggest_mode: (value) => (options.mode = oneOf(MODES, readText(value), 'term.TermSuggestionBuilder.SuggestMode')),
    sort: (value) => (options.sort = oneOf(SORTS, readText(value), 'SortBy')),
    max_edits: (value) => (options.maxEdits = edits(readInt(value))),
    prefix_length: (value) => (options.prefixLength = atLeast(0, readInt(value), 'prefixLength must be positive')),
    min_word_length: (value) =>
      (options.minWordLength = atLeast(1, readInt(value), 'minWordLength must be greater or equal to 1')),
    max_term_freq: (value) => (options.maxTermFreq = frequency('maxTermFreq', readFloat(value))),
    min_doc_freq: (value) => (options.minDocFreq = frequency('minDocFreq', readFloat(value))),
    string_distance: (value) => checkDistance(readText(value)),
  };
  for (const [key, value] of cursor.members()) {
    const read = Object.hasOwn(take, key) ? take[key] : undefined;
    if (!value.isScalar || value.token === 'VALUE_NULL') {
      throw parsingFailure(`suggester[term] parsing failed on [${key}]`, value);
    }
    if (!read) throw parsingFailure(`suggester[term] doesn't support field [${key}]`, value);
    read(value);
  }
  return options;
}

function fieldName(name: string): string {
  if (name === '') throw illegalArgument('suggestion field name is empty');
  return name;
}

function atLeast(least: number, value: number, reason: string): number {
  if (value < least) throw illegalArgument(reason);
  return value;
}

/** A number of documents, or a part of them. */
function frequency(name: string, value: number): number {
  if (value < 0) throw illegalArgument(`${name} must be positive`);
  if (value > 1 && !Number.isInteger(value)) {
    throw illegalArgument(`if ${name} is greater than 1, it must not be a fraction`);
  }
  return value;
}

/** TermSuggestionBuilder.StringDistanceImpl.resolve */
function checkDistance(text: string): void {
  const name = text.toLowerCase();
  if (name === 'internal') return;
  if (!DISTANCES.includes(name)) throw illegalArgument(`Illegal distance option ${text}`);
  throw notEmulated('[string_distance] of [term] suggestions');
}

const DISTANCES = ['damerau_levenshtein', 'levenshtein', 'jaro_winkler', 'ngram'];

function oneOf(known: readonly string[], text: string, type: string): string {
  const value = text.toLowerCase();
  if (known.includes(value)) return value;
  throw illegalArgument(`No enum constant org.elasticsearch.search.suggest.${type}.${text.toUpperCase()}`);
}

function edits(value: number): number {
  if (value === 1 || value === 2) return value;
  throw illegalArgument('maxEdits must be between 1 and 2');
}

function fieldOf(shard: Shard, name: string): SearchField {
  const field = new Scope(shard, undefined, false).field(name);
  if (!field) throw illegalArgument(`no mapping found for field [${name}]`);
  if (!field.isText) throw notEmulated('[term] suggestions for fields other than text');
  return field;
}

function wordsOf(shard: Shard, field: SearchField, { analyzer: name }: TermOptions, text: string): Token[] {
  const analyzer = name === undefined ? (field.searchAnalyzer as Analyzer) : shard.analyzers.analyzer(name);
  return analyzer.tokens(text, shard.budget);
}

/** The words of several indices. */
interface Dictionary {
  /** The number of all documents. */
  readonly documents: number;
  /** How many documents contain a word. */
  frequencyOf(word: string): number;
  /** The words that pass a test. */
  wordsWhere(test: (word: string) => boolean): ReadonlySet<string>;
}

function dictionaryOf(targets: readonly SearchTarget[], name: string): Dictionary {
  const all = targets.flatMap(({ shard }) => {
    const scope = new Scope(shard, undefined, false);
    const field = scope.field(name);
    return field ? [{ terms: termDictionary(scope, field), budget: shard.budget }] : [];
  });
  return {
    documents: targets.reduce((sum, { shard }) => sum + shard.documents.size, 0),
    frequencyOf: (word) => all.reduce((sum, { terms }) => sum + terms.frequencyOf(word), 0),
    wordsWhere: (test) => new Set(all.flatMap(({ terms, budget }) => terms.termsWhere(budget, test))),
  };
}

/** DirectSpellChecker.suggestSimilar */
function entryOf({ term, start, end }: Token, known: Dictionary, options: TermOptions, shard: Shard): SuggestionEntry {
  const entry: SuggestionEntry = { text: term, offset: start, length: end - start, options: [] };
  const own = known.frequencyOf(term);
  const most = options.maxTermFreq >= 1 ? options.maxTermFreq : Math.ceil(options.maxTermFreq * known.documents);
  if (term.length < options.minWordLength || (options.mode === 'missing' && own > 0) || own > most) return entry;
  const found: { text: string; score: number; freq: number }[] = [];
  const least = options.minDocFreq >= 1 ? options.minDocFreq : Math.floor(options.minDocFreq * known.documents);
  const similarity = similarityTo(term, options, shard.budget);
  const similar = known.wordsWhere((word) => {
    shard.budget.charge(COMPARED);
    return word !== term && similarity(word) >= ACCURACY;
  });
  for (const text of similar) {
    const freq = known.frequencyOf(text);
    if (freq === 0 || freq < least || (options.mode === 'popular' && freq <= own)) continue;
    found.push({ text, score: similarity(text), freq });
  }
  found.sort((a, b) =>
    options.sort === 'frequency'
      ? b.freq - a.freq || b.score - a.score || compare(a.text, b.text)
      : b.score - a.score || b.freq - a.freq || compare(a.text, b.text),
  );
  entry.options = found
    .slice(0, options.size)
    .map(({ text, score, freq }) => ({ text, score: floatJson(score), freq }));
  return entry;
}

/** One minus the edits for each character of the shorter word (FuzzyTermsEnum), computed with 32 bits; 0 if too far. */
function similarityTo(term: string, { maxEdits, prefixLength }: TermOptions, payer: Payer): (other: string) => number {
  const tests = Array.from({ length: maxEdits }, (_, at) => fuzzyTest(term, { edits: at + 1, prefixLength }));
  return (other) => {
    const edits = 1 + tests.findIndex((test) => test(other, payer));
    return edits === 0 ? 0 : Math.fround(1 - Math.fround(edits / Math.min(term.length, other.length)));
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
