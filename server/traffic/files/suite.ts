import type { TrafficStep } from '../../recordings/step';

/** Steps that are played one after the other, from an empty server on. */
export interface Sequence {
  readonly name: string;
  readonly steps: readonly TrafficStep[];
}

/** The contents of a file: a recording is one sequence, conformance cases are several. */
export interface TrafficSuite {
  readonly name: string;
  /** The version that answered, of a recording. */
  readonly elasticsearch?: string;
  readonly sequences: readonly Sequence[];
}
