import { ElasticsearchError } from '../../server/errors/elasticsearch-error';
import { compileScript } from '../../server/painless/compile';
import { scriptContexts } from '../../server/painless/context';
import { toScript } from '../../server/painless/values/json';
import { stringValueOf } from '../../server/painless/values/text';
import type { ScriptValue } from '../../server/painless/values/values';
import { Budget } from '../../server/runtime/budget';

const PARAMS = { n: 5, s: 'abc', list: [1, 2, 3], tags: ['red', 'blue'], m: { x: 1.5, y: null }, big: 3000000000 };

/** The value of a script that sees the parameters above. */
export function run(source: string): ScriptValue {
  return compileScript(source, 'painless', scriptContexts.field).run(
    { params: toScript(PARAMS, new Budget()), doc: {} },
    { budget: new Budget() },
  );
}

/** What Java's toString gives of a value. */
export function textOf(value: ScriptValue): string {
  return stringValueOf(value, new Budget());
}

/** The error that an action throws. */
export function failure(act: () => unknown): ElasticsearchError {
  try {
    act();
  } catch (error) {
    if (error instanceof ElasticsearchError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
