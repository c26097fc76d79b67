import { stringifyLossless } from '../../json-text/lossless';
import { type TrafficStep, USUAL_HEADERS } from '../../recordings/step';
import type { TrafficAnswer } from './client';
import type { Side } from './side';

/** The answers of a recording. */
export class RecordedSide implements Side {
  readonly isMock = true;

  /** @param version that answered */
  constructor(
    readonly description: string,
    readonly version: string,
  ) {}

  async begin(): Promise<undefined> {}

  async answer({ answer }: TrafficStep): Promise<TrafficAnswer> {
    const { status = 0, headers = {}, body } = answer ?? {};
    const text = body === undefined ? '' : typeof body === 'string' ? body : stringifyLossless(body);
    const { 'content-type': type, ...usual } = USUAL_HEADERS;
    const isJson = body !== undefined && typeof body !== 'string';
    return { status, headers: { ...(isJson && { 'content-type': type }), ...usual, ...headers }, text };
  }

  async end(): Promise<void> {}
  async close(): Promise<void> {}
}
