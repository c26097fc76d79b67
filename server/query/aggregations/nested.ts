import { illegalArgument } from '../../errors/elasticsearch-error';
import type { StoredDocument } from '../../store/document';
import { string } from '../../validation/fields';
import { parsingFailure } from '../dsl/failure';
import { objectsAt, sourcePath } from '../fields/source-values';
import { Scope } from '../scope';
import { Bucket } from './bucket';
import { handWrittenAggregation, namingRefusals } from './declare';

const UNEXPECTED = namingRefusals((name, _, token) => `Unexpected token ${token} in [${name}].`);

function outside(name: string): string {
  return `Reverse nested aggregation [${name}] can only be used inside a [nested] aggregation`;
}

/** `nested`: moves from documents to the objects of one of their nested fields. */
export const nested = handWrittenAggregation(
  { path: string },
  ({ path }, cursor, subs) => {
    if (path === undefined) {
      throw parsingFailure(`Missing [path] field for nested aggregation [${cursor.outerName}]`, cursor, 'end');
    }
    return (limit) => {
      const bucket = new Bucket(subs, limit);
      return {
        bind: (scope) => {
          if (scope.shard.fields.objectAt(path) !== 'nested') {
            // What is inside is made all the same, and may fail.
            bucket.bind(scope);
            return { collect: () => undefined };
          }
          const inner = scope.inside(path, false);
          const cut =
            scope.nestedPath !== undefined && path.startsWith(`${scope.nestedPath}.`) ? scope.nestedPath.length + 1 : 0;
          const steps = sourcePath(path.slice(cut));
          bucket.bind(inner);
          return {
            collect: (view, score) => {
              objectsAt(view.object, steps).forEach((object, offset) => {
                const place = { field: path, offset, parent: view.place };
                bucket.collect(inner, view.inside(object, place), score);
              });
            },
          };
        },
        result: (typedKeys) => ({ doc_count: bucket.count, ...bucket.results(typedKeys) }),
        inner: bucket,
        typeName: () => 'nested',
      };
    };
  },
  UNEXPECTED,
);

/** `reverse_nested`: moves from nested objects back to the documents that contain them, each counted once. */
export const reverseNested = handWrittenAggregation(
  { path: string },
  ({ path }, cursor, subs) => {
    const name = cursor.outerName;
    return (limit) => {
      const bucket = new Bucket(subs, limit);
      const seen = new Set<StoredDocument>();
      return {
        bind: (scope) => {
          if (scope.nestedPath === undefined) throw illegalArgument(outside(name));
          // A path to nothing leads to no documents.
          if (path !== undefined && scope.shard.fields.objectAt(path) !== 'nested') return { collect: () => undefined };
          const outer = new Scope(scope.shard, path, false);
          bucket.bind(outer);
          return {
            collect: (view, score) => {
              if (seen.has(view.document)) return;
              seen.add(view.document);
              bucket.collect(outer, view.through(view.document), score);
            },
          };
        },
        result: (typedKeys) => ({ doc_count: bucket.count, ...bucket.results(typedKeys) }),
        inner: bucket,
        typeName: () => 'reverse_nested',
      };
    };
  },
  UNEXPECTED,
);
