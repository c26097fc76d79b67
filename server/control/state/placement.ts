import { ElasticsearchError } from '../../errors/elasticsearch-error';
import type { JsonObject } from '../../json/value';
import type { IndexState } from '../../store/index-state';
import { ControlError } from '../control-error';

/** A document of a state that is being placed in an index. */
export interface Placement {
  readonly path: string;
  readonly id: string;
  readonly text: string;
  readonly version: number | undefined;
  readonly seqNo: number | undefined;
  readonly routing?: string | undefined;
}

/**
 * Places documents in a new index. A missing sequence number defaults to the document's position in its list, or to the
 * next free number if that is taken.
 *
 * @throws ControlError if an id or a sequence number is duplicated, or if the mapping rejects a document.
 */
export function placeDocuments(index: IndexState, lists: readonly (readonly Placement[])[]): void {
  for (const { placement, seqNo } of numbered(lists)) {
    const { id, text, version = 1, routing, path } = placement;
    if (index.get(id)) throw stateRefused(path, `[${id}] appears twice in ${index.name}`);
    try {
      index.place({ id, text, source: JSON.parse(text) as JsonObject, routing }, version, seqNo);
    } catch (error) {
      if (!(error instanceof ElasticsearchError)) throw error;
      throw stateRefused(path, error.message);
    }
  }
}

interface Numbered {
  readonly placement: Placement;
  readonly seqNo: number;
}

function numbered(lists: readonly (readonly Placement[])[]): Numbered[] {
  const taken = new Map<number, Placement>();
  const waiting: Placement[] = [];
  for (const placement of lists.flat()) {
    if (placement.seqNo === undefined) continue;
    if (taken.has(placement.seqNo))
      throw stateRefused(placement.path, `sequence number ${placement.seqNo} appears twice`);
    taken.set(placement.seqNo, placement);
  }
  for (const list of lists) {
    list.forEach((placement, position) => {
      if (placement.seqNo !== undefined) return;
      if (taken.has(position)) waiting.push(placement);
      else taken.set(position, placement);
    });
  }
  let next = -1;
  for (const seqNo of taken.keys()) next = Math.max(next, seqNo);
  for (const placement of waiting) taken.set(++next, placement);
  return [...taken].map(([seqNo, placement]) => ({ placement, seqNo })).sort((a, b) => a.seqNo - b.seqNo);
}

export function stateRefused(path: string, reason: string): ControlError {
  return new ControlError(400, 'This state cannot be loaded:', [{ path, reason }]);
}
