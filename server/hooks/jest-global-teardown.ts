import type { JestGlobal } from './jest-global-setup';

export default async function globalTeardown(): Promise<void> {
  await (globalThis as JestGlobal).connectorMockServer?.stop();
}
