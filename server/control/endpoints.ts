import type { ControlEndpoint } from './endpoint';
import { stateEndpoints } from './state/endpoints';

/** All endpoints of the control API. */
export const controlEndpoints: readonly ControlEndpoint[] = [...stateEndpoints];
