import type { Express } from 'express';
import type { RequestPath } from './request-path';

/** The whole server as an Express app without a socket, for supertest or to be mounted in another app. */
export function createApp(path: RequestPath): Express {
  // Loading Express takes longer than the rest of the startup, and only users of the app need it.
  const { express } = require('./express-library') as typeof import('./express-library');
  const app = express();
  app.disable('x-powered-by');
  app.use((request, response) => path.handle(request, response));
  return app;
}
