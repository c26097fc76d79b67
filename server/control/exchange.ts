import type { Endpoint } from '../endpoint/endpoint';
import type { Located } from '../endpoint/table';
import type { ElasticsearchError } from '../errors/elasticsearch-error';
import type { Diagnosis, EntryView } from '../generated/control';
import type { HttpAnswer } from '../http/request';
import type { Mock } from '../mock';

/** What happened to an answer on its way out, where it did not leave as it is. */
export type Outcome = NonNullable<EntryView['outcome']>;

/** The share that fault rules had in an answer. */
export interface FaultShare {
  /** The ids of the rules. */
  readonly rules: readonly string[];
  /** True where the answer is theirs, not the endpoint's. */
  readonly answered: boolean;
  readonly outcome: Outcome | undefined;
}

/** A request with its answer: what diagnosis and journal look at. */
export interface Exchange extends Located<Endpoint> {
  readonly mock: Mock;
  readonly answer: HttpAnswer;
  /** The exception that was answered; undefined for a success, and for a refusal that is a text and nothing else. */
  readonly error: ElasticsearchError | undefined;
  /** Undefined where no fault rule had a hand in it. */
  readonly faults: FaultShare | undefined;
  /** Why it was refused, for people. */
  readonly diagnosis: Diagnosis | undefined;
}
