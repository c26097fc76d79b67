import { notEmulated } from '../../errors/not-emulated';
import { own } from '../../json/value';

interface Translated {
  readonly source: string;
  readonly flags: string;
}

/** The start and the end of the text, and `$`: the end, or the last line end before it. */
export const TEXT_START = '(?<![^])';
export const TEXT_END = '(?![^])';
export const LAST_LINE_END = '(?=\\n?$)(?![^]{2,}$)';

/** Java classes that JavaScript lacks, as the content of a character class. */
const CLASSES: { readonly [name: string]: string } = {
  Lower: 'a-z',
  Upper: 'A-Z',
  ASCII: '\\x00-\\x7F',
  Alpha: 'a-zA-Z',
  Digit: '0-9',
  Alnum: 'a-zA-Z0-9',
  Punct: '!-\\/:-@\\[-`\\{-~',
  Graph: '!-~',
  Print: ' -~',
  Blank: ' \\t',
  Cntrl: '\\x00-\\x1F\\x7F',
  XDigit: '0-9a-fA-F',
  Space: ' \\t\\n\\x0B\\f\\r',
  IsAlphabetic: '\\p{Alphabetic}',
  IsLetter: '\\p{L}',
  IsDigit: '\\p{Nd}',
  IsWhite_Space: '\\p{White_Space}',
  javaWhitespace: ' \\t\\n\\x0B\\f\\r\\u2000-\\u2006\\u2008-\\u200A\\u2028\\u2029\\u3000',
};

/** Shorthand classes that mean less, or nothing, in JavaScript. */
const SHORT: { readonly [letter: string]: string } = {
  s: ' \\t\\n\\x0B\\f\\r',
  h: ' \\t\\xA0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000',
  v: '\\n\\x0B\\f\\r\\x85\\u2028\\u2029',
};

/** Escapes that are written differently in JavaScript. */
const ALWAYS: { readonly [letter: string]: string } = { e: '\\x1B', a: '\\x07' };

/** The same, for escapes outside a character class. */
const OUTSIDE: { readonly [letter: string]: string } = {
  A: TEXT_START,
  z: TEXT_END,
  Z: '(?=\\n?(?![^]))',
  R: '(?:\\r\\n|[\\n\\x0B\\f\\r\\x85\\u2028\\u2029])',
};

/** Escapes that mean the same in both. */
const SAME = /[dDwWbBtnrf0-9xuk.*+?^$()[\]{}|\\/-]/;

/** `{1000000000,2000000000`. */
const LONGEST_QUANTIFIER = 24;

class Translator {
  private at = 0;
  private out = '';
  private flags = '';

  constructor(
    private readonly pattern: string,
    flags: string,
  ) {
    if (/[^imsu]/.test(flags)) throw this.refused();
    this.flags = flags.replaceAll('u', '');
  }

  run(): Translated {
    const leading = /^\(\?([imsux]+)\)/.exec(this.pattern);
    if (leading) {
      if (/[xu]/.test(leading[1] as string)) throw this.refused();
      this.flags += leading[1] as string;
      this.at = leading[0].length;
    }
    while (this.at < this.pattern.length) this.outside();
    return { source: this.out, flags: `${[...new Set(this.flags)].join('')}u` };
  }

  private outside(): void {
    const character = this.pattern[this.at] as string;
    if (character === '\\') this.escape(false);
    else if (character === '[') this.characterClass();
    else if (character === '(') this.group();
    else if (character === '$') this.emit(this.flags.includes('m') ? '$' : LAST_LINE_END, 1);
    else if (/[*+?}]/.test(character) && this.pattern[this.at + 1] === '+') throw this.refused();
    else if (character === ']' || character === '}')
      this.emit(this.isQuantifierEnd() ? character : `\\${character}`, 1);
    else if (character === '{' && !/^\{\d+(?:,\d*)?\}/.test(this.pattern.slice(this.at))) this.emit('\\{', 1);
    else this.emit(character, 1);
  }

  private isQuantifierEnd(): boolean {
    const before = this.pattern.slice(Math.max(0, this.at - LONGEST_QUANTIFIER), this.at);
    return this.pattern[this.at] === '}' && /\{\d+(?:,\d*)?$/.test(before);
  }

  private group(): void {
    const rest = this.pattern.slice(this.at);
    if (/^\(\?(?:>|[imsuxd-]+[:)])/.test(rest)) throw this.refused();
    this.emit('(', 1);
  }

  private escape(inClass: boolean): void {
    const letter = this.pattern[this.at + 1];
    if (letter === undefined) throw new SyntaxError('\\ at end of pattern');
    const always = own(ALWAYS, letter);
    const outside = inClass ? undefined : own(OUTSIDE, letter);
    if (letter === 'Q') this.quoted(inClass);
    else if (letter === 'p' || letter === 'P') this.property(letter, inClass);
    else if (own(SHORT, letter.toLowerCase()) !== undefined) this.short(letter, inClass);
    else if (always !== undefined || outside !== undefined) this.emit((always ?? outside) as string, 2);
    else this.plainEscape(letter, inClass);
  }

  private plainEscape(letter: string, inClass: boolean): void {
    const isOther = letter === '0' || /[GNXc]/.test(letter) || this.pattern.startsWith('\\x{', this.at);
    if (isOther) throw this.refused();
    if (SAME.test(letter)) this.emit(letter === '-' && !inClass ? '-' : `\\${letter}`, 2);
    else if (/[a-zA-Z]/.test(letter)) throw new SyntaxError('Nothing to repeat: illegal escape');
    else this.emit(letter, 2);
  }

  private short(letter: string, inClass: boolean): void {
    const inside = SHORT[letter.toLowerCase()] as string;
    if (letter !== letter.toLowerCase()) this.negatedClass(inside, inClass);
    else this.emit(inClass ? inside : `[${inside}]`, 2);
  }

  private negatedClass(inside: string, inClass: boolean): void {
    if (inClass) throw this.refused();
    this.emit(`[^${inside}]`, 2);
  }

  private quoted(inClass: boolean): void {
    const end = this.pattern.indexOf('\\E', this.at + 2);
    const text = this.pattern.slice(this.at + 2, end < 0 ? undefined : end);
    const special = inClass ? /[\]\\^-]/g : /[.*+?^${}()|[\]\\/]/g;
    this.emit(text.replace(special, '\\$&'), text.length + 2 + (end < 0 ? 0 : 2));
  }

  private property(letter: string, inClass: boolean): void {
    const found = /^\\[pP](?:\{([^}]*)\}|(.))/.exec(this.pattern.slice(this.at));
    if (!found) throw new SyntaxError('Unterminated property');
    const name = (found[1] ?? found[2]) as string;
    const inside = CLASSES[name];
    const length = found[0].length;
    if (inside === undefined) {
      const isGeneral = /^[A-Z][a-z]?$/.test(name);
      const script = /^(?:Is|script=|sc=)([A-Z][a-z]+)$/.exec(name)?.[1];
      if (!isGeneral && script === undefined) throw this.refused();
      this.emit(`\\${letter}{${isGeneral ? name : `Script=${script}`}}`, length);
    } else if (letter === 'P') {
      if (inClass) throw this.refused();
      this.emit(`[^${inside}]`, length);
    } else {
      this.emit(inClass ? inside : `[${inside}]`, length);
    }
  }

  private characterClass(): void {
    this.emit('[', 1);
    if (this.pattern[this.at] === '^') this.emit('^', 1);
    let isFirst = true;
    while (this.pattern[this.at] !== ']' || isFirst) {
      const character = this.pattern[this.at];
      if (character === undefined) throw new SyntaxError('Unterminated character class');
      if (character === '[' || this.pattern.startsWith('&&', this.at)) throw this.refused();
      if (character === '\\') this.escape(true);
      else this.emit(/[\]]/.test(character) ? `\\${character}` : character, 1);
      isFirst = false;
    }
    this.emit(']', 1);
  }

  private emit(text: string, length: number): void {
    this.out += text;
    this.at += length;
  }

  private refused(): Error {
    return notEmulated(`the regular expression [${this.pattern}]`);
  }
}

/**
 * Translates a java.util.regex pattern to JavaScript. Throws 501 if JavaScript cannot express it, SyntaxError if it is
 * invalid in Java too.
 */
export function translateRegex(pattern: string, flags = ''): Translated {
  return new Translator(pattern, flags).run();
}
