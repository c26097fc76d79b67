import { notEmulated } from '../../errors/not-emulated';
import type { AnswerValue } from '../../json/value';
import { DocumentScript, type ScriptContext, type ScriptSource, type SeenDocument } from '../../painless';
import { losslessSource } from '../../store/new-source';
import type { View } from '../matcher';
import type { Scope } from '../scope';
import { ViewFields } from './view-fields';

/** A script bound to an index, and what it returns for a document. @throws ElasticsearchError 400 if the script fails. */
export interface BoundScript {
  test(view: View): boolean;
  number(view: View, score?: () => number): number;
  json(view: View, score?: () => number): AnswerValue;
}

/**
 * Compiles a script for an index.
 *
 * @throws ElasticsearchError 400 script_exception.
 */
export function bindScript(scope: Scope, source: ScriptSource, context: ScriptContext): BoundScript {
  const compile = scope.shard.scripts;
  if (!compile) throw notEmulated('scripts here');
  const { shard } = scope;
  const surroundings = {
    now: () => shard.now,
    // Each page of a scroll has the budget of its own request.
    get budget() {
      return shard.budget;
    },
  };
  const bound = new DocumentScript(compile(source, context), surroundings);
  const seen = (view: View, score?: () => number): SeenDocument => ({
    fields: new ViewFields(scope, view),
    score,
    source: () => losslessSource(scope.shard.fields.kept(view.document) ?? view.document.withText('{}')),
  });
  return {
    test: (view) => bound.test(seen(view)),
    number: (view, score) => bound.number(seen(view, score)),
    json: (view, score) => bound.json(seen(view, score)) as AnswerValue,
  };
}
