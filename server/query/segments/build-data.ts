import type { Shard } from '../shard';
import { IndexingPending } from './indexing-pending';
import type { DocumentSegment, LivePart, SegmentData, SegmentDataKind } from './segment';
import { Segments } from './segments';

/** How much is made at a time, and from how much on a search that can wait does so. */
export interface BuildingPace {
  readonly documents: number;
  readonly characters: number;
}

/** More than so many bytes take long to be put in order. */
const MOST_FINISHED_AT_ONCE = 4_000_000;

/** The segments of an index, with all documents that have been written. */
export function partsOf({ documents }: Shard): readonly LivePart[] {
  const segments = documents.derive(
    'segments',
    () => new Segments(),
    (known, set) => known.prepare(set),
  );
  segments.prepare(documents);
  return segments.parts;
}

/**
 * The data of all segments of an index; what is missing is made first. If that is broken off, the next request goes on from there.
 *
 * @throws IndexingPending if there is much to do, and the search can wait.
 */
export function dataOf<T extends SegmentData>(
  shard: Shard,
  kind: SegmentDataKind<T>,
  pace: BuildingPace,
): ReadonlyMap<DocumentSegment, T> {
  const segments = partsOf(shard).map(({ segment }) => segment);
  const found = new Map<DocumentSegment, T>();
  const missing: DocumentSegment[] = [];
  for (const segment of segments) {
    const data = segment.use(kind, shard.memory, shard.search);
    if (data) found.set(segment, data);
    else missing.push(segment);
  }
  if (missing.length === 0) return found;
  const step = (): boolean => buildSome(shard, missing, kind, pace);
  if (shard.patient && takesLong(shard, missing, kind, pace)) throw new IndexingPending(step);
  while (step());
  for (const segment of segments) found.set(segment, segment.use(kind, shard.memory, shard.search) as T);
  return found;
}

function takesLong(
  { documents }: Shard,
  missing: readonly DocumentSegment[],
  kind: SegmentDataKind,
  pace: BuildingPace,
): boolean {
  const pending = missing.reduce((sum, segment) => sum + segment.missingFrom(kind), 0);
  const characters = (documents.characters * pending) / Math.max(1, documents.size);
  if (pending > 2 * pace.documents || (pending > 1 && characters > 2 * pace.characters)) return true;
  return missing.some((segment) => segment.bytesInTheMaking(kind) > MOST_FINISHED_AT_ONCE);
}

/** Takes some documents into the first segment that lacks the data. Returns whether there is more to do. */
function buildSome(
  { budget, memory, search }: Shard,
  missing: readonly DocumentSegment[],
  kind: SegmentDataKind,
  pace: BuildingPace,
): boolean {
  const segment = missing.find((one) => !one.data(kind));
  if (!segment) return false;
  const making = segment.inTheMaking(kind);
  const { builder } = making;
  if (builder.size === segment.size) {
    making.finishing ??= builder.finish();
    const { done, value } = making.finishing.next();
    if (done) {
      memory.forget(making);
      segment.keep(kind, value);
    }
    return true;
  }
  let characters = 0;
  for (let left = pace.documents; left > 0 && builder.size < segment.size; left -= 1) {
    const document = segment.documents[builder.size];
    if (!document) break;
    budget.grantDerived(...kind.granted(document));
    builder.add(document, budget);
    characters += document.size;
    if (characters > pace.characters) break;
  }
  memory.use(making, search);
  return true;
}
