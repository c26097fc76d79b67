import type { IncomingMessage, ServerResponse } from 'node:http';
import { ElasticsearchError } from '../../errors/elasticsearch-error';
import type { Exchange, HttpAnswer } from '../../http/exchange';
import { send } from '../../http/receive';
import { readDuration } from '../../runtime/duration';
import type { FaultPlan } from './plan';

/** What the server does for the faults: answer a request, and bring an answer to its end. */
export interface RequestPath {
  /** Answers by the endpoint, or with the exchange's injected error. */
  dispatch(): HttpAnswer | Promise<HttpAnswer>;
  /** Diagnosis and journal. @returns what goes out. */
  conclude(answer: HttpAnswer): HttpAnswer;
}

/** Carries out a plan: waits, answers, damages the answer, drops the connection. */
export async function carryOut(
  plan: FaultPlan,
  exchange: Exchange,
  path: RequestPath,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (plan.delay > 0) await pause(plan.delay);
  exchange.itemFault = plan.items;
  const answer = damaged(plan, await answerOf(plan, exchange, path));
  if (plan.connection) {
    exchange.outcome = OUTCOMES[plan.connection];
    path.conclude(answer);
    dropConnection(plan.connection, request);
    return;
  }
  if (plan.damage === 'truncate') exchange.outcome = 'answer_damaged';
  const concluded = path.conclude(answer);
  if (plan.damage === 'truncate') sendHalf(response, concluded);
  else if (plan.drip) drip(response, concluded, plan.drip.bytes ?? 16, readDuration(plan.drip.every ?? 100));
  else send(request, response, concluded);
}

const OUTCOMES = { reset: 'connection_reset', close: 'connection_closed', hang: 'hanging' } as const;

async function answerOf(plan: FaultPlan, exchange: Exchange, path: RequestPath): Promise<HttpAnswer> {
  const { answer, processed } = plan;
  const replaced = answer !== undefined || plan.connection !== undefined;
  if (processed || !replaced) {
    const usual = await path.dispatch();
    if (!answer) return usual;
  }
  if (!answer) return NOTHING;
  exchange.answeredByFault = true;
  if (!(answer instanceof ElasticsearchError)) return answer;
  exchange.injected = answer;
  return path.dispatch();
}

/** Nobody sees it: the connection ends before. */
const NOTHING: HttpAnswer = { status: 0, headers: {}, body: '' };

function damaged({ damage }: FaultPlan, answer: HttpAnswer): HttpAnswer {
  switch (damage) {
    case 'empty':
      return { ...answer, body: '' };
    case 'garbage':
      return { ...answer, body: `\u0000\u0001{"took":\u007f${answer.body.toString().slice(0, 20)}` };
    case 'html':
      return { ...answer, headers: { 'content-type': 'text/html' }, body: '<html><body>Please log in.</body></html>' };
    case 'no_product_header':
      return { ...answer, headers: withoutProduct(answer.headers) };
    default:
      return answer;
  }
}

function withoutProduct(headers: HttpAnswer['headers']): HttpAnswer['headers'] {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'x-elastic-product'));
}

function dropConnection(connection: NonNullable<FaultPlan['connection']>, { socket }: IncomingMessage): void {
  if (connection === 'reset') socket.resetAndDestroy();
  else if (connection === 'close') socket.destroy();
}

/** Promises the whole body and sends the half of it. */
function sendHalf(response: ServerResponse, { status, headers, body }: HttpAnswer): void {
  if (response.destroyed) return;
  const bytes = Buffer.from(body);
  response.sendDate = false;
  response.writeHead(status, { ...mutable(headers), 'content-length': bytes.length });
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.destroy());
}

function drip(response: ServerResponse, { status, headers, body }: HttpAnswer, size: number, every: number): void {
  if (response.destroyed) return;
  const bytes = Buffer.from(body);
  response.sendDate = false;
  response.writeHead(status, { ...mutable(headers), 'content-length': bytes.length });
  let at = 0;
  const timer = setInterval(() => {
    response.write(bytes.subarray(at, at + size));
    at += size;
    if (at < bytes.length) return;
    clearInterval(timer);
    response.end();
  }, every);
  response.flushHeaders();
  response.on('close', () => clearInterval(timer));
}

function mutable(headers: HttpAnswer['headers']): Record<string, string | string[]> {
  return headers as Record<string, string | string[]>;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
