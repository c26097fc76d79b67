import { HEADERS_THAT_MATTER } from '../../recordings/step';
import { parsedJson } from '../../recordings/told-exactly';
import type { TrafficAnswer } from '../play/client';
import { differentBodies } from './compare-bodies';
import { agreeingText, differentTexts } from './compare-texts';
import { type Finding, shortened } from './finding';

/**
 * What two answers to the same request differ in: status, headers that matter, and every value of the bodies that does not change
 * from run to run. Empty if they agree.
 *
 * @param request the method and the target
 */
export function compareAnswers(request: string, a: TrafficAnswer, b: TrafficAnswer): Finding[] {
  // A different status implies a different body, which says nothing more.
  if (a.status !== b.status) return [{ at: 'status', a: String(a.status), b: String(b.status) }];
  const headers = HEADERS_THAT_MATTER.flatMap((name) => {
    const [first, second] = [headerOf(a, name), headerOf(b, name)];
    return first === second || agreeingText(first ?? '', second ?? '')
      ? []
      : [{ at: `header ${name}`, a: first, b: second }];
  });
  if (request.startsWith('HEAD ')) return headers;
  return [...headers, ...bodies(request, a.text, b.text)];
}

function bodies(request: string, a: string, b: string): Finding[] {
  const [first, second] = [parsedJson(a), parsedJson(b)];
  if (first !== undefined && second !== undefined) return differentBodies(first, second);
  if (first === undefined && second === undefined) return differentTexts(request, a, b);
  return [{ at: 'body', a: shortened(first ?? a), b: shortened(second ?? b) }];
}

/** A warning begins with the version that warns, and a hash of the build. */
const WARNER = /299 Elasticsearch-\S+ /g;

function headerOf({ headers }: TrafficAnswer, name: string): string | undefined {
  const value = headers[name];
  if (value === undefined || value === '') return undefined;
  const text = Array.isArray(value) ? value.join(', ') : String(value);
  if (name === 'warning') return text.replace(WARNER, '299 ');
  return name === 'content-type' ? text.toLowerCase().replaceAll(' ', '') : text;
}
