import type { InSteps } from '../../runtime/in-steps';

/** Something that a query finds out by going over many documents, in steps. */
export class Gathering<T = unknown> {
  private outcome: { readonly value: T } | { readonly error: unknown } | undefined;

  constructor(private readonly work: InSteps<T>) {}

  /** @returns whether there is more to do. */
  step(): boolean {
    if (this.outcome) return false;
    try {
      const { done, value } = this.work.next();
      if (done) this.outcome = { value };
    } catch (error) {
      this.outcome = { error };
    }
    return this.outcome === undefined;
  }

  /** False as long as there are steps left, and if the work has thrown something. */
  get succeeded(): boolean {
    return this.outcome !== undefined && 'value' in this.outcome;
  }

  /** @throws what the work has thrown; all steps must have been taken. */
  get result(): T {
    if (this.outcome === undefined) throw new Error('there are steps left');
    if ('error' in this.outcome) throw this.outcome.error;
    return this.outcome.value;
  }
}
