import { parseException } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import type { Cursor } from '../dsl/cursor';
import { argumentFailure, ParseFailure } from '../dsl/failure';
import { readText } from '../dsl/read';
import { completionSuggestion } from './completion';
import type { Suggestion, SuggestText } from './suggestion';
import { termSuggestion } from './term';

type ReadSuggestion = (name: string, cursor: Cursor, text: SuggestText) => Suggestion;

const SUGGESTERS: Readonly<Record<string, ReadSuggestion>> = { completion: completionSuggestion, term: termSuggestion };

/** Reads `suggest` of a search (SuggestBuilder.fromXContent). @throws ParseFailure; 501 for phrase suggestions */
export function readSuggest(cursor: Cursor): Suggestion[] {
  let global: string | undefined;
  const named: [string, Cursor][] = [];
  for (const [name, value] of cursor.members()) {
    if (value.isScalar) {
      if (name !== 'text') throw argumentFailure(`[suggest] does not support [${name}]`);
      global = readText(value);
    } else named.push([name, value]);
  }
  return named.map(([name, value]) => readSuggestion(name, value, global));
}

/** SuggestionBuilder.fromXContent */
function readSuggestion(name: string, cursor: Cursor, global: string | undefined): Suggestion {
  const text: { -readonly [Key in keyof SuggestText]: SuggestText[Key] } = {};
  let body: [string, Cursor] | undefined;
  for (const [key, value] of cursor.members()) {
    if (!value.isScalar) body = [key, value];
    else if (key === 'text' || key === 'prefix' || key === 'regex') text[key] = readText(value);
    else throw argumentFailure(`[suggestion] does not support [${key}]`);
  }
  if (!body) throw parseException('missing suggestion object');
  const [type, value] = body;
  if (type === 'phrase') throw notEmulated('[phrase] suggestions');
  const read = Object.hasOwn(SUGGESTERS, type) ? SUGGESTERS[type] : undefined;
  if (!read) throw new ParseFailure('named_object_not_found_exception', `unknown field [${type}]`, value);
  return read(name, value, { ...text, text: text.text ?? global });
}
