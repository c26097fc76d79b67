import type { ComponentChildren } from 'preact';

/** A table that is scrolled by itself where there is too little room for it. */
export function TableBox({ children }: { children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="table-box" aria-label="Table" tabIndex={0}>
      {children}
    </section>
  );
}
