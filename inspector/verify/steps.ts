import type { EntryMatch } from '../../server/generated/control';
import { readMatch } from './matcher';

/** Requests that are expected in this order, each as it is written; one of them is being edited. One alone is no sequence. */
export interface Steps {
  readonly texts: readonly string[];
  readonly at: number;
}

/** Reads the steps from the address: `match` if there is only one, and otherwise `steps` and `step`. */
export function readSteps(settings: URLSearchParams): Steps {
  const texts = listIn(settings.get('steps')) ?? [settings.get('match') ?? '{}'];
  const at = Number(settings.get('step') ?? 1) - 1;
  return { texts, at: Number.isInteger(at) && at >= 0 ? Math.min(at, texts.length - 1) : 0 };
}

function listIn(text: string | null): readonly string[] | undefined {
  try {
    const list: unknown = JSON.parse(text ?? '');
    if (Array.isArray(list) && list.length > 1 && list.every((each) => typeof each === 'string')) return list;
  } catch {
    // Someone changed the address.
  }
  return undefined;
}

/** The same as settings of the address. */
export function writeSteps({ texts, at }: Steps): Readonly<Record<string, string>> {
  if (texts.length === 1) return { match: texts[0] as string };
  return { steps: JSON.stringify(texts), step: String(at + 1) };
}

/** With another text for the step that is being edited. */
export const withText = ({ texts, at }: Steps, text: string): Steps => ({ texts: texts.with(at, text), at });

/** With a step for any request at the end, which is edited next. */
export const withAnother = ({ texts }: Steps): Steps => ({ texts: [...texts, '{}'], at: texts.length });

export function without({ texts, at }: Steps, removed: number): Steps {
  const left = texts.filter((_text, index) => index !== removed);
  return { texts: left, at: Math.min(at > removed ? at - 1 : at, left.length - 1) };
}

/** With a step one place earlier. */
export function movedUp({ texts }: Steps, moved: number): Steps {
  const [before, step] = [texts[moved - 1] as string, texts[moved] as string];
  return { texts: texts.with(moved - 1, step).with(moved, before), at: moved - 1 };
}

/** What all steps say; undefined if one of them says nothing. */
export function matchesOf({ texts }: Steps): readonly EntryMatch[] | undefined {
  const matches = texts.map((text) => readMatch(text).match);
  return matches.every((match) => match !== undefined) ? matches : undefined;
}

/** A step in a few words. */
export function summaryOf(text: string): string {
  const { match } = readMatch(text);
  if (match === undefined) return 'not valid JSON';
  const words = [match.operation ?? [match.method, match.path], match.status]
    .flat(2)
    .filter((each) => each !== undefined);
  if (words.length > 0) return words.join(' ');
  return Object.keys(match).length === 0 ? 'any request' : JSON.stringify(match);
}
