import type { ItemFault } from '../../endpoint/endpoint';
import type { ElasticsearchError } from '../../errors/elasticsearch-error';
import type { FaultRule } from '../../generated/control';
import type { HttpAnswer, HttpRequest } from '../../http/request';
import type { Delivery } from '../../http/sender';
import type { Eventually } from '../../runtime/eventually';
import type { Caller } from '../../runtime/wait';
import type { FaultShare } from '../exchange';

/** Makes a call to the mock itself. */
export type MakeCall = (request: HttpRequest) => Eventually<HttpAnswer>;

/** What rules do around a request, besides answering it. */
export interface Acts {
  /** @param caller who waits for the response. */
  before(make: MakeCall, caller: Caller): Eventually<void>;
  after(make: MakeCall): Eventually<void>;
}

/** The combined effect on one request of all rules that match it: a value that the later steps read. */
export interface FaultPlan {
  /** What else is done before and after the request; undefined if nothing is. */
  readonly acts: Acts | undefined;
  /** Before: real milliseconds to delay the request. */
  readonly delay: number;
  /** The endpoint processes the request even if its response is replaced. */
  readonly processed: boolean;
  /** The response in place of the endpoint's; undefined if the endpoint answers. */
  readonly instead: ElasticsearchError | HttpAnswer | undefined;
  /** Makes items of a bulk request fail. */
  readonly items: ItemFault | undefined;
  /** After: how to damage the response. */
  readonly damage: FaultRule['damage'];
  /** How to send the response. */
  readonly delivery: Delivery;
  /** What the journal records of it, once the request is answered; undefined if no rule affected the request. */
  share(): FaultShare | undefined;
}
