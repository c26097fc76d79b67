import { useReducer, useRef } from 'preact/hooks';
import type { EntryText, EntryView } from '../../server/generated/control';
import { journalNow, readJournal } from '../client/journal';
import { control } from '../client/server';
import type { ShownEntry } from './body-text';

/** A request that was opened. Its number alone does not tell which one it is: the requests may be counted from one again. */
export interface Opened {
  /** Different whenever another request is open. */
  readonly key: number;
  /** The numbering that its number is from, if it was known when it was opened. */
  readonly numbering: string | undefined;
  /** True if the requests have been counted from one again since then. */
  readonly earlier: boolean;
  /** Opens the request that has the number now. */
  reopen(): void;
}

/**
 * The request that is open.
 *
 * @param id its number in the address.
 * @param listed what the numbers of the list are from, if there is one: it may not be known there yet that they have changed.
 */
export function useOpened(id: number | undefined, listed: string | undefined): Opened {
  const [, render] = useReducer((times: number) => times + 1, 0);
  const opened = useRef<{ id?: number | undefined; key: number; numbering?: string | undefined }>({ key: 0 });
  const now = journalNow.value?.numbering;
  const { current } = opened;
  if (current.id !== id) opened.current = { id, key: current.key + 1, numbering: listed };
  opened.current.numbering ??= listed ?? now;
  const { key, numbering } = opened.current;
  const reopen = () => {
    opened.current = { key };
    render(undefined);
  };
  return { key, numbering, earlier: numbering !== now, reopen };
}

/**
 * Reads a request.
 *
 * @param numbering what its number is from, if that is known.
 * @throws Error if there is none, or only one of another numbering.
 */
export async function readEntry(id: number, numbering: string | undefined): Promise<ShownEntry> {
  const [found] = await Promise.allSettled([bothOf(id)]);
  const { journal } = await readJournal({ limit: 0 });
  if (numbering !== undefined && journal.numbering !== numbering) {
    throw new Error(`Request #${id} is of an earlier run: the server was started anew or reset since then.`);
  }
  if (found.status === 'rejected') throw found.reason;
  return found.value;
}

async function bothOf(id: number): Promise<ShownEntry> {
  const [entry, text] = await Promise.all([
    control<EntryView>('GET', `/journal/${id}`),
    control<EntryText>('GET', `/journal/${id}/text`),
  ]);
  return { entry, text };
}
