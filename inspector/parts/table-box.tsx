import type { ComponentChildren } from 'preact';

/** The heading of a column of buttons, which people who see them need not read. */
export function UnseenHeading({ text }: { text: string }) {
  return (
    <th scope="col">
      <span class="unseen">{text}</span>
    </th>
  );
}

/** A table that is scrolled by itself where there is too little room for it. */
export function TableBox({ children }: { children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="table-box" aria-label="Table" tabIndex={0}>
      {children}
    </section>
  );
}
