import { documentIsReadOnly } from '../painless';
import { deepCopy, type PlainMap, type ScriptValue, toScript } from '../painless/java-values';
import type { Clock } from '../runtime/clock';
import { IngestCtx } from './ctx';
import type { IngestDocument } from './document';
import type { ProcessorCondition } from './pipeline';

/** `ctx` as conditions see it: entirely read-only (ConditionalProcessor.UnmodifiableIngestData). */
class FrozenCtx extends IngestCtx {
  override put(): ScriptValue {
    throw documentIsReadOnly();
  }

  override remove(): ScriptValue {
    throw documentIsReadOnly();
  }
}

/** Evaluates the `if` of a processor. Throws script_exception if the script fails or does not return a boolean. */
export function runCondition({ script, params }: ProcessorCondition, document: IngestDocument, clock: Clock): boolean {
  const { budget } = document;
  const ctx = script.mayChange ? frozen(document) : document.ctx;
  return script.runAsCondition({ ctx, params: toScript(params, budget) }, { now: () => clock.now(), budget });
}

function frozen(document: IngestDocument): FrozenCtx {
  const copy = (map: PlainMap) => deepFreeze(deepCopy(map, document.budget)) as PlainMap;
  return new FrozenCtx(document.ctx.metadata, copy(document.ctx.source), copy(document.ingest), document.budget);
}

function deepFreeze(value: ScriptValue): ScriptValue {
  if (typeof value !== 'object' || value === null) return value;
  for (const item of Object.values(value)) deepFreeze(item as ScriptValue);
  return Object.freeze(value) as ScriptValue;
}
