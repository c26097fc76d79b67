import { INSTANTS, looksMadeUp } from '../../recordings/made-up';
import { type Finding, shortened } from './finding';

const WORDS = /[A-Za-z0-9_=-]{20,}/g;
const REFERENCES = /\$\{(\w+)\}/g;
/** Parts of messages that are different each time, and what stands for them. */
const SOFT: readonly (readonly [RegExp, string])[] = [
  [/\b1\d{12}\b/g, '<time>'],
  [/context found for id \[\d+\]/g, 'context found for id <n>'],
  [/\[\d+(?:\.\d+)?(?:nanos|micros|ms|s|m)\]/g, '<duration>'],
  [/\{[^{}]{0,200}\}(?:\{[^{}]{0,200}\})+/g, '<node>'],
  [/@[0-9a-f]{5,8}\b/g, '@<hash>'],
];

/** True if two texts agree in all that does not change from run to run: ids, times, hashes. */
export function agreeingText(a: string, b: string): boolean {
  return a === b || softened(a) === softened(b);
}

function softened(text: string): string {
  let soft = text
    .replace(REFERENCES, (_, name: string) => (name === 'time' || name === 'now' ? '<time>' : '<id>'))
    .replace(INSTANTS, '<time>')
    .replace(WORDS, (word) => (looksMadeUp(word) ? '<id>' : word));
  for (const [pattern, replacement] of SOFT) soft = soft.replace(pattern, replacement);
  return soft;
}

/** Tables about the cluster rather than about what is stored: their numbers are of the moment. */
const OF_THE_MOMENT =
  /^GET \/_cat\/(?:nodes|allocation|thread_pool|recovery|segments|tasks|fielddata|health|master|nodeattrs|pending_tasks|plugins|circuit_breaker)|_nodes\/hot_threads/;
const SIZE = /^\d+(?:\.\d+)?(?:b|kb|mb|gb|tb)$/;
const OTHERWISE_CHANGING =
  /^(?:\d\d:\d\d:\d\d|1\d{9}|1\d{12}|\d+(?:\.\d+){3}|\d+(?:\.\d+)?(?:nanos|micros|ms|s|m|h|d))$/;

/** Answers that are not JSON, such as those of `_cat`: word by word, whatever the width of the columns. */
export function differentTexts(request: string, a: string, b: string): Finding[] {
  const lines = [a, b].map((text) => text.split('\n').map((line) => line.trim().split(/\s+/)));
  const [first = [], second = []] = lines;
  const moment = OF_THE_MOMENT.test(request);
  if (first.length !== second.length) return [{ at: 'body', a: shortened(a), b: shortened(b) }];
  const differs = first.some((words, at) => !sameWords(words, second[at] ?? [], moment));
  return differs ? [{ at: 'body', a: shortened(a), b: shortened(b) }] : [];
}

function sameWords(a: readonly string[], b: readonly string[], moment: boolean): boolean {
  return a.length === b.length && a.every((word, at) => sameWord(word, b[at] ?? '', moment));
}

function sameWord(a: string, b: string, moment: boolean): boolean {
  if (agreeingText(a, b)) return true;
  if ([SIZE, OTHERWISE_CHANGING].some((pattern) => pattern.test(a) && pattern.test(b))) return true;
  return moment && /\d|^-$|^[\w.-]+$/.test(a) && /\d|^-$|^[\w.-]+$/.test(b);
}
