import { signal } from '@preact/signals';

interface Notice {
  readonly id: number;
  readonly text: string;
  readonly bad: boolean;
}

const notices = signal<readonly Notice[]>([]);
let last = 0;

/** Says for a few seconds what has happened. */
export function say(text: string, bad = false): void {
  last += 1;
  const id = last;
  notices.value = [...notices.value.slice(-2), { id, text, bad }];
  setTimeout(
    () => {
      notices.value = notices.value.filter((each) => each.id !== id);
    },
    bad ? 10_000 : 4000,
  );
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

export function Notices() {
  return (
    <div class="notices" role="status">
      {notices.value.map(({ id, text, bad }) => (
        <div key={id} class={bad ? 'bad' : ''}>
          {text}
        </div>
      ))}
    </div>
  );
}
