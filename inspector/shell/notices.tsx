import { signal } from '@preact/signals';
import { withoutDirections } from '../parts/foreign-text';
import { Name } from '../parts/name';

interface Notice {
  readonly id: number;
  readonly text: string;
  readonly bad: boolean;
}

/** Notices that are shown at the same time, the latest ones. */
const MOST = 3;

const notices = signal<readonly Notice[]>([]);
let last = 0;

/** Says for a few seconds what has happened. */
export function say(text: string, bad = false): void {
  last += 1;
  const id = last;
  const others = notices.value.filter((each) => each.text !== text);
  notices.value = [...others.slice(1 - MOST), { id, text, bad }];
  setTimeout(() => remove(id), bad ? 10_000 : 4000);
}

function remove(id: number): void {
  notices.value = notices.value.filter((each) => each.id !== id);
}

/** Runs what a person asked for, says what came of it, and says why if it failed. */
export async function attempt(action: () => Promise<unknown>, done?: string): Promise<void> {
  try {
    await action();
    if (done !== undefined) say(done);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error), true);
  }
}

/** What was said, below the view: nothing is covered by it. */
export function Notices() {
  return (
    <div class="notices" role="status">
      {notices.value.map(({ id, text, bad }) => (
        <div key={id} class={bad ? 'bad' : ''}>
          <span>
            <Name text={withoutDirections(text)} longest={400} />
          </span>
          <button type="button" class="plain icon" aria-label="Dismiss" title="Dismiss" onClick={() => remove(id)}>
            ✕
          </button>
        </div>
      ))}
    </div>
  );
}
