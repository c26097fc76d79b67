import type { Budget } from '../../runtime/budget';
import type { StoredDocument } from '../../store/document';
import type { Token } from '../analysis/token';
import type { SearchField } from '../fields/search-field';
import { type BuildingPace, dataOf, partsOf } from '../segments/build-data';
import type { SegmentDataBuilder, SegmentDataKind } from '../segments/segment';
import type { Slots } from '../segments/slots';
import type { Shard } from '../shard';
import { lengthOf, normOf } from '../similarity';
import { type SegmentWords, takeWords, WordsBuilder } from './segment-words';
import { TextIndex } from './text-index';

/** What the index takes from the field. */
export interface IndexedText {
  readonly indexOptions: 'docs' | 'freqs' | 'positions';
  /** The words of a document. */
  tokensOf(document: StoredDocument, payer: Budget): readonly Token[];
}

/** So many documents are analysed without a pause, or so many characters. */
const PACE: BuildingPace = { documents: 1_000, characters: 1_000_000 };

/** What taking in a document is granted: units of work, and bytes. */
const WORK_PER_DOCUMENT = 250;
const WORK_PER_CHARACTER = 2;
const BYTES_PER_CHARACTER = 40;
/** Longer documents are granted no more than this length: taking one in cannot be interrupted. */
const LONGEST_GRANTED = 2_000_000;

/**
 * The index over the words of a text field, made when it is first needed. What that costs is granted to the request that happens
 * to come first.
 *
 * @throws IndexingPending if it takes long, and the search can wait.
 */
export function textIndexOf(shard: Shard, field: SearchField): TextIndex {
  const known = shard.words.get(field);
  if (known) return known;
  const name = `words:${field.indexName}:${field.analyzer?.name}:${shard.searchFields.analysis}`;
  const kind: SegmentDataKind<SegmentWords> = { name, start: () => new TextBuilder(field) };
  const words = dataOf(shard, kind, PACE);
  const made = new TextIndex(partsOf(shard), words);
  shard.words.set(field, made);
  return made;
}

/** Analyses documents. */
class TextBuilder implements SegmentDataBuilder<SegmentWords> {
  private readonly builder = new WordsBuilder();

  constructor(private readonly field: IndexedText) {}

  get size(): number {
    return this.builder.size;
  }

  add(document: StoredDocument, budget: Budget): void {
    const granted = Math.min(document.size, LONGEST_GRANTED);
    budget.grant(WORK_PER_DOCUMENT + granted * WORK_PER_CHARACTER, granted * BYTES_PER_CHARACTER);
    const { indexOptions } = this.field;
    const tokens = this.field.tokensOf(document, budget);
    const length = lengthOf(tokens, indexOptions);
    this.builder.start(indexOptions === 'docs' ? length : tokens.length, normOf(length));
    for (const { term, position } of tokens) this.builder.occurs(term, position);
  }

  take(words: SegmentWords, slots: Slots): void {
    takeWords(this.builder, words, slots);
  }

  finish(): SegmentWords {
    return this.builder.finish();
  }
}
