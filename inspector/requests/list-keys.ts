import { useEffect, useRef } from 'preact/hooks';
import { isTaken } from '../shell/view-keys';

interface ListKeys {
  /** In the order of the list. */
  readonly ids: readonly number[];
  readonly selected: number | undefined;
  readonly onSelect: (id: number | undefined) => void;
  readonly onPause: () => void;
}

/** j and k (or the arrows) go through the list, / to the filter, p pauses, Escape closes what is open. */
export function useListKeys(keys: ListKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && leaveFilter(event)) return event.preventDefault();
      if (isTaken(event)) return;
      if (handle(event, latest.current)) event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

/** Its text stays: by itself, a browser would clear it. */
function leaveFilter({ target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement) || target.id !== 'filter') return false;
  target.blur();
  return true;
}

/** @returns false if the key means nothing here. */
function handle(event: KeyboardEvent, { ids, selected, onSelect, onPause }: ListKeys): boolean {
  const inList = event.target instanceof HTMLElement && event.target.role === 'listbox';
  const step = STEPS[event.key];
  if (step !== undefined && (inList || event.key.length === 1)) {
    const place = selected === undefined ? -1 : ids.indexOf(selected);
    const next = place < 0 ? 0 : Math.min(ids.length - 1, Math.max(0, place + step));
    if (ids[next] !== undefined) onSelect(ids[next]);
    return true;
  }
  if (event.key === 'Escape' && selected !== undefined) {
    onSelect(undefined);
    return true;
  }
  if (event.key === '/') {
    document.getElementById('filter')?.focus();
    return true;
  }
  if (event.key !== 'p') return false;
  onPause();
  return true;
}

const STEPS: Readonly<Record<string, number>> = {
  j: 1,
  k: -1,
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 20,
  PageUp: -20,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};
