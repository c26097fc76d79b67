import { type Context, createContext, Script } from 'node:vm';
import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { effortOf } from './effort';

/** Elasticsearch would continue; the mock does not wait longer than this. */
const TIMEOUT_MILLISECONDS = 1000;

/** This many steps take a fraction of a second. */
const MOST_STEPS = 1e8;

/** The result of a match. */
export interface RegexMatch {
  readonly start: number;
  readonly end: number;
  /** The whole match, then the groups; undefined for groups that did not take part. */
  readonly groups: readonly (string | undefined)[];
  readonly named: { readonly [name: string]: string | undefined };
}

interface Work {
  pattern: RegExp;
  text: string;
  by: string;
  from: number;
  result: unknown;
}

/**
 * A regular expression that cannot hang the server: if a pattern could take too many steps on a text, it is matched in
 * a way that can be interrupted.
 */
export class SafeRegex {
  private readonly pattern: RegExp;
  private readonly effort: (length: number) => number;
  private work: (Work & Context) | undefined;
  private readonly scripts = new Map<string, Script>();

  constructor(pattern: RegExp) {
    this.pattern = new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`);
    this.effort = effortOf(pattern.source);
  }

  /** True if matching is certain to be fast on a text of that length. */
  isFast(length: number): boolean {
    return this.effort(length) <= MOST_STEPS;
  }

  /** String.replace with a JavaScript replacement. Throws 501 if it takes too long. */
  replace(text: string, by: string): string {
    if (this.isFast(text.length)) return text.replace(this.pattern, by);
    return this.interruptible('result = text.replace(pattern, by)', text, by, 0) as string;
  }

  /** String.split, including everything between the matches. */
  split(text: string): string[] {
    if (this.isFast(text.length)) return text.split(this.pattern);
    const parts = this.interruptible('result = text.split(pattern)', text, '', 0) as ArrayLike<string>;
    return Array.from(parts);
  }

  /** The first match at or after an offset. */
  exec(text: string, from: number): RegexMatch | undefined {
    const found = this.isFast(text.length) ? this.direct(text, from) : this.slow(text, from);
    if (!found) return undefined;
    const { index, groups = {} } = found;
    return { start: index, end: index + found[0].length, groups: Array.from(found), named: groups };
  }

  private direct(text: string, from: number): RegExpExecArray | null {
    this.pattern.lastIndex = from;
    return this.pattern.exec(text);
  }

  private slow(text: string, from: number): RegExpExecArray | null {
    const code = 'pattern.lastIndex = from; result = pattern.exec(text)';
    return this.interruptible(code, text, '', from) as RegExpExecArray | null;
  }

  private interruptible(code: string, text: string, by: string, from: number): unknown {
    this.work ??= createContext({ pattern: this.pattern, text: '', by: '', from, result: undefined }) as Work & Context;
    const script = this.scripts.get(code) ?? new Script(code);
    this.scripts.set(code, script);
    Object.assign(this.work, { text, by, from });
    try {
      script.runInContext(this.work, { timeout: TIMEOUT_MILLISECONDS });
      return this.work.result;
    } catch (error) {
      if ((error as { code?: string }).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
      const what = `regular expressions that take more than ${TIMEOUT_MILLISECONDS} ms on one text`;
      throw new ElasticsearchError(
        'not_emulated_exception',
        `es-connector-mock stops ${what}: [${this.pattern.source}]`,
      );
    } finally {
      this.work.text = '';
      this.work.result = undefined;
    }
  }
}
