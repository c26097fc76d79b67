import type { TrafficAnswer } from '../play/client';
import type { Side } from '../play/side';

/** How a node says that a module is not installed. */
const MISSING: readonly RegExp[] = [
  /"no handler found for uri/,
  /No processor type exists with name \[\w+\]/,
  /Unknown (?:char_filter|filter|tokenizer|analyzer) type \[\w+\]/,
  /failed to find (?:global )?(?:analyzer|tokenizer|filter|char_filter)[^"]{0,100}/,
  /failed to find action \[[^\]"]{0,200}\]/,
  /pipeline with id \[search-default-ingestion\] does not exist/,
  /script_lang not supported \[\w+\]/,
  /Incorrect HTTP method for uri \[\/(?:\?[^\]"]{0,200})?\] and method \[(?:GET|HEAD)\]/,
  /No mapper found for type \[\w+\]|The mapper type \[\w+\] declared on field[^"]{0,200} does not exist/,
];

/** The module's own template expands replicas to the nodes that there are, so that every copy is successful. */
const WITHOUT_TEMPLATE = /^\{"_index":"\.elastic-connectors[^}]{0,300}"_shards":\{"total":2,"successful":1,/;

/**
 * Why two answers cannot be compared: one of the servers does not have what was asked for.
 *
 * @returns undefined if they can.
 */
export function whatIsMissing(
  [first, second]: readonly [Side, Side],
  a: TrafficAnswer,
  b: TrafficAnswer,
): string | undefined {
  return missingOn(first, a, b) ?? missingOn(second, b, a);
}

function missingOn(side: Side, answer: TrafficAnswer, other: TrafficAnswer): string | undefined {
  if (answer.status === 501 && other.status !== 501) {
    const what = /"reason":"((?:[^"\\]|\\.){0,200})/.exec(answer.text)?.[1] ?? 'it answers 501';
    return `${side.description} does not emulate this: ${what}`;
  }
  for (const pattern of MISSING) {
    const [said] = pattern.exec(answer.text) ?? [];
    if (said !== undefined && !pattern.test(other.text)) {
      return `${side.description} lacks a module: ${said.replaceAll('"', '').replace(/ for uri$/, '')}`;
    }
  }
  if (WITHOUT_TEMPLATE.test(answer.text) && !WITHOUT_TEMPLATE.test(other.text)) {
    return `${side.description} lacks a module: the indices of connectors have no template`;
  }
  // An answer to HEAD has no text.
  return undefined;
}
