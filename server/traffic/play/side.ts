import type { TrafficStep } from '../../recordings/step';
import type { Sequence } from '../files/suite';
import type { TrafficAnswer } from './client';

/** What answers the steps: a server, or the answers of a recording. */
export interface Side {
  /** `es-connector-mock 9.6.0 at http://…`, for reports. */
  readonly description: string;
  /** The version of Elasticsearch that it is or emulates. */
  readonly version: string;
  /** True if it has a control API. */
  readonly isMock: boolean;
  /** Begins a sequence from an empty state. @returns why it cannot be played here; undefined if it can. */
  begin(sequence: Sequence): Promise<string | undefined>;
  /** @throws NoAnswer */
  answer(step: TrafficStep): Promise<TrafficAnswer>;
  /** Removes what the sequence has made. */
  end(): Promise<void>;
  /** Leaves the server as it was, and closes the connections. */
  close(): Promise<void>;
}
