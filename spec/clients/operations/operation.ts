import type { Client } from '@elastic/elasticsearch';
import { expect } from 'chai';

/** The methods of the client for connectors, with the client's own types. */
export type ConnectorClient = Client['connector'];

/** The state before each call. */
export interface Fixture {
  /** An open job of connector `c1`. */
  readonly job: string;
  /** A stored secret. */
  readonly secret: string;
}

export interface Refusal {
  readonly status: number;
  readonly type: string;
  readonly reason: string;
}

/** One method of the client: a successful call, its result, and a call that fails. */
export interface Operation {
  readonly method: Extract<keyof ConnectorClient, string>;
  succeed(connector: ConnectorClient, fixture: Fixture): Promise<void>;
  fail(connector: ConnectorClient, fixture: Fixture): Promise<unknown>;
  readonly refusal: Refusal;
}

export const notFound: Refusal = {
  status: 404,
  type: 'resource_not_found_exception',
  reason: 'connector [nope] not found',
};
export const missing: Refusal = { status: 404, type: 'document_missing_exception', reason: '[nope]: document missing' };
export const jobNotFound: Refusal = { status: 404, type: 'resource_not_found_exception', reason: 'nope' };
export const invalid = (message: string): Refusal => ({
  status: 400,
  type: 'action_request_validation_exception',
  reason: `Validation Failed: 1: ${message};`,
});
export const refused = (reason: string): Refusal => ({ status: 400, type: 'status_exception', reason });

/** Checks that a call changed something. */
export async function updated(call: Promise<object>): Promise<void> {
  expect(await call).to.deep.equal({ result: 'updated' });
}
