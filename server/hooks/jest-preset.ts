import { join } from 'node:path';

// The whole module is the configuration: Jest takes the default export where there are named ones.
export = {
  globalSetup: join(__dirname, 'jest-global-setup.js'),
  globalTeardown: join(__dirname, 'jest-global-teardown.js'),
  setupFilesAfterEnv: [join(__dirname, 'jest.js')],
  testEnvironment: 'node',
};
