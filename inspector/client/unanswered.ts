import { signal } from '@preact/signals';

/** Milliseconds after which a response is missed. */
const PATIENCE = 5000;

/** A call that has had no response for some seconds. */
interface Unanswered {
  /** Its method and path. */
  readonly call: string;
}

/** The calls that have had no response for some seconds, oldest first. */
export const unanswered = signal<readonly Unanswered[]>([]);

/** Waits for the response to a call, and takes notice if it does not come. @param call its method and path. */
export async function awaited<Result>(call: string, response: Promise<Result>): Promise<Result> {
  const missed = { call };
  const timer = setTimeout(() => {
    unanswered.value = [...unanswered.value, missed];
  }, PATIENCE);
  try {
    return await response;
  } finally {
    clearTimeout(timer);
    if (unanswered.value.includes(missed)) unanswered.value = unanswered.value.filter((each) => each !== missed);
  }
}
