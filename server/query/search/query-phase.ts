import type { InSteps } from '../../runtime/in-steps';
import type { StoredDocument } from '../../store/document';
import type { Collecting } from '../aggregations/aggregation';
import { collectInSteps } from '../aggregations/collect-matches';
import type { BoundSearch } from '../hits/bound-search';
import { SHARD } from '../hits/sort-key';
import type { Matches, SearchedPart } from '../matcher';
import { searchedParts } from '../searched-parts';
import { PartMatching } from '../segments/part-matching';
import { selectedMatches } from '../segments/selected-matches';
import { firstFrom, slotsWhere } from '../segments/slots';
import { type Collector, isInSlice } from './collector';
import { type FoundIn, isDeep, onPage } from './deep-pages';
import { comparable, inOrderOfRank, rankMatches } from './rank-matches';

/** So many documents are looked at between two looks at the clock. */
const AT_A_TIME = 8;

/** Finds, counts and ranks the matches in one index, in the cheapest way available. */
export function queryPhase(
  search: BoundSearch,
  collector: Collector,
  wanted: number,
  aggregations: readonly Collecting[],
): InSteps<void> {
  const { terminateAfter } = collector.parts;
  if (!search.shard.large || terminateAfter !== undefined) return collectOneByOne(search, collector, aggregations);
  if (aggregations.length === 0 && !search.group && inOrderOfWriting(search, collector)) {
    return collectInOrder(search, collector, wanted);
  }
  return collectParts(search, collector, wanted, aggregations);
}

function* collectOneByOne(
  search: BoundSearch,
  collector: Collector,
  aggregations: readonly Collecting[],
): InSteps<void> {
  const { terminateAfter } = collector.parts;
  const before = collector.total;
  let seen = 0;
  for (const document of candidates(search)) {
    seen += 1;
    if (seen % AT_A_TIME === 0 && search.shard.budget.stepIsLong) yield;
    collector.collect(search, document, aggregations);
    if (terminateAfter !== undefined && collector.total - before >= terminateAfter) {
      collector.terminatedEarly = true;
      return;
    }
  }
}

/** The documents that could match. */
function candidates({ matcher, shard }: BoundSearch): Iterable<StoredDocument> {
  return matcher.narrowing?.documents() ?? shard.documents.bySeqNo.values();
}

function* collectParts(
  search: BoundSearch,
  collector: Collector,
  wanted: number,
  aggregations: readonly Collecting[],
): InSteps<void> {
  const deep = isDeep(search, collector);
  const found: FoundIn[] = [];
  const matching = new PartMatching();
  for (const part of inOrderOfRank(search, searchedParts(search.shard))) {
    const all = yield* matchesIn(search, collector, part, matching);
    for (const one of aggregations) yield* collectInSteps(one, part, all);
    const matches = yield* passing(search, part, all, matching);
    collector.countAll(matches);
    if (deep) found.push({ part, matches });
    else if (wanted > 0) yield* rankMatches(search, collector, part, matches);
  }
  if (!deep) return;
  for (const { part, matches } of onPage(search, collector, found))
    yield* rankMatches(search, collector, part, matches);
}

/** The matches in a part that the request wants to see, with scores as floats. */
function* matchesIn(
  { matcher, shard }: BoundSearch,
  { parts }: Collector,
  part: SearchedPart,
  matching: PartMatching,
): InSteps<Matches> {
  const { slice, minScore } = parts;
  const living = part.part.slots;
  const among = slice ? slotsWhere(living, (slot) => isInSlice(shard, part.document(slot), slice)) : living;
  const found = yield* matching.in(part, matcher, among);
  const matches = {
    slots: found.slots,
    scores: found.scores && new Float32Array(found.scores),
    score: Math.fround(found.score),
  };
  return minScore === undefined ? matches : selectedMatches(matches, (score) => score >= minScore);
}

/** Those that pass `post_filter`. */
function* passing(
  { postFilter }: BoundSearch,
  part: SearchedPart,
  matches: Matches,
  matching: PartMatching,
): InSteps<Matches> {
  if (!postFilter) return matches;
  const { slots } = yield* matching.in(part, postFilter, matches.slots);
  const left = new Uint8Array(part.size);
  for (const slot of slots) left[slot] = 1;
  return selectedMatches(matches, (_, slot) => left[slot] === 1);
}

/** Documents are visited in the requested order, so the first matches are the best. */
function inOrderOfWriting({ matcher, keys }: BoundSearch, { parts }: Collector): boolean {
  const [first] = keys;
  if (!first) return matcher.constant !== undefined;
  if (parts.trackMaxScore || keys.length > 1 || first.sort.order !== 'asc') return false;
  return first.sort.field === '_doc' || first.sort.field === '_shard_doc';
}

/** A paged search over everything resumes where it stopped, rather than skipping what it has already returned. */
function* collectInOrder(search: BoundSearch, collector: Collector, wanted: number): InSteps<void> {
  const known = knownTotal(search, collector);
  const before = collector.total;
  const start = lastShown(search, collector);
  const skippable = comparable(search, collector) ? collector.parts.skippable : 0;
  let kept = 0;
  const matching = new PartMatching();
  for (const part of searchedParts(search.shard)) {
    if (kept >= wanted && (known !== undefined || collector.counted)) break;
    const { segment } = part.part;
    if (known !== undefined && segment.last <= start) continue;
    const all = yield* matchesIn(search, collector, part, matching);
    const matches = yield* passing(search, part, all, matching);
    collector.countAll(matches);
    const { slots, score } = matches;
    const first = start < segment.first ? 0 : firstFrom(slots, segment.placeFrom(start + 1));
    const ranked = slots.subarray(first, first + wanted - kept);
    const skipped = Math.min(ranked.length, Math.max(0, skippable - kept));
    if (skipped > 0) collector.skip(skipped, search.keys.length === 0 ? score : undefined);
    for (const slot of ranked.subarray(skipped)) {
      collector.keep(search, { view: part.view(slot), score, shard: search.number, keys: [] });
    }
    kept += ranked.length;
  }
  if (known !== undefined) collector.total = before + known;
}

/** The number of matches, if it is known without looking at them. */
function knownTotal({ matcher, postFilter, shard }: BoundSearch, { parts }: Collector): number | undefined {
  if (postFilter || parts.slice || parts.minScore !== undefined) return undefined;
  return matcher.everything ? shard.documents.size : undefined;
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
