import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { type RegexMatch, SafeRegex } from './safe-regex';
import { translate } from './translate';

/** A java.util.regex.Pattern, as far as processors and scripts use it. */
export class JavaRegex {
  private readonly regex: SafeRegex;
  private whole: SafeRegex | undefined;
  /** The number of groups. */
  readonly groups: number;

  private constructor(
    readonly pattern: string,
    private readonly source: string,
    private readonly flags: string,
  ) {
    this.regex = new SafeRegex(new RegExp(source, flags));
    this.groups = (new RegExp(`${source}|`, flags).exec('')?.length ?? 1) - 1;
  }

  /**
   * Undefined for an invalid pattern. Throws 501 for a pattern that JavaScript cannot express.
   *
   * @param flags letters of Painless: `i`, `m`, `s`, `u`
   */
  static compile(pattern: string, flags = ''): JavaRegex | undefined {
    try {
      const translated = translate(pattern, flags);
      return new JavaRegex(pattern, translated.source, translated.flags);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      if (isBrokenForJavaToo(error.message)) return undefined;
      throw notEmulated(`the regular expression [${pattern}]`);
    }
  }

  /** True if matching is certain to be fast on a text of that length. */
  isFast(length: number): boolean {
    return this.regex.isFast(length);
  }

  /** Matcher.find: the first match at or after an offset. */
  find(text: string, from = 0): RegexMatch | undefined {
    return this.regex.exec(text, from);
  }

  /** Matcher.matches: a match of the whole text. */
  matchWhole(text: string): RegexMatch | undefined {
    this.whole ??= new SafeRegex(new RegExp(`(?<![^])(?:${this.source})(?![^])`, this.flags));
    return this.whole.exec(text, 0);
  }

  /** Matcher.replaceAll: `$1`, `${name}` and `\` are special in the replacement. */
  replaceAll(text: string, replacement: string): string {
    return this.regex.replace(text, this.replacementOf(replacement));
  }

  /** String.split(regex, limit) with limit 0 or -1: no empty part before an empty match at the start. */
  split(text: string, preserveTrailing: boolean): string[] {
    const parts = this.groups === 0 ? this.regex.split(text) : this.withoutGroups(text);
    if (text === '') return [''];
    if (!preserveTrailing) while (parts.length > 0 && parts.at(-1) === '') parts.pop();
    return parts;
  }

  /** JavaScript includes the text of groups among the parts; Java does not. */
  private withoutGroups(text: string): string[] {
    return this.regex.split(text).filter((_, index) => index % (this.groups + 1) === 0);
  }

  private replacementOf(replacement: string): string {
    let result = '';
    for (let at = 0; at < replacement.length; at++) {
      const character = replacement[at] as string;
      if (character === '\\') {
        if (++at >= replacement.length) throw failure('character to be escaped is missing');
        result += literal(replacement[at] as string);
      } else if (character === '$') {
        const group = /^\$(?:(\d)|\{([a-zA-Z][a-zA-Z0-9]*)\})/.exec(replacement.slice(at));
        if (!group) throw failure('Illegal group reference');
        result += this.reference(group[1], group[2]);
        at += group[0].length - 1;
      } else {
        result += character;
      }
    }
    return result;
  }

  private reference(digit: string | undefined, name: string | undefined): string {
    if (name !== undefined) return `$<${name}>`;
    if (digit === '0') return '$&';
    if (Number(digit) > this.groups) {
      throw new ElasticsearchError('index_out_of_bounds_exception', `No group ${digit}`);
    }
    return this.groups >= 10 ? `$0${digit}` : `$${digit}`;
  }
}

const literal = (character: string): string => (character === '$' ? '$$' : character);

function failure(reason: string): ElasticsearchError {
  return new ElasticsearchError('illegal_argument_exception', reason);
}

/** Mistakes in a pattern that are mistakes in every dialect. */
function isBrokenForJavaToo(message: string): boolean {
  return /Unterminated|Unmatched|Nothing to repeat|numbers out of order|Range out of order|\\ at end/.test(message);
}
