import type { Endpoint } from '../../endpoint/endpoint';
import type { Located } from '../../endpoint/table';
import { LAST, WHOLE } from '../../http/sender';
import type { ControlledMock } from '../controlled-mock';
import { RequestView } from '../matching/request-view';
import type { FaultPlan } from './fault-plan';

/** The plan for requests that match no rule. */
export const NO_FAULTS: FaultPlan = {
  acts: undefined,
  delay: 0,
  processed: false,
  instead: undefined,
  items: undefined,
  damage: undefined,
  delivery: WHOLE,
  share: () => undefined,
};

/**
 * The plan for a body over the limit: it does not reach the REST layer, and the connection is closed
 * (Netty4HttpContentSizeHandler).
 */
const TOO_LARGE: FaultPlan = { ...NO_FAULTS, instead: { status: 413, headers: {}, body: '' }, delivery: LAST };

/** Finds the rules that match a request, and what they do together. */
export function planFaults(mock: ControlledMock, located: Located<Endpoint>): FaultPlan {
  if (located.request.unreadable === 'too large') return TOO_LARGE;
  if (mock.faults.none) return NO_FAULTS;
  const { request, endpoint, placeholders } = located;
  const rules = mock.faults.hit(new RequestView(request, endpoint, placeholders), mock.clock.now());
  if (rules.length === 0) return NO_FAULTS;
  return (require('./combine') as typeof import('./combine')).planOf(rules, mock, located);
}
