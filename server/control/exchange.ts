import type { Endpoint } from '../endpoint/endpoint';
import type { Located } from '../endpoint/table';
import type { ElasticsearchError } from '../errors/elasticsearch-error';
import type { CutBody, Diagnosis, EntryView } from '../generated/control';
import type { Answer } from '../http/answer';
import type { HttpAnswer } from '../http/request';
import type { JsonValue } from '../json/value';
import type { Mock } from '../mock';

/** What happened to a response on its way out, if it was not sent normally. */
export type DeliveryOutcome = NonNullable<EntryView['outcome']>;

/** The effect of fault rules on a response. */
export interface FaultShare {
  /** The ids of the rules. */
  readonly rules: readonly string[];
  /** True if they determined the response, rather than the endpoint. */
  readonly answered: boolean;
  readonly outcome: DeliveryOutcome | undefined;
  /** The number of items of a bulk request that they made fail. */
  readonly failedItems: number;
}

/** A request with its response, as diagnosis and journal see it. */
export interface Exchange extends Located<Endpoint> {
  readonly mock: Mock;
  readonly answer: HttpAnswer;
  /** The exception that was returned; undefined for a success, and for a refusal that consists of a string only. */
  readonly error: ElasticsearchError | undefined;
  /** Lists the parts that failed although the response reports success; undefined if there are none. */
  readonly failures: Answer['failures'];
  /** Undefined if no fault rule affected it. */
  readonly faults: FaultShare | undefined;
  /** True if a cluster behind the server answered, of whose data the mock knows nothing. */
  readonly upstream?: boolean;
  /** What is missing of the bodies, if only their first parts are here. */
  readonly cuts?: { readonly body?: CutBody; readonly answer?: CutBody } | undefined;
  /** Why it was refused, for people. */
  readonly diagnosis: Diagnosis | undefined;
}

/** The properties of a request that can be matched. */
export interface MatchableRequest {
  readonly operation: string | undefined;
  readonly method: string;
  /** Decoded. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: ReadonlyMap<string, string>;
  header(name: string): string | undefined;
  /** Bytes of the whole body. */
  readonly size: number;
  readonly text: string;
  readonly body: JsonValue | undefined;
  readonly lines: readonly JsonValue[] | undefined;
  /** Set if only the first part of the body is there. */
  readonly cut: CutBody | undefined;
}

/** True if a request was refused, completely or in part. */
export function isRefused({ answer, diagnosis }: Exchange): boolean {
  return answer.status >= 400 || diagnosis !== undefined;
}
