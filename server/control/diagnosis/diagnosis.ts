import type { Diagnosis } from '../../generated/control';
import type { Exchange, HttpAnswer } from '../../http/exchange';
import { findReason } from './reasons';

export const DIAGNOSIS_HEADER = 'X-Mock-Diagnosis';
export const ENTRY_HEADER = 'X-Mock-Journal-Entry';
const LONGEST_HEADER = 800;

/** True for answers that are worth a diagnosis. */
export function isRefusal(status: number): boolean {
  return (status >= 400 && status < 500) || status === 501;
}

/**
 * Finds out why a request was refused, keeps that with the exchange, and adds it to the answer's headers.
 *
 * @param entry the journal's entry of the request, where there is a journal.
 */
export function diagnose(exchange: Exchange, answer: HttpAnswer, entry: number | undefined): HttpAnswer {
  exchange.diagnosis = findReason(exchange, answer);
  const headers = {
    ...answer.headers,
    [DIAGNOSIS_HEADER]: headerText(exchange.diagnosis),
    ...(entry !== undefined && { [ENTRY_HEADER]: String(entry) }),
  };
  return { ...answer, headers };
}

/** Headers are one line of ASCII. */
function headerText({ refused_by, summary }: Diagnosis): string {
  const text = `[refused by ${refused_by}] ${summary}`.replaceAll(/[^\x20-\x7e]+/g, ' ');
  return text.length > LONGEST_HEADER ? `${text.slice(0, LONGEST_HEADER)}...` : text;
}
