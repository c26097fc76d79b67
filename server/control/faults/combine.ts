import { API_INDICES } from '../../api-documents/stored';
import type { Endpoint } from '../../endpoint/endpoint';
import type { Located } from '../../endpoint/table';
import { ElasticsearchError } from '../../errors/elasticsearch-error';
import type { FaultAnswer, FaultRule, FaultStep } from '../../generated/control';
import { type HttpAnswer, headerOf } from '../../http/request';
import { type Delivery, WHOLE } from '../../http/sender';
import { readDuration } from '../../runtime/duration';
import type { ControlledMock } from '../controlled-mock';
import type { FaultShare } from '../exchange';
import { actsOf } from './acts';
import { faultAnswer } from './answers';
import type { Refused } from './denials';
import { doesSomething, isAboutItemsAlone } from './effects';
import type { FaultPlan } from './fault-plan';
import { type ItemFaults, itemFaultsOf } from './items';
import type { AppliedRule } from './rule-state';

const LONGEST_DELAY = 10 * 60_000;
const DRIP = { bytes: 16, every: 100 } as const;

/** Never sent, because the connection ends first. */
const NOTHING: HttpAnswer = { status: 0, headers: {}, body: '' };

/** The plan for a request that some rules match. The first one with a response, a damage and so on determines it; delays add up. */
export function planOf(rules: readonly AppliedRule[], mock: ControlledMock, located: Located<Endpoint>): FaultPlan {
  const first = <K extends keyof FaultStep>(key: K): FaultStep[K] | undefined =>
    rules.find(({ effects }) => effects[key] !== undefined)?.effects[key];
  const respond = rules.map(({ effects }) => respondOf(effects)).find((answer) => answer !== undefined);
  const context = { mock, ...senderOf(located) };
  const processed = rules.some(({ effects }) => effects.processed === true);
  const [connection, damage] = [first('connection'), first('damage')];
  const answer = respond && faultAnswer(respond, { ...context, ...subjectOf(located) });
  const isHeldInVain = first('hold') === true && mock.waiting.full;
  const items = itemFaultsOf(rules, context);
  return {
    acts: actsOf(rules, mock, located),
    delay: Math.min(
      LONGEST_DELAY,
      rules.reduce((sum, rule) => sum + delayOf(rule), 0),
    ),
    processed,
    instead: isHeldInVain ? tooManyHeld(mock) : (answer ?? (connection && !processed ? NOTHING : undefined)),
    items: items?.fault,
    damage,
    delivery: deliveryOf(connection, damage, first('drip')),
    share: () => shareOf(rules, items, { answered: answer !== undefined, outcome: outcomeOf(connection, damage) }),
  };
}

/** A rule about items affects the requests in which it made an item fail, and no others. */
function shareOf(
  rules: readonly AppliedRule[],
  items: ItemFaults | undefined,
  rest: Pick<FaultShare, 'answered' | 'outcome'>,
): FaultShare | undefined {
  const involved = rules.filter(({ state, effects }) =>
    isAboutItemsAlone(effects) ? items?.failed.has(state) : doesSomething(effects),
  );
  if (involved.length === 0) return undefined;
  const failedItems = [...(items?.failed.values() ?? [])].reduce((sum, count) => sum + count, 0);
  return { rules: involved.map(({ state }) => state.id), failedItems, ...rest };
}

/** Ending the connection takes precedence over ending the response early, and that over sending it slowly. */
function deliveryOf(
  connection: FaultRule['connection'],
  damage: FaultRule['damage'],
  drip: FaultRule['drip'],
): Delivery {
  if (connection) return { how: connection };
  if (damage === 'truncate') return { how: 'half' };
  if (!drip) return WHOLE;
  return { how: 'drip', bytes: drip.bytes ?? DRIP.bytes, every: readDuration(drip.every ?? DRIP.every) };
}

const OUTCOMES = { reset: 'connection_reset', close: 'connection_closed', hang: 'hanging' } as const;

function outcomeOf(connection: FaultRule['connection'], damage: FaultRule['damage']): FaultShare['outcome'] {
  if (connection) return OUTCOMES[connection];
  return damage === 'truncate' ? 'answer_damaged' : undefined;
}

function respondOf({ respond, preset }: FaultStep): FaultAnswer | undefined {
  return respond ?? (preset === undefined ? undefined : { preset });
}

function tooManyHeld({ settings }: ControlledMock): ElasticsearchError {
  const reason = `Already ${settings.limits.waiting} requests are waiting for something (--max-waiting).`;
  return new ElasticsearchError('es_rejected_execution_exception', reason);
}

function delayOf({ state, effects: { delay = 0, jitter } }: AppliedRule): number {
  return readDuration(delay) + (jitter === undefined ? 0 : readDuration(jitter) * state.chance());
}

/** What a refusal of the sender is worded from. */
function senderOf({ request, endpoint, placeholders }: Located<Endpoint>): Omit<Refused, 'mock'> {
  return {
    uri: request.uri,
    authorization: headerOf(request, 'authorization'),
    operation: endpoint?.name,
    indices: placeholders.index?.split(',') ?? [],
  };
}

/** The index and the document to name in an error. */
function subjectOf({ placeholders }: Located<Endpoint>): { readonly index: string; readonly id: string } {
  if (placeholders.connector_sync_job_id !== undefined)
    return { index: API_INDICES.sync_jobs, id: placeholders.connector_sync_job_id };
  if (placeholders.connector_id !== undefined) return { index: API_INDICES.connectors, id: placeholders.connector_id };
  return { index: placeholders.index ?? API_INDICES.connectors, id: placeholders.id ?? '' };
}
