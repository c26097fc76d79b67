import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { Name } from '../parts/name';

interface Notice {
  readonly id: number;
  readonly text: string;
  readonly bad: boolean;
}

/** Notices that are kept at the same time, the latest ones. */
const MOST = 3;

/** True while a modal dialog is open, behind which nothing can be read. */
export const dialogOpen = signal(false);

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

/** Runs what a person asked for, says what came of it, and says why if it failed. What failed before is over once it succeeds. */
export async function attempt(action: () => Promise<unknown>, done?: string): Promise<void> {
  const failed = notices.value.filter(({ bad }) => bad);
  try {
    await action();
    notices.value = notices.value.filter((each) => !failed.includes(each));
    if (done !== undefined) say(done);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error), true);
  }
}

/** What was said last, and on demand what was said before. It is below the view, or in the dialog that is open: nothing is covered by it. */
export function Notices() {
  const [all, setAll] = useState(false);
  const earlier = notices.value.slice(0, -1);
  if (all && earlier.length === 0) setAll(false);
  useLayoutEffect(keepFocusInView, [notices.value, all]);
  return (
    <div class="notices" role="status">
      {notices.value.slice(all ? 0 : -1).map((notice) => (
        <NoticeLine key={notice.id} notice={notice}>
          {notice === notices.value.at(-1) && earlier.length > 0 && (
            <button
              type="button"
              class={earlier.some(({ bad }) => bad) ? 'small danger' : 'small'}
              aria-expanded={all}
              onClick={() => setAll(!all)}
            >
              {earlier.length} earlier
            </button>
          )}
        </NoticeLine>
      ))}
    </div>
  );
}

function NoticeLine({ notice: { id, text, bad }, children }: { notice: Notice; children: ComponentChildren }) {
  return (
    <div class={bad ? 'bad' : ''}>
      <span class="said">
        <Name text={text} longest={400} />
      </span>
      {children}
      <button type="button" class="plain icon" aria-label="Dismiss" title="Dismiss" onClick={() => remove(id)}>
        ✕
      </button>
    </div>
  );
}

/** The view has less room with a notice below it. */
function keepFocusInView(): void {
  const focused = document.activeElement;
  if (focused?.matches('main :is(a, button, input, select, summary, textarea)')) {
    focused.scrollIntoView({ block: 'nearest' });
  }
}
