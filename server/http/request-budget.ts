import { Budget, type RequestLimits } from '../runtime/budget';
import { type HttpRequest, headerOf } from './request';

/** The work allowed per byte of a body, in addition to that of any request: reading it, and doing what it asks for. */
const WORK_PER_BYTE = 4;
const MEMORY_PER_BYTE = 16;

/** Compression counts in the client's favour up to this ratio, which is that of JSON with many similar documents. */
const CREDITED_RATE = 10;

/** What a value costs to parse, and an object or list to hold; a megabyte of `{},` is a third of a million of them. */
const VALUE_WORK = 5;
const CONTAINER_BYTES = 48;

/** What a byte costs that is not a value: to decode, to look at, and, as a string, to hold a second time. */
const PLAIN_WORK = 1 / 5;
const PLAIN_BYTES = 2;
const SLICE = 4_096;
const COMMA = 0x2c;
const OPEN_OBJECT = 0x7b;
const OPEN_LIST = 0x5b;

/**
 * What a request may use up: more for a large body, but not for a small one that inflates to a large one.
 *
 * @param limits for a request without a body.
 * @param extraWork the work allowed per byte because of the body's format.
 * @throws ElasticsearchError circuit_breaking_exception for a body that holds more than its bytes on the wire allow.
 */
export function requestBudget(request: HttpRequest, limits: RequestLimits, extraWork = 0): Budget {
  const budget = new Budget(limits);
  const size = creditedSize(request);
  if (size > 0) budget.grant(size * (WORK_PER_BYTE + extraWork), size * MEMORY_PER_BYTE);
  if (size < request.body.length) chargeInflated(request.body, budget);
  return budget;
}

function creditedSize(request: HttpRequest): number {
  const { length } = request.body;
  if (length === 0 || headerOf(request, 'content-encoding') === undefined) return length;
  return Math.min(length, CREDITED_RATE * Number(headerOf(request, 'content-length') ?? 0));
}

/**
 * Counts the values of a body that inflated to more than it was credited for, before it is parsed. Bytes inside strings that
 * look like separators are counted, too, because such a body repeats the same thing many times.
 */
function chargeInflated(body: Buffer, budget: Budget): void {
  budget.chargeMemory(body.length * PLAIN_BYTES);
  for (let start = 0; start < body.length; start += SLICE) {
    const end = Math.min(start + SLICE, body.length);
    let [values, containers] = [0, 0];
    for (let at = start; at < end; at += 1) {
      const byte = body[at];
      if (byte === COMMA) values += 1;
      else if (byte === OPEN_OBJECT || byte === OPEN_LIST) containers += 1;
    }
    budget.charge((values + containers) * VALUE_WORK + (end - start) * PLAIN_WORK);
    budget.chargeMemory(containers * CONTAINER_BYTES);
  }
}
