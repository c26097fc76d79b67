import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

interface Rows {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly count: number;
  /** The same for all rows, in pixels. */
  readonly rowHeight: number;
  /** Of what stays above the rows. */
  readonly headHeight: number;
  /** The same function as long as the rows are the same: all positions are computed anew for another one. */
  readonly keyAt: (index: number) => string;
}

/** Rows beyond the visible ones that are rendered, too. */
const BEYOND = 8;

/**
 * Which rows of a long list are visible. What is looked at stays in place when rows are added above it, except at the very top,
 * where the new rows are what one waits for.
 */
export function useVirtualizer({
  box,
  count,
  rowHeight,
  headHeight,
  keyAt,
}: Rows): Virtualizer<HTMLDivElement, Element> {
  const [, render] = useReducer((times: number) => times + 1, 0);
  const [virtualizer] = useState(() => new Virtualizer<HTMLDivElement, Element>(options('start')));
  virtualizer.setOptions(options(virtualizer.scrollOffset ? 'end' : 'start'));
  useLayoutEffect(() => virtualizer._didMount(), []);
  useLayoutEffect(() => virtualizer._willUpdate());
  return virtualizer;

  function options(anchorTo: 'start' | 'end') {
    return {
      count,
      anchorTo,
      overscan: BEYOND,
      // The head comes before all rows, so that each of them is so much further down.
      scrollPaddingEnd: headHeight,
      getScrollElement: () => box.current,
      estimateSize: () => rowHeight,
      getItemKey: keyAt,
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      onChange: () => render(undefined),
    };
  }
}
