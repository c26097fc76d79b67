import type { JestGlobal } from './shared-server';

async function globalTeardown(): Promise<void> {
  await (globalThis as JestGlobal).connectorMockServer?.stop();
}

export = globalTeardown;
