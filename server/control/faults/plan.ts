import { API_INDICES } from '../../api-documents/indices';
import type { ItemFault } from '../../endpoint/endpoint';
import type { ElasticsearchError } from '../../errors/elasticsearch-error';
import type { FaultAnswer, FaultDrip, FaultRule } from '../../generated/control';
import type { Exchange, HttpAnswer } from '../../http/exchange';
import { readDuration } from '../../runtime/duration';
import { RequestView } from '../matching/request-view';
import { faultAnswer } from './answers';
import { itemFaultOf } from './items';
import type { RuleState } from './rule-state';

/** What is done to one request, by all rules that it fell under. */
export interface FaultPlan {
  /** Real milliseconds to hold it back. */
  readonly delay: number;
  /** The request is carried out before its answer is replaced. */
  readonly processed: boolean;
  /** What is answered instead. */
  readonly answer: ElasticsearchError | HttpAnswer | undefined;
  readonly items: ItemFault | undefined;
  readonly connection: FaultRule['connection'];
  readonly damage: FaultRule['damage'];
  readonly drip: FaultDrip | undefined;
}

const LONGEST_DELAY = 10 * 60_000;

/** Finds the rules that a request falls under. The first with an answer, a damage and so on has the word; delays add up. */
export function planFaults(exchange: Exchange): FaultPlan | undefined {
  const { mock, request, endpoint, path } = exchange;
  const rules = mock.faults.hit(new RequestView(request, endpoint?.name, path), mock.clock.now());
  if (rules.length === 0) return undefined;
  exchange.faults = rules.map(({ id }) => id);
  const first = <K extends keyof FaultRule>(key: K): FaultRule[K] | undefined =>
    rules.find(({ rule }) => rule[key] !== undefined)?.rule[key];
  const respond = rules.map(({ rule }) => respondOf(rule)).find((answer) => answer !== undefined);
  const context = { mock, uri: request.uri };
  return {
    delay: Math.min(
      LONGEST_DELAY,
      rules.reduce((sum, state) => sum + delayOf(state), 0),
    ),
    processed: rules.some(({ rule }) => rule.processed === true),
    answer: respond && faultAnswer(respond, { ...context, ...subjectOf(exchange) }),
    items: itemFaultOf(rules, context),
    connection: first('connection'),
    damage: first('damage'),
    drip: first('drip'),
  };
}

function respondOf({ respond, preset }: FaultRule): FaultAnswer | undefined {
  return respond ?? (preset === undefined ? undefined : { preset });
}

function delayOf(state: RuleState): number {
  const { delay = 0, jitter } = state.rule;
  return readDuration(delay) + (jitter === undefined ? 0 : readDuration(jitter) * state.chance());
}

/** The index and the document that an error would be about. */
function subjectOf({ path }: Exchange): { readonly index: string; readonly id: string } {
  if (path.connector_sync_job_id !== undefined) return { index: API_INDICES.sync_jobs, id: path.connector_sync_job_id };
  if (path.connector_id !== undefined) return { index: API_INDICES.connectors, id: path.connector_id };
  return { index: path.index ?? API_INDICES.connectors, id: path.id ?? '' };
}
