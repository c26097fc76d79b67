import { notEmulated } from '../../../errors/not-emulated';
import { javaText } from '../../../json/java-text';
import { isObject } from '../../../json/value';
import { BucketScript, type ScriptContext, type ScriptSource, scriptContexts } from '../../../painless';
import { anything, string } from '../../../validation/fields';
import { parseObject } from '../../../validation/object-parser';
import type { Cursor } from '../../dsl/cursor';
import { argumentFailure } from '../../dsl/failure';
import type { Scope } from '../../scope';
import { scriptField } from '../../scripted/read-script';
import type { BucketResult, ParentPipeline } from '../aggregation';
import { readGapPolicy } from './buckets-path';
import { bucketValue, checkInside, shownValue, withResult } from './parent';

interface Parameters {
  /** The paths to the values, by the names that the script knows. */
  readonly paths: readonly (readonly [name: string, path: string])[];
  readonly script: ScriptSource;
  readonly gapPolicy: string;
  readonly format: string | undefined;
}

export const selectorFields = {
  buckets_path: anything(readPaths),
  script: scriptField,
  gap_policy: anything(readGapPolicy),
} as const;

export const scriptedFields = { ...selectorFields, format: string } as const;

function readScripted(type: string, cursor: Cursor): Parameters {
  const read =
    type === 'bucket_selector'
      ? { ...parseObject(cursor, type, selectorFields), format: undefined }
      : parseObject(cursor, type, scriptedFields);
  const { buckets_path: paths, script, gap_policy: gapPolicy = 'skip', format } = read;
  const missing = [paths ? [] : ['buckets_path'], script ? [] : ['script']].flat();
  if (!paths || !script) throw argumentFailure(`Required [${missing.join(', ')}]`);
  return { paths, script, gapPolicy, format };
}

/** An object of names and paths, or paths that are called `_value`, `_value0` and so on. */
function readPaths({ value }: Cursor): [string, string][] {
  if (Array.isArray(value)) return value.map((path, at) => [`_value${at}`, javaText(path)]);
  if (isObject(value)) return Object.entries(value).map(([name, path]) => [name, javaText(path)]);
  return [['_value', javaText(value)]];
}

type Keep = (buckets: BucketResult[], script: BucketScript, typedKeys: boolean) => BucketResult[];

function scripted(type: string, parameters: Parameters, context: ScriptContext, keep: Keep): ParentPipeline {
  let script: BucketScript | undefined;
  return {
    check: (parent) => {
      if (!parent) throw notEmulated(`[${type}] aggregations outside of others`);
      for (const [, path] of parameters.paths) checkInside(parent.subs, path);
    },
    bind: (scope) => {
      script ??= compiled(scope, parameters.script, context);
    },
    apply: (buckets, typedKeys) => (script ? keep(buckets, script, typedKeys) : buckets),
  };
}

function compiled({ shard }: Scope, source: ScriptSource, context: ScriptContext): BucketScript {
  if (!shard.scripts) throw notEmulated('scripts here');
  return new BucketScript(shard.scripts(source, context), {
    now: () => shard.now,
    get budget() {
      return shard.budget;
    },
  });
}

function valuesOf(bucket: BucketResult, { paths, gapPolicy }: Parameters): Record<string, number> {
  return Object.fromEntries(paths.map(([name, path]) => [name, bucketValue(bucket, path, gapPolicy)]));
}

/** `bucket_script`: a number computed from others of a bucket (BucketScriptPipelineAggregator). */
export function bucketScript(cursor: Cursor): ParentPipeline {
  const parameters = readScripted('bucket_script', cursor);
  const name = cursor.outerName;
  return scripted('bucket_script', parameters, scriptContexts.bucketScript, (buckets, script, typedKeys) =>
    buckets.map((bucket) => {
      const values = valuesOf(bucket, parameters);
      if (Object.values(values).some(Number.isNaN)) return bucket;
      const value = script.number(values);
      if (value === undefined) return bucket;
      const shown = typedKeys ? `simple_value#${name}` : name;
      return withResult(bucket, shown, name, value, shownValue(value, parameters.format));
    }),
  );
}

/** `bucket_selector`: the buckets for which a script returns true (BucketSelectorPipelineAggregator). */
export function bucketSelector(cursor: Cursor): ParentPipeline {
  const parameters = readScripted('bucket_selector', cursor);
  return scripted('bucket_selector', parameters, scriptContexts.bucketSelector, (buckets, script) =>
    buckets.filter((bucket) => script.test(valuesOf(bucket, parameters))),
  );
}
