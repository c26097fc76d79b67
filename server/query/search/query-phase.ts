import type { StoredDocument } from '../../store/document';
import type { Collecting } from '../aggregations/aggregation';
import type { FieldIndex } from '../fields/field-index';
import { postedBackwards, postedDocuments } from '../fields/postings';
import type { SearchField } from '../fields/search-field';
import type { BoundSearch } from '../hits/bound-search';
import type { SortOrder } from '../hits/sort';
import { SHARD, type SortKey } from '../hits/sort-key';
import { View } from '../matcher';
import { fieldIndex } from '../scope';
import type { Collector } from './collector';

/** Finds, counts and ranks the matches in one index, in the cheapest way available. */
export function queryPhase(search: BoundSearch, collector: Collector, wanted: number, aggregations?: Collecting): void {
  const plain = !aggregations && !search.group && collector.parts.terminateAfter === undefined;
  const key = plain && wanted > 0 ? walkable(search, collector, wanted) : undefined;
  if (plain && inOrderOfWriting(search, collector)) collectInOrder(search, collector, wanted);
  else if (key) walk(search, collector, key);
  else if (plain) collectPlain(search, collector);
  else collectAll(search, collector, aggregations);
}

/** The documents that could match. */
function candidates({ matcher, shard }: BoundSearch): Iterable<StoredDocument> {
  return matcher.narrowing?.documents() ?? shard.documents.bySeqNo.values();
}

/** The number of matches, if it is known without examining documents. */
function knownTotal({ matcher, postFilter, shard }: BoundSearch, { parts }: Collector): number | undefined {
  if (postFilter || parts.slice || parts.minScore !== undefined) return undefined;
  if (matcher.everything) return shard.documents.size;
  return matcher.narrowing?.exact ? matcher.narrowing.count : undefined;
}

/** True if every candidate matches, all with the same score. */
function isCertain({ matcher: { narrowing, constant } }: BoundSearch): boolean {
  return narrowing?.exact === true && constant !== undefined;
}

/**
 * Collects all candidates. Times and counters mostly grow with every write, so a descending sort starts with the last
 * ones: those after them are then rejected at their first sort value.
 */
function collectPlain(search: BoundSearch, collector: Collector): void {
  const certain = isCertain(search);
  const { keys, matcher } = search;
  const descending = matcher.narrowing !== undefined && keys[0]?.sort.order === 'desc';
  for (const document of descending ? [...candidates(search)].reverse() : candidates(search)) {
    collector.collect(search, document, certain);
  }
}

function collectAll(search: BoundSearch, collector: Collector, aggregations?: Collecting): void {
  const { terminateAfter } = collector.parts;
  const before = collector.total;
  for (const document of candidates(search)) {
    collector.collect(search, document, false, aggregations);
    if (terminateAfter !== undefined && collector.total - before >= terminateAfter) {
      collector.terminatedEarly = true;
      return;
    }
  }
}

/** Documents are visited in the requested order, so the first matches are the best. */
function inOrderOfWriting({ matcher, keys }: BoundSearch, { parts }: Collector): boolean {
  const [first] = keys;
  if (!first) return matcher.constant !== undefined;
  if (parts.trackMaxScore || keys.length > 1 || first.sort.order !== 'asc') return false;
  return first.sort.field === '_doc' || first.sort.field === '_shard_doc';
}

function collectInOrder(search: BoundSearch, collector: Collector, wanted: number): void {
  const known = knownTotal(search, collector);
  const before = collector.total;
  const start = lastShown(search, collector);
  let kept = 0;
  for (const document of startingBehind(search, start, known !== undefined)) {
    if (kept >= wanted && (known !== undefined || collector.counted)) break;
    const match = collector.match(search, document);
    if (!match || !collector.passes(search, match)) continue;
    collector.count(match);
    if (kept >= wanted || document.seqNo <= start) continue;
    collector.keep(search, match);
    kept += 1;
  }
  if (known !== undefined) collector.total = before + known;
}

/** A paged search over everything resumes where it stopped, rather than skipping what it has already returned. */
function startingBehind(search: BoundSearch, start: number, known: boolean): Iterable<StoredDocument> {
  if (start < 0 || search.matcher.narrowing || !known) return candidates(search);
  return start === Number.POSITIVE_INFINITY ? [] : search.shard.documents.bySeqNo.values(start + 1);
}

/** The sequence number after which a scroll or `search_after` resumes in this index. */
function lastShown({ keys, after, number }: BoundSearch, { parts }: Collector): number {
  const { behind } = parts;
  if (behind) return inShard(number, behind.shard, behind.view.document.seqNo);
  const last = Number(after?.[0] ?? -1);
  if (!after || keys[0]?.sort.field !== '_shard_doc') return last;
  return inShard(number, Math.floor(last / SHARD), last % SHARD);
}

function inShard(number: number, shard: number, seqNo: number): number {
  if (number === shard) return seqNo;
  return number < shard ? Number.POSITIVE_INFINITY : -1;
}

/**
 * The first sort key, if walking its field's index pays off: if there are more candidates than the steps it takes to
 * find enough of them.
 */
function walkable({ shard, keys, matcher }: BoundSearch, { parts }: Collector, wanted: number): SortKey | undefined {
  const [first] = keys;
  if (!first?.ordered || !shard.large || parts.trackMaxScore || parts.minScore !== undefined) return undefined;
  const { size } = shard.documents;
  const possible = matcher.narrowing?.count ?? size;
  if (possible * possible < wanted * size) return undefined;
  if (first.sort.missing !== '_first') return first;
  return fieldIndex(shard, first.ordered).documents === size ? first : undefined;
}

/** Visits documents in the order of the first sort key until no better hit can follow. */
function walk(search: BoundSearch, collector: Collector, key: SortKey): void {
  const field = key.ordered as SearchField;
  const index = fieldIndex(search.shard, field);
  const complete = walkValues(search, collector, key, index);
  if (complete && index.documents < search.shard.documents.size) {
    for (const document of candidates(search)) {
      if (field.values(new View(document, search.shard.budget)).length === 0)
        keepIfMatching(search, collector, document);
    }
  }
  countAll(search, collector);
}

/** False if it stopped before the end. A document with several values is visited at the first of them. */
function walkValues(search: BoundSearch, collector: Collector, key: SortKey, index: FieldIndex): boolean {
  const seen = index.entries > index.documents ? new Set<StoredDocument>() : undefined;
  const descending = key.sort.order === 'desc';
  const start = search.after?.[0] ?? collector.parts.behind?.keys[0] ?? undefined;
  const { top } = collector.parts;
  const ties = orderOfTies(search);
  const documents = ties === 'desc' ? postedBackwards : postedDocuments;
  for (const [value, postings] of index.range(descending ? { to: start } : { from: start }, descending)) {
    if (top.full && key.compare(value, top.worst?.keys[0] ?? null) > 0) return false;
    for (const document of documents(postings)) {
      if (seen?.has(document)) continue;
      seen?.add(document);
      // After a hit that is not good enough come only worse ones, as long as ties are visited in their order.
      if (!keepIfMatching(search, collector, document) && ties) return false;
    }
  }
  return true;
}

/** The order of documents with the same first sort value, if it is that of writing. */
function orderOfTies({ keys: [, second] }: BoundSearch): SortOrder | undefined {
  if (!second) return 'asc';
  return second.sort.field === '_doc' ? second.sort.order : undefined;
}

/** False if the document matches, but there are enough better hits. */
function keepIfMatching(search: BoundSearch, collector: Collector, document: StoredDocument): boolean {
  const match = collector.match(search, document);
  return !match || !collector.passes(search, match) || collector.keep(search, match);
}

function countAll(search: BoundSearch, collector: Collector): void {
  const known = knownTotal(search, collector);
  if (known !== undefined) {
    collector.total += known;
    return;
  }
  for (const document of candidates(search)) {
    if (collector.counted) return;
    const match = collector.match(search, document);
    if (match && collector.passes(search, match)) collector.count(match);
  }
}
