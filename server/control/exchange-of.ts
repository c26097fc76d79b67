import type { Endpoint } from '../endpoint/endpoint';
import type { Located } from '../endpoint/table';
import type { ControlledMock } from './controlled-mock';
import type { Exchange } from './exchange';
import { damageAnswer } from './faults/damage';
import type { FaultPlan } from './faults/fault-plan';

/** The outcome of a request, determined by its endpoint, by a refusal, or by a fault rule. */
export type Answered = Pick<Exchange, 'answer' | 'error' | 'failures'>;

/** A request with its outcome, as fault rules have changed it. */
export function exchangeOf(
  mock: ControlledMock,
  { request, endpoint, placeholders, allowed, undecodable }: Located<Endpoint>,
  { damage, share }: FaultPlan,
  { answer, error, failures }: Answered,
): Exchange {
  const shown = damage ? damageAnswer(answer, damage) : answer;
  return {
    mock,
    request,
    endpoint,
    placeholders,
    allowed,
    undecodable,
    answer: shown,
    error,
    failures,
    faults: share(),
    diagnosis: undefined,
  };
}
