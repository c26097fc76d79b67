import type { EntryView } from '../../server/generated/control';

/** An item of a bulk request with its result. */
export interface BulkItem {
  /** Counted from 0, as in fault rules. */
  readonly position: number;
  readonly action: string;
  readonly index: string;
  readonly id: string;
  readonly status: number;
  /** Why it failed; undefined if it did not. */
  readonly error: string | undefined;
}

interface ItemResult {
  readonly _index?: string;
  readonly _id?: string | null;
  readonly status?: number;
  readonly error?: { readonly type?: string; readonly reason?: string };
}

/** The items of a bulk request, the failed ones first; undefined for all other requests, and if the response says nothing of them. */
export function bulkItems({ operation, answer }: EntryView): readonly BulkItem[] | undefined {
  const items = (answer as { items?: unknown } | undefined)?.items;
  if (operation !== 'bulk' || !Array.isArray(items)) return undefined;
  const all = items.map((item: Readonly<Record<string, ItemResult>>, position): BulkItem => {
    const [action = '', result = {}] = Object.entries(item ?? {})[0] ?? [];
    const { error } = result;
    return {
      position,
      action,
      index: result._index ?? '',
      id: result._id ?? '',
      status: result.status ?? 0,
      error: error && [error.type, error.reason].filter(Boolean).join(': '),
    };
  });
  return [...all.filter(({ error }) => error), ...all.filter(({ error }) => !error)];
}
