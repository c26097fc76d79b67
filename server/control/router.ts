import type { NextFunction, Request, Response, Router } from 'express';
import type { ServerCore } from '../server-core';
import { ControlError } from './control-error';
import type { ControlAnswer } from './endpoint';
import { controlEndpoints } from './endpoints';
import { readInput } from './input';
import { nearest } from './nearest';
import { checkAccess } from './safety/guard';
import { Schemas } from './schema/schemas';

const express = (): typeof import('express') => require('express');

/** The control API: everything under `/_mock`. */
export function controlRouter(core: ServerCore): Router {
  const schemas = new Schemas();
  const router = express().Router();
  router.use((request, response, next) => {
    // Elasticsearch sends no Date either: the same requests get the same bytes.
    response.sendDate = false;
    checkAccess(request.headers, core.settings.token);
    next();
  });
  router.use(express().text({ type: () => true, limit: core.settings.maxBodyBytes, defaultCharset: 'utf-8' }));
  for (const endpoint of controlEndpoints) {
    const [method = '', path = ''] = endpoint.route.split(' ');
    const register = method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
    router[register](path.replaceAll(/\{(\w+)\}/g, ':$1'), async (request, response) => {
      const text = typeof request.body === 'string' ? request.body : '';
      const input = readInput(schemas, endpoint, request.query, text);
      const path = request.params as Readonly<Record<string, string>>;
      const mock = core.mockOf(request);
      mock.standIn.catchUp();
      const call = {
        core,
        mock,
        path,
        input,
        text,
        header: headerOf(request),
        signal: signalOf(response),
      };
      send(response, await endpoint.handle(call));
    });
  }
  // A sandbox's own requests never come here, unless there can be no such sandbox.
  router.use('/sandbox/:name', (request) => {
    if (core.mockOf(request) === core.mock) core.sandboxes.get(request.params.name);
    throw new ControlError(400, 'Sandboxes do not nest.');
  });
  router.use((request) => {
    throw unknownCall(request.method, request.path);
  });
  router.use((error: Error, _request: Request, response: Response, _next: NextFunction) => sendError(response, error));
  return router;
}

function headerOf(request: Request): (name: string) => string | undefined {
  return (name) => request.get(name);
}

function signalOf(response: Response): AbortSignal {
  const controller = new AbortController();
  response.on('close', () => controller.abort());
  return controller.signal;
}

function send(response: Response, answered: ControlAnswer): void {
  if ('stream' in answered) {
    answered.stream(response);
    return;
  }
  if ('json' in answered) response.status(answered.status ?? 200);
  const text = 'jsonText' in answered ? answered.jsonText : `${JSON.stringify(answered.json)}\n`;
  response.type('application/json').send(text);
}

function sendError(response: Response, error: Error & { status?: number }): void {
  const status = error.status ?? 500;
  const problems = error instanceof ControlError ? error.problems : [];
  const reason = status === 500 ? `es-connector-mock failed, please report this: ${error.stack}` : error.message;
  const body = { error: { reason, ...(problems.length > 0 && { problems }) }, status };
  response
    .status(status)
    .type('application/json')
    .send(`${JSON.stringify(body)}\n`);
}

function unknownCall(method: string, path: string): ControlError {
  const called = `${method} ${path}`;
  const routes = controlEndpoints.map(({ route }) => route);
  return new ControlError(404, `The control API has no [${called}].${nearest(called, routes)}`);
}
