import { illegalArgument } from '../../errors/elasticsearch-error';
import type { ReadyScript } from '../stored-scripts';
import { doubleOf, isNumber } from '../values/arithmetic';
import { toScriptMap } from '../values/json';
import type { ScriptSurroundings } from '../values/run';
import { stringValueOf } from '../values/text';
import { JavaDouble, type PlainMap } from '../values/values';

/**
 * A script over values of a bucket, which are among its parameters (BucketAggregationScript,
 * BucketAggregationSelectorScript). Both ways to run it throw ElasticsearchError: script_exception for failures, 501 for
 * anything that is not emulated.
 */
export class BucketScript {
  private readonly params: PlainMap;

  constructor(
    private readonly ready: ReadyScript,
    private readonly surroundings: ScriptSurroundings,
  ) {
    this.params = toScriptMap(ready.params, surroundings.budget);
  }

  /** The number that the script returns; undefined for null. Throws 400 for anything else. */
  number(values: Readonly<Record<string, number>>): number | undefined {
    const result = this.run(values);
    if (result === null) return undefined;
    if (isNumber(result)) return doubleOf(result);
    throw illegalArgument(`a script returned [${stringValueOf(result, this.surroundings.budget)}] instead of a number`);
  }

  /** True if the script returns true. */
  test(values: Readonly<Record<string, number>>): boolean {
    return this.run(values) === true;
  }

  private run(values: Readonly<Record<string, number>>) {
    const given = Object.entries(values).map(([name, value]) => [name, new JavaDouble(value)]);
    const params: PlainMap = { ...this.params, ...Object.fromEntries(given) };
    return this.ready.script.run({ params }, this.surroundings);
  }
}
