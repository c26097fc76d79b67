import type { Route } from '../../endpoint/endpoint';
import type { Diagnosis } from '../../generated/control';
import type { Exchange } from '../exchange';

const DIAGNOSIS_HEADER = 'X-Mock-Diagnosis';
const ENTRY_HEADER = 'X-Mock-Journal-Entry';
const LONGEST_HEADER = 800;

/**
 * Finds the reason why a request was refused, completely or in part, and adds it to the response headers. Other responses
 * are returned unchanged.
 *
 * @param routes all routes of the API, to suggest the nearest one if none matches.
 * @param entry the number of the request's journal entry, if there is a journal.
 */
export function diagnoseExchange(
  exchange: Exchange,
  routes: () => Iterable<Route>,
  entry: number | undefined,
): Exchange {
  const { answer, failures } = exchange;
  if (answer.status < 400 && !failures) return exchange;
  const diagnosis = diagnosisOf(exchange, routes);
  if (!diagnosis) return exchange;
  const headers = {
    ...answer.headers,
    [DIAGNOSIS_HEADER]: headerText(diagnosis),
    ...(entry !== undefined && { [ENTRY_HEADER]: String(entry) }),
  };
  // The failures hold on to what the endpoint worked with, which the journal must not keep.
  return { ...exchange, failures: undefined, diagnosis, answer: { ...answer, headers } };
}

/** The rules are loaded by the first request that is refused. */
function diagnosisOf(exchange: Exchange, routes: () => Iterable<Route>): Diagnosis | undefined {
  if (exchange.answer.status < 400) {
    return (require('./part-failures') as typeof import('./part-failures')).diagnoseFailures(exchange);
  }
  return (require('./reasons') as typeof import('./reasons')).findReason(exchange, routes);
}

/** Headers must be one line of ASCII. */
function headerText({ refused_by, summary }: Diagnosis): string {
  const text = `[refused by ${refused_by}] ${summary}`.replaceAll(/[^\x20-\x7e]+/g, ' ');
  return text.length > LONGEST_HEADER ? `${text.slice(0, LONGEST_HEADER)}...` : text;
}
