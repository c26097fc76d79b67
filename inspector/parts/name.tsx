import { useState } from 'preact/hooks';
import { LONGEST_NAME, shortened } from './foreign-text';

/**
 * A name, path or value that others have chosen: whatever its direction, what is around it stays in place; and if it is long,
 * its end is shown only on demand.
 */
export function Name({ text, longest = LONGEST_NAME }: { text: string; longest?: number }) {
  const [all, setAll] = useState(false);
  if (text.length <= longest) return <bdi>{text}</bdi>;
  return (
    <>
      <bdi>{all ? text : shortened(text, longest)}</bdi>{' '}
      <button type="button" class="plain small" aria-expanded={all} onClick={() => setAll(!all)}>
        {all ? 'Show less' : `Show all ${text.length.toLocaleString('en')} characters`}
      </button>
    </>
  );
}
