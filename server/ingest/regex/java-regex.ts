import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { type Config, configError } from '../config';
import { SafeRegex } from './safe-regex';
import { translate } from './translate';

/** A java.util.regex.Pattern, as far as processors use it. */
export class JavaRegex {
  private readonly regex: SafeRegex;
  private readonly groups: number;

  constructor(readonly pattern: string) {
    const { source, flags } = translate(pattern);
    const compiled = new RegExp(source, flags);
    this.regex = new SafeRegex(compiled);
    this.groups = (new RegExp(`${source}|`, flags).exec('')?.length ?? 1) - 1;
  }

  /** Matcher.replaceAll: `$1`, `${name}` and `\` mean something in the replacement. */
  replaceAll(text: string, replacement: string): string {
    return this.regex.replace(text, this.replacementOf(replacement));
  }

  /** String.split(regex, limit) with limit 0 or -1: no empty part before a match of nothing at the start. */
  split(text: string, preserveTrailing: boolean): string[] {
    const parts = this.groups === 0 ? this.regex.split(text) : this.withoutGroups(text);
    if (text === '') return [''];
    if (!preserveTrailing) while (parts.length > 0 && parts.at(-1) === '') parts.pop();
    return parts;
  }

  /** JavaScript puts what groups matched between the parts; Java does not. */
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

/** Compiles the pattern of a processor. Throws parse_exception for what is none, 501 for what cannot be translated. */
export function javaRegex(pattern: string, config: Config, property: string): JavaRegex {
  try {
    return new JavaRegex(pattern);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    if (isBrokenForJavaToo(error.message))
      throw configError(config.place, property, `Invalid regex pattern. ${pattern}`);
    throw notEmulated(`the regular expression [${pattern}]`);
  }
}

/** Faults of a pattern that are faults in every dialect. */
function isBrokenForJavaToo(message: string): boolean {
  return /Unterminated|Unmatched|Nothing to repeat|numbers out of order|Range out of order|\\ at end/.test(message);
}
