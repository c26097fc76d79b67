import type { AnswerObject } from '../json/value';
import type { Store } from './store';

/** A task that ran in the background. In the mock it has always finished by the time anyone can ask for it. */
export interface FinishedTask {
  readonly number: number;
  /** `indices:data/write/update/byquery` */
  readonly action: string;
  readonly description: string;
  readonly startedAt: number;
  /** Counters, as the task shows them while it runs. */
  readonly status?: AnswerObject | undefined;
  readonly response?: AnswerObject | undefined;
  readonly error?: AnswerObject | undefined;
}

/** Stores the result of a task for `GET /_tasks/{id}`. At most a thousand are kept; the oldest are forgotten first. */
export function keepTask(store: Store, task: Omit<FinishedTask, 'number'>): FinishedTask {
  const tasks = store.section<FinishedTask>('tasks');
  const kept = { number: lastTaskNumber(store) + 1, ...task };
  tasks.set(String(kept.number), kept);
  if (tasks.size > KEPT) tasks.delete(tasks.keys().next().value as string);
  return kept;
}

/** The number of the task that was kept last; 0 if there is none. */
export function lastTaskNumber(store: Store): number {
  return [...store.section<FinishedTask>('tasks').values()].at(-1)?.number ?? 0;
}

const KEPT = 1000;

/** The task with this number. */
export function findTask(store: Store, number: string): FinishedTask | undefined {
  return store.section<FinishedTask>('tasks').get(number);
}
