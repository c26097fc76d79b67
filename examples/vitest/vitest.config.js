import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: 'es-connector-mock/vitest/global-setup',
    setupFiles: 'es-connector-mock/vitest',
  },
});
