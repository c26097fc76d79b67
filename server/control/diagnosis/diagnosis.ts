import type { Route } from '../../endpoint/endpoint';
import type { Diagnosis } from '../../generated/control';
import type { Exchange } from '../exchange';
import { findReason } from './reasons';

const DIAGNOSIS_HEADER = 'X-Mock-Diagnosis';
const ENTRY_HEADER = 'X-Mock-Journal-Entry';
const LONGEST_HEADER = 800;

/** True for statuses that deserve a diagnosis. */
function isRefusal(status: number): boolean {
  return (status >= 400 && status < 500) || status === 501;
}

/**
 * Finds the reason why a request was refused and adds it to the response headers. Other responses are returned
 * unchanged.
 *
 * @param routes all routes of the API, to suggest the nearest one if none matches.
 * @param entry the number of the request's journal entry, if there is a journal.
 */
export function diagnose(exchange: Exchange, routes: Iterable<Route>, entry: number | undefined): Exchange {
  const { answer } = exchange;
  if (!isRefusal(answer.status)) return exchange;
  const diagnosis = findReason(exchange, routes);
  const headers = {
    ...answer.headers,
    [DIAGNOSIS_HEADER]: headerText(diagnosis),
    ...(entry !== undefined && { [ENTRY_HEADER]: String(entry) }),
  };
  return { ...exchange, diagnosis, answer: { ...answer, headers } };
}

/** Headers must be one line of ASCII. */
function headerText({ refused_by, summary }: Diagnosis): string {
  const text = `[refused by ${refused_by}] ${summary}`.replaceAll(/[^\x20-\x7e]+/g, ' ');
  return text.length > LONGEST_HEADER ? `${text.slice(0, LONGEST_HEADER)}...` : text;
}
