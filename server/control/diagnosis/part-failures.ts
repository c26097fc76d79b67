import type { Diagnosis } from '../../generated/control';
import type { PartFailure } from '../../http/answer';
import type { Exchange } from '../exchange';
import { exceeded, isOwnLimit } from './limits';

const MOST_SHOWN = 20;
/** How many are listed in the summary, which is also a header. */
const MOST_TOLD = 3;

/** Why parts of a request failed although the response reports success; undefined if none did. */
export function diagnoseFailures({ failures, faults }: Exchange): Diagnosis | undefined {
  const failed = failures?.();
  if (!failed) return undefined;
  const told = failed.slice(0, MOST_TOLD).map(({ part, type, reason }) => `${part}: ${type}: ${reason}`);
  const more = failed.length > MOST_TOLD ? `; and ${failed.length - MOST_TOLD} more` : '';
  const byFaults = faults?.failedItems ?? 0;
  const limits = [...new Set(failed.flatMap(({ limit }) => limit ?? []))]
    .map((limit) => ` ${exceeded(limit)}`)
    .join('');
  const who = byFaults === 0 ? '' : ` ${byFaults} of them because of fault rules: ${faults?.rules.join(', ')}.`;
  return {
    summary: `The response reports success, but ${countOf(failed)} failed${limits === '' ? ':' : `.${limits}`} ${told.join('; ')}${more}.${who}`,
    refused_by: whoRefused(failed, byFaults),
    failures: failed.slice(0, MOST_SHOWN).map(({ part, type, reason }) => ({ part, type, reason })),
  };
}

/** `2 of its parts`, which are then listed one by one. */
function countOf({ length }: readonly PartFailure[]): string {
  return length === 1 ? '1 of its parts' : `${length} of its parts`;
}

function whoRefused(failed: readonly PartFailure[], byFaults: number): Diagnosis['refused_by'] {
  if (byFaults >= failed.length) return 'fault';
  const byMock = failed.every(({ type, limit }) => type === 'not_emulated_exception' || isOwnLimit(limit));
  return byMock ? 'es-connector-mock' : 'elasticsearch';
}
