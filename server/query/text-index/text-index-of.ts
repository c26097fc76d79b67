import type { Budget } from '../../runtime/budget';
import type { InSteps } from '../../runtime/in-steps';
import type { StoredDocument } from '../../store/document';
import type { DocumentWords, SearchField } from '../fields/search-field';
import { type BuildingPace, dataOf, partsOf } from '../segments/build-data';
import type { SegmentDataBuilder, SegmentDataKind } from '../segments/segment';
import type { Slots } from '../segments/slots';
import type { Shard } from '../shard';
import { lengthOf, normOf } from '../similarity';
import { mergedWords, type TakenWords } from './merged-words';
import type { SegmentWords } from './segment-words';
import { TextIndex } from './text-index';
import { WordsBuilder } from './words-builder';

/** What the index takes from the field. */
export interface IndexedText {
  readonly indexOptions: 'docs' | 'freqs' | 'positions';
  /** The words of a document. */
  wordsOf(document: StoredDocument, payer: Budget): DocumentWords;
}

/** So many documents are analysed without a pause, or so many characters. */
const PACE: BuildingPace = { documents: 500, characters: 250_000 };

/** What taking in a document is granted: units of work, and bytes. */
const WORK_PER_DOCUMENT = 250;
const WORK_PER_CHARACTER = 2;
const BYTES_PER_CHARACTER = 40;
/** What reading a document costs, besides its words. */
const READ = 60;
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
  const kind: SegmentDataKind<SegmentWords> = { name, granted: grantedForWords, start: () => new TextBuilder(field) };
  const words = dataOf(shard, kind, PACE);
  const made = new TextIndex(partsOf(shard), words);
  shard.words.set(field, made);
  return made;
}

function grantedForWords({ size }: StoredDocument): readonly [work: number, bytes: number] {
  const granted = Math.min(size, LONGEST_GRANTED);
  return [WORK_PER_DOCUMENT + granted * WORK_PER_CHARACTER, granted * BYTES_PER_CHARACTER];
}

/** Analyses documents. */
class TextBuilder implements SegmentDataBuilder<SegmentWords> {
  private readonly builder = new WordsBuilder();
  /** What is taken over from other segments, to which nothing is added. */
  private readonly taken: TakenWords[] = [];
  private takenSize = 0;

  constructor(private readonly field: IndexedText) {}

  get size(): number {
    return this.builder.size + this.takenSize;
  }

  add(document: StoredDocument, budget: Budget): void {
    budget.charge(READ);
    const once = this.field.indexOptions === 'docs';
    const found = this.field.wordsOf(document, budget);
    if ('words' in found) {
      const { words } = found;
      const length = once ? new Set(words).size : words.length;
      this.builder.start(length, normOf(length));
      for (let at = 0; at < words.length; at += 1) this.builder.occurs(words[at] as string, at);
      return;
    }
    const { tokens } = found;
    const length = lengthOf(tokens, this.field.indexOptions);
    this.builder.start(once ? length : tokens.length, normOf(length));
    for (const { term, position } of tokens) this.builder.occurs(term, position);
  }

  get bytes(): number {
    return this.builder.bytes;
  }

  take(words: SegmentWords, slots: Slots): void {
    this.taken.push({ words, slots });
    this.takenSize += slots.length;
  }

  *finish(): InSteps<SegmentWords> {
    return this.taken.length > 0 ? mergedWords(this.taken) : yield* this.builder.finish();
  }
}
