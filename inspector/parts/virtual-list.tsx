import type { ComponentChildren } from 'preact';
import { useCallback, useLayoutEffect, useRef } from 'preact/hooks';
import { useVirtualizer } from './use-virtualizer';

interface Props<Item> {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** The same for all rows, in pixels. */
  readonly rowHeight: number;
  readonly selected: string | undefined;
  readonly label: string;
  readonly onSelect: (item: Item) => void;
  readonly renderRow: (item: Item) => ComponentChildren;
  /** The names of the columns, laid out like a row. */
  readonly head?: ComponentChildren;
}

/** Pixels, as in the styles. */
const HEAD = 28;

const idOf = (key: string) => `row-${key}`;

/** A list of any length of which only the visible rows exist. What is looked at stays in place when rows are added above it. */
export function VirtualList<Item>(props: Props<Item>) {
  const { items, keyOf, rowHeight, selected, label, onSelect, renderRow, head } = props;
  const box = useRef<HTMLDivElement>(null);
  const keyAt = useCallback((index: number) => keyOf(items[index] as Item), [items]);
  const virtualizer = useVirtualizer({ box, count: items.length, rowHeight, headHeight: head ? HEAD : 0, keyAt });
  useLayoutEffect(() => {
    const place = selected === undefined ? -1 : items.findIndex((item) => keyOf(item) === selected);
    if (place >= 0) virtualizer.scrollToIndex(place);
  }, [selected]);

  const rows = virtualizer.getVirtualItems();
  const visible = rows.some(({ index }) => keyAt(index) === selected);
  return (
    <div
      ref={box}
      class="virtual-list"
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={selected !== undefined && visible ? idOf(selected) : undefined}
    >
      {head && (
        <div class="head" aria-hidden="true">
          {head}
        </div>
      )}
      <div class="rows" role="presentation" style={{ height: `${virtualizer.getTotalSize()}px` }}>
        {rows.map(({ index, start }) => {
          const item = items[index] as Item;
          const key = keyOf(item);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus, and the view handles its keys
            // biome-ignore lint/a11y/useFocusableInteractive: as above
            <div
              key={key}
              id={idOf(key)}
              role="option"
              aria-selected={key === selected}
              aria-posinset={index + 1}
              aria-setsize={items.length}
              style={{ top: `${start}px`, height: `${rowHeight}px` }}
              onClick={() => onSelect(item)}
            >
              {renderRow(item)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
