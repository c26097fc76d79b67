import { type Context, createContext, Script } from 'node:vm';
import { ElasticsearchError } from '../../errors/elasticsearch-error';

/** Real Elasticsearch would go on; nobody waits for that here. */
const TIMEOUT_MILLISECONDS = 1000;

interface Work {
  pattern: RegExp;
  text: string;
  by: string;
  result: unknown;
}

/**
 * A regular expression that cannot hang the server: where a pattern could take more than linear time, it is matched
 * where it can be interrupted.
 */
export class SafeRegex {
  private readonly pattern: RegExp;
  private readonly isLinear: boolean;
  private work: (Work & Context) | undefined;
  private readonly scripts = new Map<string, Script>();

  constructor(pattern: RegExp) {
    this.pattern = new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`);
    this.isLinear = isLinear(pattern.source);
  }

  /** String.replace with a JavaScript replacement. Throws 501 where it takes too long. */
  replace(text: string, by: string): string {
    if (this.isLinear) return text.replace(this.pattern, by);
    return this.interruptible('result = text.replace(pattern, by)', text, by) as string;
  }

  /** String.split with everything between the matches. */
  split(text: string): string[] {
    if (this.isLinear) return text.split(this.pattern);
    const parts = this.interruptible('result = text.split(pattern)', text, '') as ArrayLike<string>;
    return Array.from(parts);
  }

  private interruptible(code: string, text: string, by: string): unknown {
    this.work ??= createContext({ pattern: this.pattern, text: '', by: '', result: undefined }) as Work & Context;
    const script = this.scripts.get(code) ?? new Script(code);
    this.scripts.set(code, script);
    this.work.text = text;
    this.work.by = by;
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

/** True for patterns with at most one thing that repeats without end, at their end: they never go back far. */
function isLinear(source: string): boolean {
  const plain = source.replace(/\\u\{[^}]*\}|\\[pP]\{[^}]*\}|\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]/g, 'x');
  return /^[^*+?{}()|]*[+*]?$/.test(plain);
}
