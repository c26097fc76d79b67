import { type SharedServer, startSharedServer } from './shared-server';

/** Where Jest's global setup leaves the server for the global teardown; the two share nothing else. */
export interface JestGlobal {
  connectorMockServer?: SharedServer;
}

export default async function globalSetup(): Promise<void> {
  (globalThis as JestGlobal).connectorMockServer = await startSharedServer();
}
