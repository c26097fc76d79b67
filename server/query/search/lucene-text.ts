import { javaDouble } from '../../json/exact-number';
import { javaText } from '../../json/java-text';
import { isObject, type JsonObject, type JsonValue, listOf, own } from '../../json/value';
import type { Scope } from '../scope';

/** A query as Lucene prints it. */
interface LuceneText {
  readonly text: string;
  /** Whether Elasticsearch expects it to match nested objects, which it then excludes (NestedHelper). */
  readonly nested: boolean;
  /** It has several clauses, which belong in parentheses. */
  readonly clauses?: boolean;
  /** It matches nothing, which a boost does not change. */
  readonly none?: boolean;
}

type Print = (body: JsonObject, scope: Scope) => LuceneText | undefined;

const ALL: LuceneText = { text: '*:*', nested: true };
const none = (why: string): LuceneText => ({ text: `MatchNoDocsQuery("${why}")`, nested: false, none: true });
const rewritten = (name: string): LuceneText => none(`The "${name}" query was rewritten to a "match_none" query.`);
const plain = (text: string): LuceneText => ({ text, nested: false });
const other = (text: string): LuceneText => ({ text, nested: true });

const printers: Readonly<Record<string, Print>> = {
  match_all: () => ALL,
  match_none: () => none('User requested "match_none" query.'),
  term: ofField('value', (name, value, { case_insensitive: loose }, scope) => {
    if (!scope.field(name)) return none('The "term" query is against a field that does not exist');
    return loose === undefined || loose === false ? exactly(name, value, scope) : undefined;
  }),
  terms: ({ boost, _name, ...fields }, scope) => {
    const [[name, values] = ['', []]] = Object.entries(fields);
    if (!Array.isArray(values)) return undefined;
    if (values.length === 0) return rewritten('terms');
    if (!scope.field(name)) return none('The "terms" query is against a field that does not exist');
    return typeOf(name, scope) === 'keyword'
      ? plain(
          `${name}:(${values
            .map((one) => javaText(one))
            .sort()
            .join(' ')})`,
        )
      : undefined;
  },
  match: ofField('query', (name, value, { operator = 'or', ...more }, scope) => {
    const field = scope.field(name);
    if (!field) return none(`unmapped fields [${name}]`);
    if (Object.keys(more).length > 0) return undefined;
    if (!field.searchAnalyzer) return exactly(name, value, scope);
    const terms = field.searchAnalyzer.tokens(javaText(value), scope.shard.budget).map(({ term }) => `${name}:${term}`);
    if (terms.length === 0) return none('Matching no documents because no terms present');
    const sign = terms.length > 1 && String(operator).toLowerCase() === 'and' ? '+' : '';
    const text = terms.map((term) => sign + term).join(' ');
    return { text, nested: false, clauses: terms.length > 1 };
  }),
  range: ofField('gte', (name, gte, { gt, lt, lte, ...more }, scope) => {
    const type = typeOf(name, scope);
    if (type === undefined) return rewritten('range');
    if (type === 'date' && isEmpty(scope)) return rewritten('range');
    if (type !== 'long' || Object.keys(more).length > 0) return undefined;
    const [from, to] = [whole(gte) ?? next(gt, 1n) ?? LEAST, whole(lte) ?? next(lt, -1n) ?? MOST];
    const bounds = `${name}:[${from} TO ${to}]`;
    return plain(`IndexOrDocValuesQuery(indexQuery=${bounds}, dvQuery=${bounds})`);
  }),
  exists: ({ field }, scope) =>
    typeOf(String(field), scope) === undefined
      ? rewritten('exists')
      : other(`ConstantScore(FieldExistsQuery [field=${field}])`),
  match_phrase: ofField('query', (name, value, { slop, ...more }, scope) => {
    const analyzer = scope.field(name)?.searchAnalyzer;
    if (!analyzer || Object.keys(more).length > 0) return undefined;
    const terms = analyzer.tokens(javaText(value), scope.shard.budget).map(({ term }) => term);
    if (terms.length < 2) return terms[0] === undefined ? undefined : plain(`${name}:${terms[0]}`);
    return other(`${name}:"${terms.join(' ')}"${slop ? `~${javaText(slop)}` : ''}`);
  }),
  regexp: ofField('value', (name, value, _, scope) => onKeyword(name, `/${javaText(value)}/`, scope)),
  ids: ({ values }) => (listOf(values).length === 0 ? rewritten('ids') : undefined),
  nested: ({ path, query }, scope) => {
    const inner = printed(query, scope.inside(String(path)));
    return inner && !inner.none ? plain(`ToParentBlockJoinQuery (${inner.text})`) : undefined;
  },
  dis_max: ({ queries, tie_breaker }, scope) => {
    const parts = listOf(queries).map((one) => printed(one, scope));
    if (tie_breaker !== undefined || parts.length < 2 || parts.some((part) => !part || part.none)) return undefined;
    return other(`(${parts.map((part) => part && grouped(part)).join(' | ')})`);
  },
  prefix: ofField('value', (name, value, _, scope) => onKeyword(name, `${javaText(value)}*`, scope)),
  wildcard: ofField('value', (name, value, _, scope) => onKeyword(name, javaText(value), scope)),
  constant_score: ({ filter }, scope) => {
    const inner = printed(filter, scope);
    return inner && !inner.none ? { ...inner, text: `ConstantScore(${inner.text})` } : undefined;
  },
  bool: printBool,
  // As the parameter `q` gives it: one word of one field. A value that is not a number matches nothing.
  query_string: ({ field, word }, scope) => {
    if (typeof field !== 'string' || typeof word !== 'string') return undefined;
    const type = typeOf(field, scope);
    if ((type === 'long' || type === 'integer') && !/^-?\d+$/.test(word)) {
      return none(`failed [${field}] query, caused by number_format_exception:[For input string: "${word}"]`);
    }
    return type === undefined ? undefined : exactly(field, type === 'text' ? word.toLowerCase() : word, scope);
  },
};

/**
 * A query as Lucene would print it (`explanation` of validated queries).
 *
 * @returns undefined for kinds of queries whose form is not known
 */
export function luceneText(query: JsonValue, scope: Scope, hasNested: boolean): string | undefined {
  const found = printed(query, scope);
  if (!found || !hasNested || !found.nested) return found?.text;
  return `+${grouped(found)} #FieldExistsQuery [field=_primary_term]`;
}

function grouped({ text, clauses }: LuceneText): string {
  return clauses ? `(${text})` : text;
}

function printed(query: JsonValue | undefined, scope: Scope): LuceneText | undefined {
  const [[name, body] = ['', null]] = Object.entries(isObject(query) ? query : {});
  const print = own(printers, name);
  if (!print || !isObject(body)) return undefined;
  const found = print(body, scope);
  const inside = Object.values(body)[0];
  const boost = Number(body.boost ?? (FIELDS.includes(name) && isObject(inside) ? inside.boost : undefined) ?? 1);
  if (!found || found.none || boost === 1) return found;
  return { ...found, text: `(${found.text})^${Number.isInteger(boost) ? `${boost}.0` : boost}` };
}

const FIELDS = ['term', 'match', 'range', 'prefix', 'wildcard'];

/** A query about one field, whose value may stand in place of its parameters. */
function ofField(
  key: string,
  print: (name: string, value: JsonValue, more: JsonObject, scope: Scope) => LuceneText | undefined,
): Print {
  return ({ boost: _, _name, ...fields }, scope) => {
    const [[name, given] = ['', null]] = Object.entries(fields);
    const { [key]: value = null, boost, _name: label, ...more } = isObject(given) ? given : { [key]: given };
    return print(name, value, more, scope);
  };
}

function typeOf(name: string, scope: Scope): string | undefined {
  return scope.field(name)?.type.type;
}

/** A single value; undefined for the types whose form is not known. */
function exactly(name: string, value: JsonValue, scope: Scope): LuceneText | undefined {
  const text = javaText(value);
  switch (typeOf(name, scope)) {
    case 'keyword':
    case 'text':
      return plain(`${name}:${text}`);
    case 'boolean':
      return plain(`${name}:${text === 'true' ? 'T' : 'F'}`);
    case 'long':
    case 'integer':
      if (whole(value) !== undefined) return plain(`${name}:[${text} TO ${text}]`);
      return none(`Value [${text}] has a decimal part`);
    case 'double':
      return plain(`${name}:[${javaDouble(Number(text))} TO ${javaDouble(Number(text))}]`);
    case 'ip':
      return text.includes('/') ? undefined : plain(`${name}:[${text} TO ${text}]`);
    default:
      return undefined;
  }
}

function onKeyword(name: string, pattern: string, scope: Scope): LuceneText | undefined {
  return typeOf(name, scope) === 'keyword' ? other(`${name}:${pattern}`) : undefined;
}

function printBool(body: JsonObject, scope: Scope): LuceneText | undefined {
  const read = (key: string) => listOf(body[key]).map((one) => printed(one, scope));
  const parts = ['must', 'must_not', 'should', 'filter'].map(read);
  if (parts.flat().some((part) => part === undefined || part.none)) return undefined;
  const [must = [], mustNot = [], should = [], filter = []] = parts as LuceneText[][];
  const signed = [
    ...must.map((part) => `+${grouped(part)}`),
    ...mustNot.map((part) => `-${grouped(part)}`),
    ...should.map(grouped),
    ...filter.map((part) => `#${grouped(part)}`),
  ];
  if (signed.length === 0) return ALL;
  if (mustNot.length === signed.length) return other(`(${signed.join(' ')} #*:*)`);
  const required = [...must, ...filter];
  const nested = required.length > 0 ? required.every((one) => one.nested) : should.some((one) => one.nested);
  const least = body.minimum_should_match;
  if (least !== undefined && (must.length + filter.length > 0 || !Number.isInteger(least))) return undefined;
  const text = signed.join(' ');
  if (least !== undefined) return { text: `(${text})~${least}`, nested };
  return { text, nested, clauses: true };
}

const LEAST = -(2n ** 63n);
const MOST = 2n ** 63n - 1n;

function whole(value: JsonValue | undefined): bigint | undefined {
  const text = value === undefined || value === null ? '' : javaText(value);
  return /^-?\d+$/.test(text) ? BigInt(text) : undefined;
}

function next(value: JsonValue | undefined, by: bigint): bigint | undefined {
  const bound = whole(value);
  return bound === undefined ? undefined : bound + by;
}

function isEmpty(scope: Scope): boolean {
  return scope.shard.documents.size === 0;
}
