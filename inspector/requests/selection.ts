import type { EntryView, RequestMatch } from '../../server/generated/control';
import { exactJson, isExactNumber } from '../parts/exact-json';
import { isNewlineDelimited, type ShownEntry } from './body-text';

/** What the journal shows in place of a secret. */
const HIDDEN = '[redacted]';
/** How the texts begin that stand for a secret, or for a body that may contain one. */
export const HIDDEN_START = '[redacted';

/** A match that selects a request, and others that are like it: the operation with its placeholders and its body. */
export function matchOf(shown: ShownEntry): RequestMatch {
  const { entry, text } = shown;
  const { body } = entry;
  const selects = body !== undefined && !isNewlineDelimited(shown) && typeof body === 'object';
  // With its numbers as they were sent; a body in YAML, for example, as it was parsed.
  const exact = selects ? (exactJson(text.body?.text ?? '') ?? body) : undefined;
  return { ...targetMatchOf(entry), ...(selects && { body: withoutHidden(exact) }) };
}

/** The same whatever its body contains. */
export function targetMatchOf({ operation, method, path, params }: EntryView): RequestMatch {
  if (operation === null) return { method, path };
  return { operation, ...(Object.keys(params).length > 0 && { params }) } as RequestMatch;
}

/** Secrets are not shown, so that they cannot be selected either. */
function withoutHidden(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutHidden);
  if (typeof value !== 'object' || value === null || isExactNumber(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== HIDDEN)
      .map(([key, each]) => [key, withoutHidden(each)]),
  );
}
