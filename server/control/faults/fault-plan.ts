import type { ItemFault } from '../../endpoint/endpoint';
import type { ElasticsearchError } from '../../errors/elasticsearch-error';
import type { FaultRule } from '../../generated/control';
import type { HttpAnswer } from '../../http/request';
import type { Delivery } from '../../http/sender';
import type { FaultShare } from '../exchange';

/** The combined effect on one request of all rules that match it: a value that the later steps read. */
export interface FaultPlan {
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
