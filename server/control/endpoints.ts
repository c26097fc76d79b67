import type { ControlEndpoint } from './endpoint';
import { faultEndpoints } from './faults/endpoints';
import { journalEndpoints } from './journal/endpoints';
import { sandboxEndpoints } from './sandboxes/endpoints';
import { scenarioEndpoints } from './scenarios/endpoints';
import { snapshotEndpoints } from './snapshots/endpoints';
import { standInEndpoints } from './stand-in/endpoints';
import { stateEndpoints } from './state/endpoints';
import { timeEndpoints } from './time/endpoints';

/** All endpoints of the control API, in the order of the documentation. */
export const controlEndpoints: readonly ControlEndpoint[] = [
  ...stateEndpoints,
  ...snapshotEndpoints,
  ...sandboxEndpoints,
  ...timeEndpoints,
  ...journalEndpoints,
  ...faultEndpoints,
  ...scenarioEndpoints,
  ...standInEndpoints,
];
