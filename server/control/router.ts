import type { NextFunction, Request, Response, Router } from 'express';
import type { JsonValue } from '../json/value';
import type { ServerCore } from '../server-core';
import { ControlError } from './control-error';
import type { ControlAnswer, ControlEndpoint } from './endpoint';
import { controlEndpoints } from './endpoints';
import { nearest } from './nearest';
import { findProblems } from './schema/problems';
import { readSchema } from './schema/schemas';

const express = (): typeof import('express') => require('express');

/** The control API: everything under `/_mock`. */
export function controlRouter(core: ServerCore): Router {
  const router = express().Router();
  router.use(express().text({ type: () => true, limit: core.settings.maxBodyBytes, defaultCharset: 'utf-8' }));
  for (const endpoint of controlEndpoints) {
    const [method = '', path = ''] = endpoint.route.split(' ');
    const register = method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
    router[register](path.replaceAll(/\{(\w+)\}/g, ':$1'), (request, response) =>
      answer(core, endpoint, request, response),
    );
  }
  router.use((request) => {
    throw unknownCall(request.method, request.path);
  });
  router.use((error: Error, _request: Request, response: Response, _next: NextFunction) => sendError(response, error));
  return router;
}

async function answer(core: ServerCore, endpoint: ControlEndpoint, request: Request, response: Response) {
  const text = typeof request.body === 'string' ? request.body : '';
  const query = readQuery(endpoint, request.query);
  const body = endpoint.rawBody ? undefined : readBody(endpoint, text);
  const path = request.params as Record<string, string>;
  send(response, await endpoint.handle({ mock: core.mock, path, query, body, text }));
}

function send(response: Response, answered: ControlAnswer): void {
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

function readQuery(endpoint: ControlEndpoint, given: Request['query']): Map<string, string> {
  const known = Object.keys(endpoint.query ?? {});
  const values = new Map(Object.entries(given).map(([name, value]) => [name, String(value)]));
  for (const name of values.keys()) {
    if (known.includes(name)) continue;
    throw new ControlError(400, `${endpoint.route} knows no parameter [${name}].${nearest(name, known)}`);
  }
  return values;
}

function readBody(endpoint: ControlEndpoint, text: string): JsonValue | undefined {
  if (endpoint.body === undefined || text === '') return undefined;
  let value: JsonValue;
  try {
    value = JSON.parse(text) as JsonValue;
  } catch (error) {
    throw new ControlError(400, `The body is no JSON: ${(error as Error).message}`);
  }
  const problems = findProblems(readSchema(endpoint.body), value);
  if (problems.length > 0) throw new ControlError(400, `The body does not fit ${endpoint.body}:`, problems);
  return value;
}

function unknownCall(method: string, path: string): ControlError {
  const called = `${method} ${path}`;
  const routes = controlEndpoints.map(({ route }) => route);
  return new ControlError(404, `The control API has no [${called}].${nearest(called, routes)}`);
}
