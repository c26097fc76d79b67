import { type JestGlobal, startSharedServer } from './shared-server';

async function globalSetup(): Promise<void> {
  (globalThis as JestGlobal).connectorMockServer = await startSharedServer();
}

// The whole module, because tools that read it see no default export in what the build makes of one.
export = globalSetup;
