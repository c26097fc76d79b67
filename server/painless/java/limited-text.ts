import { ElasticsearchError } from '../../errors/elasticsearch-error';
import type { Costs } from '../regex/matching';
import type { ScriptRun } from '../values/run';

/** `script.painless.regex.limit-factor`: how many characters of a text may be read, as a multiple of its length. */
const LIMIT_FACTOR = 6;

/** How many characters of the text the error shows. */
const SHOWN = 64;
const CUT = '...';

/** A step of matching is about as much work as one of a script. */
const STEP = 2;

/** Counts the characters that matching reads of a text, and ends it at a limit (LimitedCharSequence). */
export class LimitedText implements Costs {
  private count = 0;
  private readonly limit: number;

  constructor(
    readonly text: string,
    private readonly pattern: string,
    private readonly run: ScriptRun,
  ) {
    this.limit = LIMIT_FACTOR * text.length;
  }

  /** @throws ElasticsearchError circuit_breaking_exception, which scripts cannot catch here. */
  charge(steps: number, reads: number, bytes: number): void {
    this.run.charge(STEP * steps);
    this.run.chargeMemory(bytes);
    this.count += reads;
    if (this.count > this.limit) throw this.refusal();
  }

  private refusal(): ElasticsearchError {
    const { text, pattern, limit } = this;
    const wrapped = text.length <= SHOWN ? text : text.slice(0, SHOWN - CUT.length) + CUT;
    const details =
      `pattern: [${pattern}], limit factor: [${LIMIT_FACTOR}], char limit: [${limit}], count: [${limit + 1}], ` +
      `wrapped: [${wrapped}]`;
    // Elasticsearch says "changed by" twice.
    const advice = 'this limit can be changed by changed by the [script.painless.regex.limit-factor] setting';
    return new ElasticsearchError(
      'circuit_breaking_exception',
      `[scripting] Regular expression considered too many characters, ${details}, ${advice}`,
      { extra: { bytes_wanted: 0, bytes_limit: 0, durability: 'TRANSIENT' } },
    );
  }
}
