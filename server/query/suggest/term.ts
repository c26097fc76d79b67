import { illegalArgument, parseException } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { floatJson } from '../../json/float';
import type { Analyzer, Token } from '../analysis/token';
import type { Cursor } from '../dsl/cursor';
import { parsingFailure } from '../dsl/failure';
import { readFloat, readInt, readText } from '../dsl/read';
import type { SearchField } from '../fields/search-field';
import type { SearchTarget } from '../hits/bound-search';
import { View } from '../matcher';
import { fuzzyTest } from '../patterns/fuzzy';
import type { Payer } from '../payer';
import { Scope } from '../scope';
import type { Shard } from '../shard';
import type { Suggestion, SuggestionEntry, SuggestText } from './suggestion';

const MODES = ['missing', 'popular', 'always'];
const SORTS = ['score', 'frequency'];

/** What comparing a word with one of the index costs, in the units of a budget. */
const COMPARED = 8;
/** The cost of counting a word. */
const COUNTED = 1;

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
    },
    run: (targets) => {
      const [first] = targets;
      if (!first) return [];
      const words = wordsOf(first.shard, fieldOf(first.shard, field), options, text ?? '');
      const frequencies = frequenciesOf(targets, field);
      const documents = targets.reduce((sum, { shard }) => sum + shard.documents.size, 0);
      return words.map((word) => entryOf(word, frequencies, documents, options, first.shard));
    },
  };
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
    field: (value) => (options.field = readText(value)),
    analyzer: (value) => (options.analyzer = readText(value)),
    size: (value) => (options.size = readInt(value)),
    shard_size: readInt,
    max_inspections: readInt,
    suggest_mode: (value) => (options.mode = oneOf(MODES, readText(value), 'term.TermSuggestionBuilder.SuggestMode')),
    sort: (value) => (options.sort = oneOf(SORTS, readText(value), 'SortBy')),
    max_edits: (value) => (options.maxEdits = edits(readInt(value))),
    prefix_length: (value) => (options.prefixLength = readInt(value)),
    min_word_length: (value) => (options.minWordLength = readInt(value)),
    max_term_freq: (value) => (options.maxTermFreq = readFloat(value)),
    min_doc_freq: (value) => (options.minDocFreq = readFloat(value)),
    string_distance: (value) => {
      if (readText(value) !== 'internal') throw notEmulated(`[string_distance] of [term] suggestions`);
    },
  };
  for (const [key, value] of cursor.members()) {
    const read = Object.hasOwn(take, key) ? take[key] : undefined;
    if (!read || !value.isScalar) throw parsingFailure(`suggester[term] doesn't support field [${key}]`, value);
    read(value);
  }
  return options;
}

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

/** How many documents contain each word. */
function frequenciesOf(targets: readonly SearchTarget[], name: string): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const { shard } of targets) {
    const field = new Scope(shard, undefined, false).field(name);
    if (!field) continue;
    for (const document of shard.documents.bySeqNo.values()) {
      const tokens = field.tokens(new View(document, shard.budget));
      shard.budget.charge(tokens.length * COUNTED);
      const words = new Set(tokens.map(({ term }) => term));
      for (const word of words) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
    }
  }
  return frequencies;
}

/** DirectSpellChecker.suggestSimilar */
function entryOf(
  { term, start, end }: Token,
  frequencies: ReadonlyMap<string, number>,
  documents: number,
  options: TermOptions,
  shard: Shard,
): SuggestionEntry {
  const entry: SuggestionEntry = { text: term, offset: start, length: end - start, options: [] };
  const own = frequencies.get(term) ?? 0;
  const most = options.maxTermFreq >= 1 ? options.maxTermFreq : Math.ceil(options.maxTermFreq * documents);
  if (term.length < options.minWordLength || (options.mode === 'missing' && own > 0) || own > most) return entry;
  const found: { text: string; score: number; freq: number }[] = [];
  const least = options.minDocFreq >= 1 ? options.minDocFreq : Math.floor(options.minDocFreq * documents);
  const similarity = similarityTo(term, options, shard.budget);
  for (const [text, freq] of frequencies) {
    shard.budget.charge(COMPARED);
    if (text === term || freq < least || (options.mode === 'popular' && freq <= own)) continue;
    const score = similarity(text);
    if (score >= ACCURACY) found.push({ text, score, freq });
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
