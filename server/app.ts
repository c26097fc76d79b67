import type { Express } from 'express';
import type { RequestPath } from './request-path';

// Loading Express takes longer than the rest of the startup, and only users of the app need it.
const express = (): typeof import('express') => require('express');

/** The whole server as an Express app without a socket, for supertest or to be mounted in another app. */
export function createApp(path: RequestPath): Express {
  const app = express()();
  app.disable('x-powered-by');
  app.use((request, response) => path.handle(request, response));
  return app;
}
