import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import type { AnswerObject } from '../../json/value';
import { scriptContexts } from '../../painless';
import { Scope } from '../scope';
import { bindScript } from '../scripted/bound-script';
import type { Shard } from '../shard';
import type { FetchFields } from './fetch-fields';
import type { ScriptField } from './request';

/** SearchService.parseSource */
function checkCount(shard: Shard, count: number): void {
  const most = shard.limit('max_script_fields', 32);
  if (count <= most) return;
  throw illegalArgument(
    `Trying to retrieve too many script_fields. Must be less than or equal to: [${most}] but was [${count}]. This limit can ` +
      'be set by changing the [index.max_script_fields] index level setting.',
  );
}

/** `script_fields`: the values that scripts compute for a hit, always as lists (ScriptFieldsPhase). */
export function fetchScripts(shard: Shard, wanted: readonly ScriptField[]): FetchFields {
  checkCount(shard, wanted.length);
  const scope = new Scope(shard, undefined, false);
  const scripts = wanted.map((field) => ({ ...field, run: bindScript(scope, field.source, scriptContexts.field) }));
  return (view) => {
    const fields: AnswerObject = {};
    for (const { name, run, ignoreFailure } of scripts) {
      try {
        const value = run.json(view);
        fields[name] = Array.isArray(value) ? value : [value];
      } catch (error) {
        if (!ignoreFailure || !(error instanceof ElasticsearchError)) throw error;
      }
    }
    return fields;
  };
}
