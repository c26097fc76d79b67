import { refusing } from '../../errors/effect';
import type { JsonValue } from '../../json/value';
import { field } from '../../validation/fields';
import { ClauseLimit, tooManyClauses } from '../clause-limit';
import {
  builderRefusals,
  clause,
  scalarAs,
  scalarAsBoolean,
  scalarAsInt,
  scalarAsText,
  unknownToken,
  unsupportedKey,
} from '../dsl/clause';
import type { Cursor } from '../dsl/cursor';
import { parsingFailure } from '../dsl/failure';
import { readValue } from '../dsl/field-clause';
import { allFlags, onlyValues, type Read, readText } from '../dsl/read';
import type { SearchField } from '../fields/search-field';
import { boostMatcher, type Matcher, matchAll, matchNone } from '../matcher';
import { parseFuzziness } from '../patterns/fuzzy';
import type { Scope } from '../scope';
import { combineMatchers } from './bool';
import {
  checkFieldBoosts,
  defaultFields,
  type FieldAndBoost,
  isEverything,
  parseField,
  resolveFields,
} from './field-list';
import { isTextual } from './field-match';
import { readOperator } from './match';
import { minimumShouldMatch } from './minimum-should-match';
import { matchFields } from './multi-match';
import { analyzedPattern, checkPrefix, matchPrefix, normalizedPattern } from './patterns';
import { bestOf, checkAnalyzer, type MatchOptions, matchAtLeast } from './text-match';
import { TextScanner } from './text-scanner';

/** SimpleQueryStringFlag */
const FLAGS = 'NONE AND NOT OR PREFIX PHRASE PRECEDENCE ESCAPE WHITESPACE FUZZY NEAR SLOP'.split(' ');
const readMask = onlyValues<JsonValue>([-1], readValue);
const readNames = allFlags('simple_query_string', FLAGS);

/** Flags are names, or a number whose bits stand for them. */
const readFlags: Read<JsonValue | undefined> = Object.assign(
  (cursor: Cursor) => (cursor.token === 'VALUE_NUMBER' ? readMask(cursor) : readNames(cursor)),
  { effect: { refused: 'other than `ALL`, `-1`' } },
);

const FIELDS = {
  query: scalarAsText,
  analyzer: scalarAsText,
  default_operator: scalarAs(readOperator),
  flags: scalarAs(readFlags),
  lenient: scalarAsBoolean,
  analyze_wildcard: refusing('true, where the analyzer splits or changes a prefix', scalarAsBoolean),
  minimum_should_match: scalarAsText,
  quote_field_suffix: scalarAs(onlyValues<string>([], readText)),
  auto_generate_synonyms_phrase_query: scalarAsBoolean,
  fuzzy_prefix_length: scalarAsInt,
  fuzzy_max_expansions: scalarAsInt,
  fuzzy_transpositions: scalarAsBoolean,
  fields: field('ARRAY', (cursor: Cursor) => cursor.elements().map((one) => parseField(readText(one)))),
} as const;

/** `simple_query_string` (SimpleQueryStringBuilder): a syntax in which every text is valid. */
export const simpleQueryString = clause('simple_query_string', {
  fields: FIELDS,
  refusals: builderRefusals({
    value: (key) => `[simple_query_string] unsupported field [${key}]`,
    list: unsupportedKey('simple_query_string'),
    object: unknownToken('simple_query_string'),
    null: unknownToken('simple_query_string'),
  }),
  bind: (read, cursor) => {
    const { query, fields = [] } = read;
    if (query === undefined) throw parsingFailure('[simple_query_string] query text missing', cursor, 'end');
    checkFieldBoosts(fields, 'simple_query_string', { query });
    return (scope) => {
      checkAnalyzer(scope, 'simple_query_string', read.analyzer);
      if (query.trim() === '*') return matchAll();
      const wanted = fields.length > 0 ? fields : defaultFields(scope);
      const matchOptions = {
        type: 'boolean' as const,
        and: read.default_operator === 'and',
        lenient: read.lenient ?? isEverything(wanted),
        analyzer: read.analyzer,
        prefixLength: read.fuzzy_prefix_length,
        maxExpansions: read.fuzzy_max_expansions,
        transpositions: read.fuzzy_transpositions,
        synonymPhrases: read.auto_generate_synonyms_phrase_query,
        analyzeWildcard: read.analyze_wildcard,
      };
      const parser = new Parser(scope, query, wanted, matchOptions);
      return parser.parse(read.minimum_should_match) ?? matchNone;
    };
  },
});

const DEEPEST = 100;

const plain = (text: string): string => text.replace(/\\(.)/gs, '$1');

/** SimpleQueryParser.parseFuzziness: two if there is no number, and none for what is not a number. */
function editsOf(text: string): number {
  if (text === '') return 2;
  return /^[+-]?\d{1,9}$/.test(text) ? Math.max(0, Math.min(2, Number(text))) : 0;
}

/** Clauses that one operator joins. */
interface Clauses {
  and: boolean;
  readonly matchers: Matcher[];
}

interface LivePart {
  readonly matcher: Matcher;
  readonly negated: boolean;
}

/** Reads `+` (and), `|` (or), `-` (not), quotes, parentheses, `word*`, `word~2`, `"a phrase"~2`. */
class Parser extends TextScanner {
  private depth = 0;
  private readonly limit = new ClauseLimit();

  constructor(
    private readonly scope: Scope,
    text: string,
    private readonly fields: readonly FieldAndBoost[],
    private readonly options: MatchOptions & { readonly analyzeWildcard?: boolean | undefined },
  ) {
    super(text);
  }

  /** Undefined if the text contains nothing to search for. */
  parse(least?: string): Matcher | undefined {
    let clauses: Clauses = { and: false, matchers: [] };
    let wrapped = 0;
    for (;;) {
      const operator = this.operator();
      const part = this.part();
      if (!part) return this.joined(clauses, least);
      this.limit.add();
      const and = operator === 'and' || (operator === undefined && this.options.and === true);
      if (and !== clauses.and && clauses.matchers.length > 1) {
        if (++wrapped > DEEPEST) throw tooManyClauses();
        clauses = { and, matchers: [this.joined(clauses, undefined) as Matcher] };
      }
      clauses.and = clauses.matchers.length > 0 && and;
      clauses.matchers.push(part.negated ? not(part.matcher) : part.matcher);
    }
  }

  private joined({ and, matchers }: Clauses, least: string | undefined): Matcher | undefined {
    if (matchers.length < 2) return matchers[0];
    if (and) return all(matchers);
    return matchAtLeast(
      [...matchers],
      Math.max(1, least === undefined ? 1 : minimumShouldMatch(matchers.length, least)),
    );
  }

  private operator(): 'and' | 'or' | undefined {
    const match = this.take(/[\s+|]+/y);
    if (!match) return undefined;
    const last = match[0].replace(/\s/g, '').at(-1);
    return last === '+' ? 'and' : last === '|' ? 'or' : undefined;
  }

  private part(): LivePart | undefined {
    let negated = this.negations();
    while (this.text[this.at] === ')') {
      if (this.depth > 0) return undefined;
      this.at += 1;
      this.operator();
      negated = this.negations();
    }
    if (this.at >= this.text.length) return undefined;
    const matcher = this.text[this.at] === '(' ? this.group() : (this.phrase() ?? this.word());
    return matcher ? { matcher, negated } : { matcher: matchNone, negated };
  }

  /** True after an odd number of `-`. */
  private negations(): boolean {
    let negated = false;
    while (this.take(/-/y)) negated = !negated;
    return negated;
  }

  private group(): Matcher | undefined {
    this.at += 1;
    if (this.depth >= DEEPEST) throw tooManyClauses();
    this.depth += 1;
    const matcher = this.parse();
    this.depth -= 1;
    if (this.text[this.at] === ')') this.at += 1;
    return matcher;
  }

  private phrase(): Matcher | undefined {
    const match = this.take(/"((?:\\.|[^"\\])*)"(?:~(\d+))?/y);
    if (!match) return undefined;
    const text = (match[1] as string).replace(/\\(.)/gs, '$1');
    return matchFields(this.scope, this.fields, text, {
      ...this.options,
      type: 'phrase',
      slop: match[2] === undefined ? undefined : Number(match[2]),
    });
  }

  /** A word ends before an operator or a quote; a tilde behind its first character begins the number of edits. */
  private word(): Matcher | undefined {
    const match = this.take(/(?:\\.|[^\s+|()"\\])(?:\\.|[^\s+|()"\\~])*|[\\"]/y);
    if (!match) return undefined;
    const fuzzy = this.take(/~([^\s+|()"]*)/y);
    if (!fuzzy && match[0].length > 1 && /(?<!\\)\*$/.test(match[0])) return this.prefix(plain(match[0].slice(0, -1)));
    const edits = fuzzy ? editsOf(fuzzy[1] as string) : 0;
    const options = edits === 0 ? this.options : { ...this.options, fuzziness: parseFuzziness(String(edits)) };
    return matchFields(this.scope, this.fields, plain(match[0]), options);
  }

  private prefixOf(field: SearchField, text: string): string {
    if (!this.options.analyzeWildcard) return normalizedPattern(field, text);
    return analyzedPattern(this.scope, field, `${text}*`).slice(0, -1);
  }

  private prefix(text: string): Matcher {
    const matchers = resolveFields(this.scope, this.fields)
      .filter(({ field }) => isTextual(field))
      .map(({ field, boost }) => {
        checkPrefix(this.scope, field);
        return boostMatcher(matchPrefix(this.scope, field, this.prefixOf(field, text)), boost);
      });
    return matchers.length === 0 ? matchNone : bestOf(matchers);
  }
}

function all(must: readonly Matcher[]): Matcher {
  return combineMatchers({ must, filter: [], should: [], mustNot: [], least: 0 });
}

function not(matcher: Matcher): Matcher {
  return combineMatchers({ must: [matchAll()], filter: [], should: [], mustNot: [matcher], least: 0 });
}
