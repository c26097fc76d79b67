import { Budget } from '../runtime/budget';
import { type HttpRequest, headerOf } from './request';

/** What each byte of a body may cost on top of what every request may: reading it, and doing what it asks for. */
const WORK_PER_BYTE = 4;
const MEMORY_PER_BYTE = 16;

/** Compression counts in a client's favour up to this rate, which is that of JSON with many like documents. */
const CREDITED_RATE = 10;

/** What a request may use up: more for a large body, but not for a small one that inflates to a large one. */
export function requestBudget(request: HttpRequest): Budget {
  const budget = new Budget();
  const size = creditedSize(request);
  if (size > 0) budget.grant(size * WORK_PER_BYTE, size * MEMORY_PER_BYTE);
  return budget;
}

function creditedSize(request: HttpRequest): number {
  const { length } = request.body;
  if (length === 0 || headerOf(request, 'content-encoding') === undefined) return length;
  return Math.min(length, CREDITED_RATE * Number(headerOf(request, 'content-length') ?? 0));
}
