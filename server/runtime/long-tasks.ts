/** Apart from the numbers of tasks whose results are stored, which count from one. */
const FIRST_NUMBER = 1_000_001;

/** What a task does, and for whom. */
export interface TaskDescription {
  /** `indices:data/read/search` */
  readonly action: string;
  readonly description: string;
  /** By the mock's clock. */
  readonly startedAt: number;
  /** `X-Opaque-Id` of the request that started it. */
  readonly opaqueId: string | undefined;
}

/** Work that goes on while other requests are handled. */
export interface LongTask extends TaskDescription {
  readonly number: number;
  /** Set by whoever wants it to end early. */
  cancelled: boolean;
  /** Fulfilled when it has ended, one way or the other. */
  readonly ended: Promise<void>;
}

/** The tasks of one mock that other requests can see. */
export class LongTasks {
  private readonly running = new Map<number, LongTask>();
  private next = FIRST_NUMBER;

  get all(): readonly LongTask[] {
    return [...this.running.values()];
  }

  find(number: string): LongTask | undefined {
    return this.running.get(Number(number));
  }

  /** Shows a task for as long as its work goes on. */
  add(described: TaskDescription, work: Promise<unknown>): LongTask {
    const number = this.next;
    this.next += 1;
    const end = (): void => void this.running.delete(number);
    const task: LongTask = { ...described, number, cancelled: false, ended: work.then(end, end) };
    this.running.set(number, task);
    return task;
  }
}
