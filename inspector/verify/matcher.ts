import type { EntryMatch } from '../../server/generated/control';
import { exactJson } from '../parts/exact-json';
import { parseJson } from '../parts/json-problem';

/** A match as it is written, and what it says; or why it says nothing. */
export type Written =
  | { readonly match: EntryMatch; readonly problem?: undefined }
  | { readonly match?: undefined; readonly problem: string };

/** Reads a match that is written in JSON; the control API checks its names and values. */
export function readMatch(text: string): Written {
  if (text.trim() === '') return { match: {} };
  try {
    const value = parseJson(text, 'The match');
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { match: value as EntryMatch };
    return { problem: 'A match is a JSON object: {"operation": "bulk"}.' };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

/** What a match says, for code: with its numbers as they are written. Undefined if it says nothing. */
export function matchForCode(text: string): EntryMatch | undefined {
  const { match } = readMatch(text);
  return match && ((exactJson(text) ?? match) as EntryMatch);
}

export const writeMatch = (match: EntryMatch): string => JSON.stringify(match, null, 2);

/** The text of a condition in a form: lists with commas. Undefined if it can only be shown as JSON. */
export function conditionText(value: unknown): string | undefined {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.every((each) => typeof each !== 'object') ? value.join(', ') : undefined;
  return typeof value === 'object' ? undefined : String(value);
}

/** A match with a condition as it is written in a form; without it if nothing is written. */
export function withCondition(match: EntryMatch, name: keyof EntryMatch, text: string): EntryMatch {
  const values = text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => (/^\d+$/.test(each) ? Number(each) : each));
  const { [name]: _before, ...others } = match;
  if (values.length === 0) return others;
  return { ...others, [name]: values.length === 1 ? values[0] : values };
}
