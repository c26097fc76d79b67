import { illegalArgument, numberFormatException } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { own } from '../../json/value';

/** A node of a regular expression's syntax tree. */
export type RegexpNode =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'set';
      readonly test: (character: string) => boolean;
      /** Characters that distinguish the set, unless it contains all characters. */
      readonly samples?: readonly string[];
    }
  | { readonly kind: 'sequence'; readonly nodes: readonly RegexpNode[] }
  | { readonly kind: 'choice'; readonly nodes: readonly RegexpNode[] }
  | { readonly kind: 'repeat'; readonly node: RegexpNode; readonly least: number; readonly most: number };

/** Any character. */
export const ANY: RegexpNode = { kind: 'set', test: () => true };
const DEEPEST = 200;

/** Numbers of repetitions are read by Integer.parseInt. */
const MOST_REPETITIONS = 2_147_483_647;

const CLASSES: Readonly<Record<string, (character: string) => boolean>> = {
  d: (character) => /^\d$/.test(character),
  D: (character) => !/^\d$/.test(character),
  w: (character) => /^\w$/.test(character),
  W: (character) => !/^\w$/.test(character),
  s: (character) => /^[ \t\n\r]$/.test(character),
  S: (character) => !/^[ \t\n\r]$/.test(character),
};

/**
 * Parses Lucene's syntax: `.` `|` `()` `[]` `[^]` `?` `*` `+` `{n,m}` `"text"` `\d` `\w` `\s` `#` (nothing) `@`
 * (anything).
 *
 * @param operators the flags of the optional operators that there are (RegExp.INTERSECTION and so on); all by default
 * @throws ElasticsearchError 400 illegal_argument_exception; 501 for `~`, `&` and `<1-10>`.
 */
export function parseRegexp(pattern: string, operators?: readonly string[]): RegexpNode {
  return new Parser(Array.from(pattern), operators).parse();
}

/** The optional operators, and the flags that they need. */
const OPTIONAL: Readonly<Record<string, string>> = {
  '&': 'INTERSECTION',
  '~': 'COMPLEMENT',
  '#': 'EMPTY',
  '@': 'ANYSTRING',
  '<': 'INTERVAL',
};

class Parser {
  private at = 0;
  private depth = 0;

  constructor(
    private readonly characters: readonly string[],
    private readonly operators: readonly string[] | undefined,
  ) {}

  /** Whether a character is an operator here. */
  private operates(character: string): boolean {
    return this.operators === undefined || this.operators.includes(OPTIONAL[character] as string);
  }

  parse(): RegexpNode {
    if (this.characters.length === 0) return { kind: 'empty' };
    const node = this.choice();
    if (this.at < this.characters.length) throw illegalArgument(`end-of-string expected at position ${this.at}`);
    return node;
  }

  private choice(): RegexpNode {
    const nodes = [this.sequence()];
    while (this.take('|')) nodes.push(this.sequence());
    return nodes.length === 1 ? (nodes[0] as RegexpNode) : { kind: 'choice', nodes };
  }

  private sequence(): RegexpNode {
    const nodes: RegexpNode[] = [];
    while (this.at < this.characters.length && !'|)'.includes(this.peek())) {
      if (this.peek() === '&' && this.operates('&')) throw notEmulated('the operator & in regular expressions');
      nodes.push(this.repeated());
    }
    return { kind: 'sequence', nodes };
  }

  private repeated(): RegexpNode {
    let node = this.single();
    for (;;) {
      if (this.take('?')) node = { kind: 'repeat', node, least: 0, most: 1 };
      else if (this.take('*')) node = { kind: 'repeat', node, least: 0, most: Number.POSITIVE_INFINITY };
      else if (this.take('+')) node = { kind: 'repeat', node, least: 1, most: Number.POSITIVE_INFINITY };
      else if (this.take('{')) node = this.counted(node);
      else return node;
    }
  }

  private counted(node: RegexpNode): RegexpNode {
    const start = this.at;
    const least = this.integer();
    if (least === undefined) throw illegalArgument(`integer expected at position ${start}`);
    let most: number | undefined = least;
    if (this.take(',')) most = this.integer() ?? Number.POSITIVE_INFINITY;
    if (!this.take('}')) throw illegalArgument(`expected '}' at position ${this.at}`);
    if (most < least) {
      throw illegalArgument(`invalid repetition range(out of order): ${least}..${most}`);
    }
    return { kind: 'repeat', node, least, most };
  }

  private integer(): number | undefined {
    const start = this.at;
    while (/^\d$/.test(this.peek())) this.at += 1;
    if (start === this.at) return undefined;
    const digits = this.characters.slice(start, this.at).join('');
    if (Number(digits) > MOST_REPETITIONS) throw numberFormatException(digits);
    return Number(digits);
  }

  private single(): RegexpNode {
    const character = this.peek();
    this.at += 1;
    if (own(OPTIONAL, character) !== undefined && !this.operates(character)) return literalNode(character);
    switch (character) {
      case '.':
        return ANY;
      case '#':
        return { kind: 'choice', nodes: [] };
      case '@':
        return { kind: 'repeat', node: ANY, least: 0, most: Number.POSITIVE_INFINITY };
      case '~':
        throw notEmulated('the operator ~ in regular expressions');
      case '<':
        throw notEmulated('intervals in regular expressions');
      case '"':
        return this.quoted();
      case '[':
        return this.set();
      case '(':
        return this.group();
      default:
        return character === '\\' ? this.escapedNode() : literalNode(character);
    }
  }

  private escapedNode(): RegexpNode {
    const samples = [this.peek()];
    return { kind: 'set', test: this.escaped(), samples };
  }

  private escaped(): (character: string) => boolean {
    if (this.at >= this.characters.length) throw illegalArgument('unexpected end-of-string');
    const character = this.peek();
    this.at += 1;
    const known = CLASSES[character];
    if (known) return known;
    if (!/^[A-Za-z]$/.test(character)) return literal(character);
    throw illegalArgument(`invalid character class \\${character.charCodeAt(0)}`);
  }

  private quoted(): RegexpNode {
    const end = this.characters.indexOf('"', this.at);
    if (end < 0) throw illegalArgument(`expected '"' at position ${this.characters.length}`);
    const nodes = this.characters.slice(this.at, end).map(literalNode);
    this.at = end + 1;
    return { kind: 'sequence', nodes };
  }

  private group(): RegexpNode {
    if (this.take(')')) return { kind: 'empty' };
    this.depth += 1;
    if (this.depth > DEEPEST) throw illegalArgument('regular expression is nested too deeply');
    const node = this.choice();
    this.depth -= 1;
    if (!this.take(')')) throw illegalArgument(`expected ')' at position ${this.at}`);
    return node;
  }

  private set(): RegexpNode {
    const negated = this.take('^');
    const start = this.at;
    const tests: ((character: string) => boolean)[] = [];
    if (this.at >= this.characters.length) throw illegalArgument('unexpected end-of-string');
    while (this.at < this.characters.length && (this.peek() !== ']' || tests.length === 0)) tests.push(this.member());
    if (!this.take(']')) throw illegalArgument(`expected ']' at position ${this.at}`);
    const samples = this.characters.slice(start, this.at - 1);
    return { kind: 'set', test: (character) => tests.some((test) => test(character)) !== negated, samples };
  }

  private member(): (character: string) => boolean {
    const first = this.peek();
    this.at += 1;
    if (first === '\\') return this.escaped();
    if (this.peek() !== '-') return literal(first);
    this.at += 1;
    if (this.at >= this.characters.length) throw illegalArgument('unexpected end-of-string');
    const last = this.take('\\') ? this.peek() : this.peek();
    this.at += 1;
    const [low, high] = [first.codePointAt(0) ?? 0, last.codePointAt(0) ?? 0];
    if (low > high) {
      throw illegalArgument(`invalid range: from (${low}) cannot be > to (${high})`);
    }
    return (character) => {
      const code = character.codePointAt(0) ?? 0;
      return code >= low && code <= high;
    };
  }

  private peek(): string {
    return this.characters[this.at] ?? '';
  }

  private take(character: string): boolean {
    if (this.characters[this.at] !== character) return false;
    this.at += 1;
    return true;
  }
}

function literal(wanted: string): (character: string) => boolean {
  return (character) => character === wanted;
}

/** One character. */
export function literalNode(wanted: string): RegexpNode {
  return { kind: 'set', test: literal(wanted), samples: [wanted] };
}
