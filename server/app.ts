import type { Express } from 'express';
import { controlRouter } from './control/router';
import type { ServerCore } from './server-core';

// Loading Express takes longer than all else at the start, and only the control API and supertest need it.
const express = (): typeof import('express') => require('express');

/** The whole server as an Express app, without a socket: the control API, then Elasticsearch's endpoints. */
export function createApp(core: ServerCore): Express {
  const app = express()();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use((request, _response, next) => {
    core.enter(request);
    next();
  });
  if (core.settings.control) app.use('/_mock', controlRouter(core));
  app.use((request, response) => core.handle(request, response));
  return app;
}
