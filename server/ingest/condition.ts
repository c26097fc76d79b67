import { changed } from '../painless';
import { deepCopy, type PlainMap, type ScriptValue, toScript } from '../painless/java-values';
import type { Clock } from '../runtime/clock';
import { IngestCtx } from './ctx';
import type { IngestDocument } from './document';
import type { Condition } from './pipeline';

/** `ctx` as conditions see it: entirely read-only (ConditionalProcessor.UnmodifiableIngestData). */
class FrozenCtx extends IngestCtx {
  override put(): ScriptValue {
    throw changed();
  }

  override remove(): ScriptValue {
    throw changed();
  }
}

/** Evaluates the `if` of a processor. Throws script_exception if the script fails or does not return a boolean. */
export function runCondition({ script, params }: Condition, document: IngestDocument, clock: Clock): boolean {
  const ctx = script.mayChange ? frozen(document) : document.ctx;
  return script.runAsCondition({ ctx, params: toScript(params) }, { now: () => clock.now() });
}

function frozen(document: IngestDocument): FrozenCtx {
  const copy = (map: PlainMap) => deepFreeze(deepCopy(map)) as PlainMap;
  return new FrozenCtx(document.ctx.metadata, copy(document.ctx.source), copy(document.ingest));
}

function deepFreeze(value: ScriptValue): ScriptValue {
  if (typeof value !== 'object' || value === null) return value;
  for (const item of Object.values(value)) deepFreeze(item as ScriptValue);
  return Object.freeze(value) as ScriptValue;
}
