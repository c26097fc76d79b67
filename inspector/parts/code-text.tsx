import { highlightCode, tagHighlighter, tags } from '@lezer/highlight';
import { parser } from '@lezer/json';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';

/** Longer texts are not coloured, and of even longer ones only the start is shown. */
const COLOURED = 200_000;
const SHOWN = 2_000_000;

/** Not what stands for a hidden text, which begins with a bracket, too. */
const JSON_START = /^(?!\[redacted)[[{"]/;

const highlighter = tagHighlighter([
  { tag: tags.propertyName, class: 'key' },
  { tag: tags.string, class: 'string' },
  { tag: [tags.number, tags.bool, tags.null], class: 'number' },
]);

/** A text, coloured if it is JSON. */
export function CodeText({ text, label }: { text: string; label: string }) {
  const cut = text.length > SHOWN ? text.slice(0, SHOWN) : text;
  const content = useMemo(() => (JSON_START.test(cut) && cut.length <= COLOURED ? coloured(cut) : cut), [cut]);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="code" aria-label={label} tabIndex={0}>
        <pre>{content}</pre>
      </section>
      {cut !== text && <p class="muted">Only the first {SHOWN.toLocaleString('en')} characters are shown.</p>}
    </>
  );
}

function coloured(text: string): ComponentChildren {
  const parts: ComponentChildren[] = [];
  highlightCode(
    text,
    parser.parse(text),
    highlighter,
    (part, name) => parts.push(name === '' ? part : <span class={name}>{part}</span>),
    () => parts.push('\n'),
  );
  return parts;
}
