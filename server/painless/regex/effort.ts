/** How much a part of a pattern can backtrack. */
interface Effort {
  /** The number of consecutive unbounded repetitions. */
  readonly loops: number;
  /** All other choices, as a power of two. */
  readonly bits: number;
  /** Characters and classes, counted once for each repetition. */
  readonly size: number;
}

const NONE: Effort = { loops: 0, bits: 0, size: 0 };
const ENDLESS: Effort = { loops: Number.POSITIVE_INFINITY, bits: 0, size: 0 };
const ONE: Effort = { loops: 0, bits: 0, size: 1 };

/** JavaScript writes repetitions out when it compiles: larger patterns take long. */
const MAX_SIZE = 2000;

/**
 * The approximate maximum number of steps for matching a pattern on a text of a given length; infinite if nested
 * repetitions or backreferences may take exponentially many.
 *
 * @param source of a JavaScript expression
 */
export function effortOf(source: string): (length: number) => number {
  if (isLinear(source)) return (length) => length + 1;
  const { loops, bits, size } = new EffortReader(source).alternatives();
  // To JavaScript, one to the power of infinity is not a number.
  if (size > MAX_SIZE || loops === Number.POSITIVE_INFINITY) return () => Number.POSITIVE_INFINITY;
  return (length) => (length + 1) ** (loops + 1) * 2 ** bits;
}

class EffortReader {
  private at = 0;
  private depth = 0;

  constructor(private readonly source: string) {}

  /** Reads up to the end of the group. */
  alternatives(): Effort {
    let total = NONE;
    let count = 1;
    if (++this.depth > 200) return ENDLESS;
    while (this.at < this.source.length && this.source[this.at] !== ')') {
      if (this.match(/\|/y)) count += 1;
      else total = sum(total, this.repeated(this.atom()));
    }
    this.depth -= 1;
    return sum(total, { loops: 0, bits: Math.log2(count), size: 0 });
  }

  /** Reads one character, class or group. */
  private atom(): Effort {
    if (this.match(/\\(?:[1-9]|k<)/y)) return ENDLESS;
    if (this.match(/\\[pPu]\{[^}]*\}|\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]/y)) return ONE;
    if (this.match(/\((?:\?(?:[:=!]|<[=!]|<\w+>))?/y)) {
      const inside = this.alternatives();
      this.match(/\)/y);
      return inside;
    }
    this.at += 1;
    return ONE;
  }

  private repeated(atom: Effort): Effort {
    const quantifier = this.match(/[*+?]|\{(\d+)(?:(,)(\d*))?\}/y);
    if (!quantifier) return atom;
    this.match(/\?/y);
    const [text, least = '0', comma, most] = quantifier;
    if (text === '?') return sum(atom, { loops: 0, bits: 1, size: 0 });
    const isEndless = text === '*' || text === '+' || (comma !== undefined && most === '');
    if (isEndless) return atom.loops > 0 || atom.bits > 0 ? ENDLESS : { loops: 1, bits: 0, size: atom.size };
    const times = Number(most ?? least);
    const choices = Math.log2(times - Number(least) + 1);
    return {
      loops: atom.loops === 0 ? 0 : atom.loops * times,
      bits: atom.bits * times + Math.max(0, choices),
      size: atom.size * Math.max(1, times),
    };
  }

  private match(form: RegExp): RegExpExecArray | null {
    form.lastIndex = this.at;
    const match = form.exec(this.source);
    if (match) this.at += match[0].length;
    return match;
  }
}

function sum(a: Effort, b: Effort): Effort {
  return { loops: a.loops + b.loops, bits: a.bits + b.bits, size: a.size + b.size };
}

/** True for patterns with at most one unbounded repetition, at their end: they never backtrack far. */
function isLinear(source: string): boolean {
  const plain = source.replace(/\\u\{[^}]*\}|\\[pP]\{[^}]*\}|\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]/g, 'x');
  return /^[^*+?{}()|]*[+*]?$/.test(plain);
}
