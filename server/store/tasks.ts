import type { AnswerObject } from '../json/value';
import type { Store } from './store';

/** A task that ran in the background; in the mock it is finished before anyone can ask for it. */
export interface FinishedTask {
  readonly number: number;
  /** `indices:data/write/update/byquery` */
  readonly action: string;
  readonly description: string;
  readonly startedAt: number;
  /** Counters as the task shows them while it runs. */
  readonly status?: AnswerObject | undefined;
  readonly response?: AnswerObject | undefined;
  readonly error?: AnswerObject | undefined;
}

/** Keeps what a task came to, for `GET /_tasks/{id}`. The oldest are forgotten after a thousand. */
export function keepTask(store: Store, task: Omit<FinishedTask, 'number'>): FinishedTask {
  const tasks = store.section<FinishedTask>('tasks');
  const last = [...tasks.values()].at(-1)?.number ?? 0;
  const kept = { number: last + 1, ...task };
  tasks.set(String(kept.number), kept);
  if (tasks.size > KEPT) tasks.delete(tasks.keys().next().value as string);
  return kept;
}

const KEPT = 1000;

/** The task of that number. */
export function findTask(store: Store, number: string): FinishedTask | undefined {
  return store.section<FinishedTask>('tasks').get(number);
}
