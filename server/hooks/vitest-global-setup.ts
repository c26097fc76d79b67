import { startSharedServer } from './shared-server';

/** Runs once, before all workers; the function it returns runs after them. */
async function globalSetup(): Promise<() => Promise<void>> {
  const server = await startSharedServer();
  return () => server.stop();
}

export = globalSetup;
