import type { TrafficStep } from '../../recordings/step';
import { addWords } from './words';

/** Methods that only read, whatever the target. */
const READING = /^(?:GET|HEAD|OPTIONS) /;
/** Endpoints that only read although clients send them with POST. */
const SEARCHING =
  /^POST \/(?:[^?]*\/)?_(?:search|msearch|count|mget|explain|validate\/query|field_caps|analyze|search\/scroll|pit)(?:[/?]|$)/;

/**
 * True if a request may change something that belongs to others: it names one of their indices, or reaches more than it names.
 *
 * @param others names of their indices
 */
export function reachesOthers(step: TrafficStep, others: ReadonlySet<string>): boolean {
  if (READING.test(step.do) || SEARCHING.test(step.do)) return false;
  const words = new Set<string>();
  addWords(words, step.do);
  const named = new Set(words);
  addWords(named, typeof step.body === 'string' ? step.body : JSON.stringify(step.body ?? ''));
  if ([...named].some((word) => others.has(word))) return true;
  if ([...words].some((word) => word.includes('*') || word === '_all')) return true;
  // Without an index, these are about all of them.
  return /^\S+ \/_(?:all|settings|mapping|close|open|cluster|forcemerge|cache|aliases|reindex|update_by_query|delete_by_query)/.test(
    step.do,
  );
}
