import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { isTaken } from '../shell/view-keys';
import { VirtualList } from './virtual-list';

interface Props<Item> {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly selected: string | undefined;
  readonly label: string;
  readonly onSelect: (key: string | undefined) => void;
  readonly renderRow: (item: Item) => ComponentChildren;
  /** The names of the columns, laid out like a row. */
  readonly head?: ComponentChildren;
  /** False if j, k and Escape belong to another list of the view. */
  readonly leading?: boolean;
  /** In pixels. */
  readonly rowHeight?: number;
}

const ROW = 36;
const STEPS: Readonly<Record<string, number>> = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 };

/** A list of named things, one of which can be open; j and k go through it, Escape closes what is open. */
export function ItemList<Item>({ onSelect, leading = true, rowHeight = ROW, ...list }: Props<Item>) {
  const latest = useRef({ ...list, onSelect, leading });
  latest.current = { ...list, onSelect, leading };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isTaken(event)) return;
      const { items, keyOf, selected, label, onSelect: select, leading: leads } = latest.current;
      if (leads && event.key === 'Escape' && selected !== undefined) select(undefined);
      const step = STEPS[event.key];
      const inList = event.target instanceof HTMLElement && event.target.ariaLabel === label;
      if (step === undefined || !(inList || (leads && event.key.length === 1))) return;
      const place = items.findIndex((item) => keyOf(item) === selected);
      const next = items[place < 0 ? 0 : Math.min(items.length - 1, Math.max(0, place + step))];
      if (next !== undefined) select(keyOf(next));
      event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  return <VirtualList {...list} rowHeight={rowHeight} onSelect={(item) => onSelect(list.keyOf(item))} />;
}
