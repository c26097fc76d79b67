import { connectors } from './connectors';
import { filtering } from './filtering';
import type { Operation } from './operation';
import { secrets } from './secrets';
import { syncJobs } from './sync-jobs';
import { updates } from './updates';

export type { ConnectorClient, Fixture, Operation, Refusal } from './operation';

/** All methods of the client for connectors. */
export const operations: readonly Operation[] = [...connectors, ...updates, ...filtering, ...syncJobs, ...secrets];
