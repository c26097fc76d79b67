import { TextScanner } from './text-scanner';

/** The syntax tree of a query in Lucene's syntax. */
export type StringQuery =
  /** Consecutive words, analysed together. */
  | {
      readonly kind: 'text';
      readonly field: string | undefined;
      readonly text: string;
      readonly fuzzy?: string | undefined;
    }
  | {
      readonly kind: 'phrase';
      readonly field: string | undefined;
      readonly text: string;
      readonly slop: number | undefined;
    }
  | { readonly kind: 'wildcard'; readonly field: string | undefined; readonly pattern: string }
  | { readonly kind: 'regexp'; readonly field: string | undefined; readonly pattern: string }
  | {
      readonly kind: 'range';
      readonly field: string | undefined;
      readonly from: string | undefined;
      readonly to: string | undefined;
      readonly includeFrom: boolean;
      readonly includeTo: boolean;
    }
  | { readonly kind: 'bool'; readonly clauses: readonly StringClause[] }
  | { readonly kind: 'boost'; readonly query: StringQuery; readonly boost: number };

export interface StringClause {
  occur: 'must' | 'should' | 'must_not';
  readonly query: StringQuery;
}

/** Thrown when a query string cannot be parsed; the query builder words the error for the client. */
export class QueryStringError extends Error {}

const DEEPEST = 100;

/** Read from the start, so that every character is looked at once. */
const UNESCAPED_WILDCARD = /^(?:[^*?\\]|\\.)*[*?]/s;

/** Parses a query in Lucene's syntax (org.apache.lucene.queryparser.classic). */
export function parseQueryString(text: string, defaultAnd: boolean): StringQuery {
  return new Parser(text, defaultAnd).parse();
}

type Conjunction = 'and' | 'or' | undefined;
type Modifier = 'required' | 'not' | undefined;

class Parser extends TextScanner {
  private depth = 0;

  constructor(
    text: string,
    private readonly defaultAnd: boolean,
  ) {
    super(text);
  }

  parse(): StringQuery {
    const query = this.clauses(undefined);
    if (this.at < this.text.length) throw this.unexpected();
    return query;
  }

  private clauses(field: string | undefined): StringQuery {
    this.depth += 1;
    if (this.depth > DEEPEST) throw new QueryStringError('too many nested clauses');
    const found: StringClause[] = [];
    this.skipBlanks();
    while (this.at < this.text.length && this.text[this.at] !== ')') {
      const conjunction = found.length > 0 ? this.conjunction() : undefined;
      const modifier = this.modifier();
      if (this.at >= this.text.length || this.text[this.at] === ')' || this.operatorAhead()) throw this.unexpected();
      this.add(found, conjunction, modifier, this.clause(field, conjunction === undefined && modifier === undefined));
      this.skipBlanks();
    }
    this.depth -= 1;
    const [only] = found;
    return found.length === 1 && only?.occur !== 'must_not'
      ? (only as StringClause).query
      : { kind: 'bool', clauses: found };
  }

  /** QueryParserBase.addClause. */
  private add(found: StringClause[], conjunction: Conjunction, modifier: Modifier, query: StringQuery): void {
    const last = found[found.length - 1];
    if (last && last.occur !== 'must_not') {
      if (conjunction === 'and') last.occur = 'must';
      if (this.defaultAnd && conjunction === 'or') last.occur = 'should';
    }
    const required = this.defaultAnd
      ? modifier !== 'not' && conjunction !== 'or'
      : modifier === 'required' || (conjunction === 'and' && modifier !== 'not');
    found.push({ occur: modifier === 'not' ? 'must_not' : required ? 'must' : 'should', query });
  }

  private conjunction(): Conjunction {
    const match = this.take(/(?:AND(?=[\s("+!-]|$)|&&)\s*/y) ? 'and' : undefined;
    return match ?? (this.take(/(?:OR(?=[\s("+!-]|$)|\|\|)\s*/y) ? 'or' : undefined);
  }

  private modifier(): Modifier {
    if (this.take(/\+\s*/y)) return 'required';
    return this.take(/(?:NOT(?=[\s("]|$)|-|!)\s*/y) ? 'not' : undefined;
  }

  /** True if an operator appears where a clause must begin. */
  private operatorAhead(): boolean {
    const operator = /(?:AND|OR|NOT)(?=\s|$)|&&|\|\|/y;
    operator.lastIndex = this.at;
    return operator.test(this.text);
  }

  private clause(outer: string | undefined, plain: boolean): StringQuery {
    const name = this.take(/((?:\\.|[^\s:"()[\]{}^~*?+\-!/\\]|(?<=[^\s])[-+*])(?:\\.|[^\s:"()[\]{}^~?!/\\])*)\s*:\s*/y);
    const star = name ? undefined : this.take(/\*\s*:\s*/y);
    const field = name ? withoutEscapes(name[1] as string) : star ? '*' : outer;
    if (this.text[this.at] === '(') {
      this.at += 1;
      const query = this.clauses(field);
      if (this.text[this.at] !== ')') throw this.unexpected();
      this.at += 1;
      return this.withBoost(query);
    }
    return this.withBoost(this.term(field, plain && !name));
  }

  private term(field: string | undefined, plain: boolean): StringQuery {
    const phrase = this.take(/"((?:\\.|[^"\\])*)"(?:~(\d+(?:\.\d+)?)?)?/y);
    if (phrase) {
      const slop = phrase[2] === undefined ? undefined : Math.trunc(Number(phrase[2]));
      return { kind: 'phrase', field, text: withoutEscapes(phrase[1] as string), slop };
    }
    const expression = this.take(/\/((?:\\\/|[^/])*)\//y);
    if (expression) return { kind: 'regexp', field, pattern: (expression[1] as string).replaceAll('\\/', '/') };
    const comparison = this.take(/(>=?|<=?)\s*("(?:\\.|[^"\\])*"|(?:\\.|[^\s"()[\]{}\\])+)/y);
    if (comparison) return comparisonRange(field, comparison[1] as string, bound(comparison[2] as string));
    const range = this.take(/([[{])\s*("(?:\\.|[^"\\])*"|[^\s\]}]+)\s+TO\s+("(?:\\.|[^"\\])*"|[^\s\]}]+)\s*([\]}])/y);
    if (range) return rangeOf(field, range);
    return this.words(field, plain);
  }

  private words(field: string | undefined, plain: boolean): StringQuery {
    const word = this.word();
    if (word === undefined) throw this.unexpected();
    const fuzzy = this.take(/~(\d+(?:\.\d+)?)?/y);
    if (fuzzy) return { kind: 'text', field, text: withoutEscapes(word), fuzzy: fuzzy[1] ?? 'AUTO' };
    if (UNESCAPED_WILDCARD.test(word)) return { kind: 'wildcard', field, pattern: word };
    let text = withoutEscapes(word);
    while (plain && this.wordFollows()) {
      this.skipBlanks();
      text += ` ${withoutEscapes(this.word() as string)}`;
    }
    return { kind: 'text', field, text };
  }

  private word(): string | undefined {
    return this.take(/(?:\\.|[^\s"()[\]{}^~:\\+\-!/]|(?<=[^\s"()[\]{}:])[-+/!])(?:\\.|[^\s"()[\]{}^~:\\])*/y)?.[0];
  }

  /** True if another bare word follows: not an operator, not a field, and without a suffix. */
  private wordFollows(): boolean {
    const next =
      /\s+(?!(?:AND|OR|NOT)(?:\s|$)|&&|\|\|)(?:\\.|[^\s"()[\]{}^~:\\+\-!/*?])(?:\\.|[^\s"()[\]{}^~:\\*?])*(?=\s|\)|$)(?!\s*:)/y;
    next.lastIndex = this.at;
    return next.test(this.text);
  }

  private withBoost(query: StringQuery): StringQuery {
    const boost = this.take(/\^(\d+(?:\.\d+)?)/y);
    return boost ? { kind: 'boost', query, boost: Number(boost[1]) } : query;
  }

  private skipBlanks(): void {
    this.take(/\s*/y);
  }

  private unexpected(): QueryStringError {
    const what = this.at >= this.text.length ? '<EOF>' : this.text[this.at];
    return new QueryStringError(`Encountered "${what}" at line 1, column ${this.at}.`);
  }
}

function comparisonRange(field: string | undefined, operator: string, value: string | undefined): StringQuery {
  const lower = operator.startsWith('>');
  return {
    kind: 'range',
    field,
    from: lower ? value : undefined,
    to: lower ? undefined : value,
    includeFrom: operator !== '>',
    includeTo: operator !== '<',
  };
}

function rangeOf(field: string | undefined, [, open, from, to, close]: RegExpExecArray): StringQuery {
  return {
    kind: 'range',
    field,
    from: bound(from as string),
    to: bound(to as string),
    includeFrom: open === '[',
    includeTo: close === ']',
  };
}

/** `*` means unbounded. */
function bound(text: string): string | undefined {
  if (text === '*') return undefined;
  return withoutEscapes(text.startsWith('"') ? text.slice(1, -1) : text);
}

function withoutEscapes(text: string): string {
  return text.replace(/\\(.)/gs, '$1');
}
