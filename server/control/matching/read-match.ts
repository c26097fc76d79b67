import type { Secrecy } from '../../endpoint/secrecy';
import type { EntryMatch, RequestMatch } from '../../generated/control';
import type { JsonValue } from '../../json/value';
import { readByteSize } from '../../runtime/byte-size';
import { readTime } from '../../runtime/duration';
import { ControlError, orBadRequest } from '../control-error';
import type { Operations } from '../operations/operations';
import { shownConditions } from '../redaction/shown-match';
import { redactText } from '../redaction/text';
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
  return requestCriteria(context, plainMatch(context, 'request-match', match));
}

/** The same for requests with their responses. */
export function readEntryMatch(context: MatchContext, match: EntryMatch): EntryCriteria {
  return entryCriteria(context, plainMatch(context, 'entry-match', match));
}

function plainMatch<T extends RequestMatch>({ operations, schemas }: MatchContext, schema: string, match: T): Plain<T> {
  // Callers of the library may pass undefined for keys that they leave out.
  const plain = JSON.parse(JSON.stringify(match));
  const problems = findProblems(schemas, `control/${schema}.schema.json`, plain);
  if (problems.length === 0) problems.push(...findMatchProblems(plain, operations));
  if (problems.length > 0) throw new ControlError(400, 'Invalid match:', problems);
  return plain;
}

function requestCriteria(context: MatchContext, match: Plain<RequestMatch>): RequestCriteria {
  const secrecies = secreciesOf(context, match);
  return {
    said: saidOf(match, secrecies),
    secrecies,
    operation: listOf(match.operation),
    method: listOf(match.method)?.map((method) => method.toUpperCase()),
    path: listOf(match.path),
    params: namedPatterns(match.params),
    query: namedPatterns(match.query),
    headers: namedPatterns(match.headers),
    body: match.body,
    line: match.line,
    text: match.text,
    largerThan: read(match.larger_than, readByteSize),
    smallerThan: read(match.smaller_than, readByteSize),
    not: match.not && requestCriteria(context, match.not),
  };
}

function entryCriteria(context: MatchContext, match: Plain<EntryMatch>): EntryCriteria {
  const { not, ...rest } = match;
  const criteria = requestCriteria(context, rest);
  return {
    ...criteria,
    said: saidOf(match, criteria.secrecies),
    status: listOf(match.status),
    answer: match.answer,
    refused: match.refused,
    since: read(match.since, readTime),
    until: read(match.until, readTime),
    after: match.after,
    not: not && entryCriteria(context, not),
  };
}

function secreciesOf({ operations }: MatchContext, { operation }: RequestMatch): (Secrecy | undefined)[] {
  return (listOf(operation) ?? []).flatMap((name) => operations.named(name)).map(({ secrecy }) => secrecy);
}

/** The match without secrets. */
function saidOf<T extends Plain<EntryMatch>>(match: T, secrecies: readonly (Secrecy | undefined)[]): EntryMatch {
  const { body, line, text, answer, not } = match;
  const [query, headers] = [namedPatterns(match.query), namedPatterns(match.headers)];
  const shown = shownConditions({ query, headers, body, line, text, answer }, secrecies);
  const texts = {
    ...(match.path !== undefined && { path: shownPath(match.path) }),
    ...(match.params && { params: Object.fromEntries(shownParams(match.params)) }),
    ...(match.query && { query: Object.fromEntries(shown.query) }),
    ...(match.headers && { headers: Object.fromEntries(shown.headers) }),
  };
  const said = { ...match, ...shown, query: undefined, headers: undefined, ...texts };
  return { ...said, not: not && saidOf(not, secrecies) } as EntryMatch;
}

function shownPath(path: string | string[]): string | string[] {
  return Array.isArray(path) ? path.map(redactText) : redactText(path);
}

function shownParams(params: Plain<RequestMatch>['params']): NamedText[] {
  return namedPatterns(params).map(([name, wanted]) => [
    name,
    typeof wanted === 'string' ? redactText(wanted) : wanted,
  ]);
}

function read(value: string | number | undefined, parse: (value: string | number) => number): number | undefined {
  return value === undefined ? undefined : orBadRequest(() => parse(value));
}

function listOf<T>(value: T | T[] | undefined): readonly T[] | undefined {
  if (value === undefined) return undefined;
  return Array.isArray(value) ? value : [value];
}

function namedPatterns(texts: Plain<RequestMatch>['params'] = {}): readonly NamedText[] {
  return Object.entries(texts);
}
