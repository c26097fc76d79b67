import type { Exchange, HttpAnswer } from '../../http/exchange';
import { findReason } from './reasons';

/** Why a request was refused: beside the answer, never in it. */
export interface Diagnosis {
  /** The reason and what to do, in a sentence or two. */
  readonly summary: string;
  /** Who would refuse it: Elasticsearch too, only this mock, or a fault rule that somebody has set. */
  readonly refused_by: 'elasticsearch' | 'es-connector-mock' | 'fault';
  readonly nearest_route?: string;
  readonly allowed_methods?: readonly string[];
  /** What was not known, what is nearest to it, and what there is. */
  readonly unknown?: { readonly name: string; readonly nearest?: string; readonly known: readonly string[] };
  /** The state that refused a transition, and those that it leads to. */
  readonly state?: { readonly current: string; readonly accepts: readonly string[] };
}

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
