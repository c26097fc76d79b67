import { signal } from '@preact/signals';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { generation } from '../shell/refresh';
import { followJournal, journalNow } from './journal';
import { Reading } from './reading';
import { type CallFailure, sandboxGone } from './server';

/** Changes after requests that may have changed something. */
const changes = signal(0);
/** Milliseconds in which changes are collected. */
const BATCH = 300;
/** Milliseconds after which what is shown is read again in any case: time passes, and the stand-in does its work. */
const PATIENCE = 5000;
let timer: ReturnType<typeof setTimeout> | undefined;

/** How many follow the changes. */
let followers = 0;
let stop = new AbortController();

/** Takes notice of changes until the last of those who want it has left. @returns what to call when leaving. */
function followChanges(): () => void {
  followers += 1;
  if (followers === 1) {
    stop = new AbortController();
    followJournal(
      {
        question: () => ({ method: ['PUT', 'POST', 'DELETE'], limit: 0 }),
        since: journalNow.value,
        onPage: ({ total }, restarted) => {
          if (total > 0 || restarted) announce();
        },
        onState: () => {},
      },
      stop.signal,
    );
  }
  return () => {
    followers -= 1;
    if (followers === 0) stop.abort();
  };
}

function announce(): void {
  if (timer !== undefined) return;
  timer = setTimeout(() => {
    timer = undefined;
    changes.value += 1;
  }, BATCH);
}

export interface Live<Value> {
  /** Undefined until it has been read. */
  readonly value: Value | undefined;
  /** Why it could not be read. */
  readonly problem: string | undefined;
  /** Reads it again at once. */
  readonly reload: () => void;
}

/** What `read` returns, read again whenever it may have changed. @param key changes with what is to be read. */
export function useLive<Value>(read: () => Promise<Value>, key: string): Live<Value> {
  const [found, setFound] = useState<{ key: string; value?: Value; problem?: string }>({ key });
  const [asked, setAsked] = useState(0);
  const reading = useMemo(() => new Reading(), [key]);
  useEffect(() => {
    const load = () =>
      read().then(
        (value) => reading.stopped || setFound({ key, value }),
        // Of a sandbox that is gone, what was read last is all there is.
        (error: CallFailure) => reading.stopped || sandboxGone.value || setFound({ key, problem: error.message }),
      );
    const leave = followChanges();
    reading.start(load);
    const timer = setInterval(() => document.hidden || reading.ask(), PATIENCE);
    return () => {
      reading.stopped = true;
      clearInterval(timer);
      leave();
    };
  }, [reading]);
  useEffect(() => reading.ask(), [reading, changes.value, generation.value]);
  useEffect(() => reading.ask(0), [reading, asked]);
  const current = found.key === key ? found : undefined;
  return { value: current?.value, problem: current?.problem, reload: () => setAsked(asked + 1) };
}
