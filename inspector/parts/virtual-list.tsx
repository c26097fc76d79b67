import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface Props<Item> {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** The same for all rows, in pixels. */
  readonly rowHeight: number;
  readonly selected: string | undefined;
  readonly label: string;
  readonly onSelect: (item: Item) => void;
  readonly renderRow: (item: Item) => ComponentChildren;
}

/** Rows beyond the visible ones that are rendered, too. */
const BEYOND = 8;

/** A list of any length of which only the visible rows exist. What is looked at stays in place when rows are added above it. */
export function VirtualList<Item>({ items, keyOf, rowHeight, selected, label, onSelect, renderRow }: Props<Item>) {
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(600);
  const firstKey = items[0] === undefined ? undefined : keyOf(items[0]);
  const before = useRef({ key: firstKey, top: 0 });

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    const { key, top: was } = before.current;
    const added = key === undefined || key === firstKey ? 0 : items.findIndex((item) => keyOf(item) === key);
    if (added > 0 && was > 0 && box.current) box.current.scrollTop = was + added * rowHeight;
    before.current.key = firstKey;
  }, [firstKey]);

  const place = selected === undefined ? -1 : items.findIndex((item) => keyOf(item) === selected);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || place < 0) return;
    if (place * rowHeight < element.scrollTop) element.scrollTop = place * rowHeight;
    const bottom = (place + 1) * rowHeight - element.clientHeight;
    if (bottom > element.scrollTop) element.scrollTop = bottom;
  }, [selected]);

  const first = Math.max(0, Math.floor(top / rowHeight) - BEYOND);
  const shown = items.slice(first, Math.ceil((top + height) / rowHeight) + BEYOND);
  const idOf = (key: string) => `row-${key}`;
  const visible = place >= first && place < first + shown.length;
  return (
    <div
      ref={box}
      class="virtual-list"
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={selected !== undefined && visible ? idOf(selected) : undefined}
      onScroll={({ currentTarget }) => {
        before.current.top = currentTarget.scrollTop;
        setTop(currentTarget.scrollTop);
      }}
    >
      <div role="presentation" style={{ height: `${items.length * rowHeight}px` }}>
        {shown.map((item, index) => {
          const key = keyOf(item);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus, and the view handles its keys
            // biome-ignore lint/a11y/useFocusableInteractive: as above
            <div
              key={key}
              id={idOf(key)}
              role="option"
              aria-selected={key === selected}
              aria-posinset={first + index + 1}
              aria-setsize={items.length}
              style={{ top: `${(first + index) * rowHeight}px`, height: `${rowHeight}px` }}
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
