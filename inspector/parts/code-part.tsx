import { CodeText } from './code-text';
import { copyText } from './copy-text';

/** A text under a title, with a button that copies it. */
export function CodePart({ title, text }: { title: string; text: string }) {
  return (
    <section class="part" aria-label={title}>
      <div class="part-head">
        <h3>{title}</h3>
        <button
          type="button"
          class="plain small"
          aria-label={`Copy ${title}`}
          onClick={() => copyText(text, `the ${title}`)}
        >
          Copy
        </button>
      </div>
      <CodeText text={text} label={`${title}, text`} />
    </section>
  );
}
