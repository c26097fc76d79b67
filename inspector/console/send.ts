import { exchange } from '../client/elasticsearch';
import { CallFailure } from '../client/server';
import { indentJson } from '../parts/json-text';
import type { ConsoleRequest } from './parse';

/** What came of a request. */
export interface Outcome {
  readonly request: ConsoleRequest;
  /** 0 if there was no response. */
  readonly status: number;
  /** True if the request was not sent at all, for a reason that is the text. */
  readonly unsent?: boolean;
  readonly text: string;
  /** Milliseconds until the response was there. */
  readonly took: number;
}

/** Sends requests one after the other, as they are written. */
export async function sendAll(
  requests: readonly ConsoleRequest[],
  onOutcome: (outcomes: readonly Outcome[]) => void,
): Promise<void> {
  const outcomes: Outcome[] = [];
  for (const request of requests) {
    outcomes.push(await sendOne(request));
    onOutcome([...outcomes]);
  }
}

async function sendOne(request: ConsoleRequest): Promise<Outcome> {
  const { method, path, body, contentType } = request;
  const started = performance.now();
  try {
    const { status, text, contentType: received } = await exchange(method, path, body, contentType);
    const shown = received.includes('json') ? indentJson(text) : text;
    return { request, status, text: shown, took: performance.now() - started };
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const unsent = error instanceof CallFailure && error.status !== 0;
    return { request, status: 0, unsent, text, took: performance.now() - started };
  }
}
