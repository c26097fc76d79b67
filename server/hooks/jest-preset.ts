import { join } from 'node:path';

// The whole module is the configuration: if a module has named exports, Jest takes the default export.
const preset: Readonly<Record<string, string | readonly string[]>> = {
  globalSetup: join(__dirname, 'jest-global-setup.js'),
  globalTeardown: join(__dirname, 'jest-global-teardown.js'),
  setupFilesAfterEnv: [join(__dirname, 'jest.js')],
  testEnvironment: join(__dirname, 'jest-environment.js'),
};

export = preset;
