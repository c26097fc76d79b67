import type { EntryMatch, RequestMatch } from '../../generated/control';
import type { JsonValue } from '../../json/value';
import { readByteSize } from '../../runtime/byte-size';
import { readTime } from '../../runtime/duration';
import { ControlError, checked } from '../control-error';
import type { Operations } from '../operations/operations';
import { findProblems } from '../schema/problems';
import type { Schemas } from '../schema/schemas';
import type { EntryCriteria, NamedText, RequestCriteria } from './criteria';
import { findMatchProblems } from './match-problems';

/** What matches are checked against. */
export interface MatchContext {
  readonly operations: Operations;
  readonly schemas: Schemas;
}

/** A match that consists of JSON values only. */
type Plain<T extends RequestMatch> = Omit<T, 'body' | 'line' | 'answer' | 'not'> & {
  readonly body?: JsonValue;
  readonly line?: JsonValue;
  readonly answer?: JsonValue;
  readonly not?: Plain<T>;
};

/**
 * Parses and checks a match.
 *
 * @throws ControlError 400 for unknown keys, operators, operations, placeholders and parameters, each with the nearest
 * known name: with a match that nothing can meet, a test could pass without checking anything.
 */
export function readRequestMatch(context: MatchContext, match: RequestMatch): RequestCriteria {
  return requestCriteria(plainMatch(context, 'request-match', match), match);
}

/** The same for requests with their responses. */
export function readEntryMatch(context: MatchContext, match: EntryMatch): EntryCriteria {
  return entryCriteria(plainMatch(context, 'entry-match', match), match);
}

function plainMatch<T extends RequestMatch>({ operations, schemas }: MatchContext, schema: string, match: T): Plain<T> {
  // Callers of the library may pass undefined for keys that they leave out.
  const plain = JSON.parse(JSON.stringify(match));
  const problems = findProblems(schemas, `control/${schema}.schema.json`, plain);
  if (problems.length === 0) problems.push(...findMatchProblems(plain, operations));
  if (problems.length > 0) throw new ControlError(400, 'Invalid match:', problems);
  return plain;
}

function requestCriteria(match: Plain<RequestMatch>, said: RequestMatch): RequestCriteria {
  return {
    said,
    operation: listOf(match.operation),
    method: listOf(match.method)?.map((method) => method.toUpperCase()),
    path: listOf(match.path),
    params: namedTexts(match.params),
    query: namedTexts(match.query),
    headers: namedTexts(match.headers),
    body: match.body,
    line: match.line,
    text: match.text,
    largerThan: read(match.larger_than, readByteSize),
    smallerThan: read(match.smaller_than, readByteSize),
    not: match.not && requestCriteria(match.not, match.not),
  };
}

function entryCriteria(match: Plain<EntryMatch>, said: EntryMatch): EntryCriteria {
  const { not, ...rest } = match;
  return {
    ...requestCriteria(rest, said),
    said,
    status: listOf(match.status),
    answer: match.answer,
    refused: match.refused,
    since: read(match.since, readTime),
    until: read(match.until, readTime),
    after: match.after,
    not: not && entryCriteria(not, not),
  };
}

function read(value: string | number | undefined, parse: (value: string | number) => number): number | undefined {
  return value === undefined ? undefined : checked(() => parse(value));
}

function listOf<T>(value: T | T[] | undefined): readonly T[] | undefined {
  if (value === undefined) return undefined;
  return Array.isArray(value) ? value : [value];
}

function namedTexts(texts: Plain<RequestMatch>['params'] = {}): readonly NamedText[] {
  return Object.entries(texts);
}
