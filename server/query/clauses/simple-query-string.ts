import type { Cursor } from '../dsl/cursor';
import { parsingFailure } from '../dsl/failure';
import type { ParseClause } from '../dsl/parse-query';
import { type Read, readBoolean, readFloat, readInt, readText, readTextOrNull } from '../dsl/read';
import { boosted, type Matcher, matchAll, matchNone } from '../matcher';
import { parseFuzziness } from '../patterns/fuzzy';
import type { Scope } from '../scope';
import { combine } from './bool';
import { defaultFields, type FieldAndBoost, parseField, resolveFields } from './field-list';
import { isTextual } from './field-match';
import { readOperator } from './match';
import { minimumShouldMatch } from './minimum-should-match';
import { matchFields } from './multi-match';
import { matchPrefix, normalizedPattern } from './patterns';
import { anyOf, bestOf, type MatchOptions } from './text-match';

const KEYS = {
  query: readText,
  boost: readFloat,
  analyzer: readText,
  default_operator: readOperator,
  flags: (cursor: Cursor) => cursor.value,
  lenient: readBoolean,
  analyze_wildcard: readBoolean,
  _name: readText,
  minimum_should_match: readTextOrNull,
  quote_field_suffix: readTextOrNull,
  auto_generate_synonyms_phrase_query: readBoolean,
  fuzzy_prefix_length: readInt,
  fuzzy_max_expansions: readInt,
  fuzzy_transpositions: readBoolean,
} as const;

type Values = { -readonly [K in keyof typeof KEYS]?: ReturnType<(typeof KEYS)[K]> | undefined };

/** `simple_query_string` (SimpleQueryStringBuilder): a syntax in which every text is valid. */
export const simpleQueryString: ParseClause = (cursor) => {
  const values: Record<string, unknown> = {};
  let fields: FieldAndBoost[] = [];
  for (const [key, value] of cursor.members()) {
    if (key === 'fields' && value.token === 'START_ARRAY')
      fields = value.elements().map((one) => parseField(readText(one)));
    else values[key] = readScalar(key, value);
  }
  const read = values as Values;
  const { query } = read;
  if (query === undefined) throw parsingFailure('[simple_query_string] query text missing', cursor, 'end');
  return {
    clause: 'simple_query_string',
    boost: read.boost,
    label: read._name,
    compile: (scope) => {
      if (query.trim() === '*') return matchAll();
      const and = read.default_operator === 'and';
      const wanted = fields.length > 0 ? fields : defaultFields(scope);
      const matchOptions: MatchOptions = {
        type: 'boolean',
        and,
        lenient: read.lenient ?? true,
        analyzer: read.analyzer,
      };
      const parser = new Parser(scope, query, wanted, matchOptions);
      return parser.parse(read.minimum_should_match) ?? matchNone;
    },
  };
};

function readScalar(key: string, value: Cursor): unknown {
  const read = Object.hasOwn(KEYS, key) ? (KEYS as Readonly<Record<string, Read<unknown>>>)[key] : undefined;
  if (!read) throw parsingFailure(`[simple_query_string] unsupported field [${key}]`, value);
  if (!value.isScalar)
    throw parsingFailure(`[simple_query_string] unknown token [${value.token}] after [${key}]`, value);
  return read(value);
}

const DEEPEST = 100;

interface Part {
  readonly matcher: Matcher;
  readonly negated: boolean;
}

/** Reads `+` (and), `|` (or), `-` (not), quotes, parentheses, `word*`, `word~2`, `"a phrase"~2`. */
class Parser {
  private at = 0;
  private depth = 0;

  constructor(
    private readonly scope: Scope,
    private readonly text: string,
    private readonly fields: readonly FieldAndBoost[],
    private readonly options: MatchOptions,
  ) {}

  /** Undefined if the text contains nothing to search for. */
  parse(least?: string): Matcher | undefined {
    let left: Matcher | undefined;
    const optional: Matcher[] = [];
    let operator: 'and' | 'or' | undefined;
    for (;;) {
      operator = this.operator() ?? operator;
      const part = this.part();
      if (!part) break;
      const matcher = part.negated ? not(part.matcher) : part.matcher;
      const and = operator === 'and' || (operator === undefined && this.options.and === true);
      if (and && optional.length > 0) {
        left = all([this.joined(optional, undefined) as Matcher, matcher]);
        optional.length = 0;
        optional.push(left);
      } else {
        optional.push(matcher);
      }
      operator = undefined;
    }
    return this.joined(optional, least);
  }

  private joined(matchers: readonly Matcher[], least: string | undefined): Matcher | undefined {
    if (matchers.length < 2) return matchers[0];
    return anyOf([...matchers], Math.max(1, least === undefined ? 1 : minimumShouldMatch(matchers.length, least)));
  }

  private operator(): 'and' | 'or' | undefined {
    const match = this.take(/[\s+|]+/y);
    if (!match) return undefined;
    const last = match[0].replace(/\s/g, '').at(-1);
    return last === '+' ? 'and' : last === '|' ? 'or' : undefined;
  }

  private part(): Part | undefined {
    let negated = false;
    while (this.take(/-/y)) negated = !negated;
    if (this.at >= this.text.length) return undefined;
    if (this.text[this.at] === ')') {
      if (this.depth > 0) return undefined;
      this.at += 1;
      this.operator();
      return this.part();
    }
    const matcher = this.text[this.at] === '(' ? this.group() : (this.phrase() ?? this.word());
    return matcher ? { matcher, negated } : { matcher: matchNone, negated };
  }

  private group(): Matcher | undefined {
    this.at += 1;
    if (this.depth >= DEEPEST) return undefined;
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

  private word(): Matcher | undefined {
    const match = this.take(/(?:\\.|[^\s+|()\\])+|\\/y);
    if (!match) return undefined;
    const parts = /^((?:\\.|[^\\])*?)(?:~(\d*)|(?<!\\)(\*))?$/s.exec(match[0]);
    const text = (parts?.[1] ?? match[0]).replace(/\\(.)/gs, '$1');
    if (parts?.[3]) return this.prefix(text);
    if (parts?.[2] === undefined) return matchFields(this.scope, this.fields, text, this.options);
    const edits = parts[2] === '' ? 'AUTO' : String(Math.min(2, Number(parts[2])));
    return matchFields(this.scope, this.fields, text, { ...this.options, fuzziness: parseFuzziness(edits) });
  }

  private prefix(text: string): Matcher {
    const matchers = resolveFields(this.scope, this.fields)
      .filter(({ field }) => isTextual(field))
      .map(({ field, boost }) => boosted(matchPrefix(this.scope, field, normalizedPattern(field, text)), boost));
    return matchers.length === 0 ? matchNone : bestOf(matchers);
  }

  private take(form: RegExp): RegExpExecArray | undefined {
    form.lastIndex = this.at;
    const match = form.exec(this.text);
    if (!match) return undefined;
    this.at += match[0].length;
    return match;
  }
}

function all(must: readonly Matcher[]): Matcher {
  return combine({ must, filter: [], should: [], mustNot: [], least: 0 });
}

function not(matcher: Matcher): Matcher {
  return combine({ must: [matchAll()], filter: [], should: [], mustNot: [matcher], least: 0 });
}
