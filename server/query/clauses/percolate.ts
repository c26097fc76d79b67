import { ANY_VALUE, refusing } from '../../errors/effect';
import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import type { JsonObject } from '../../json/value';
import { StoredDocument } from '../../store/document';
import { DocumentSet } from '../../store/document-set';
import { SourceCache } from '../../store/source-cache';
import { anything, field, map, objectArray, string } from '../../validation/fields';
import { clause } from '../dsl/clause';
import { Cursor } from '../dsl/cursor';
import { argumentFailure, withLocatedFailures } from '../dsl/failure';
import { compileQuery, type QueryParser } from '../dsl/parse-query';
import { prepared } from '../errors';
import { objectsAt, sourcePath } from '../fields/source-values';
import { type Matcher, NO_MATCH, View } from '../matcher';
import { Scope } from '../scope';
import { Shard } from '../shard';

/** What a stored query costs to be read, besides its text, in the units of a budget. */
const READ_WORK = 200;

interface Percolate {
  readonly field: string;
  readonly parser: QueryParser;
  /** Undefined for a document of an index. */
  readonly documents: readonly JsonObject[] | undefined;
  readonly index: string | undefined;
  readonly id: string | undefined;
  readonly name: string | undefined;
}

/**
 * `percolate`: stored queries that match documents (PercolateQueryBuilder). Every stored query is tried, where a cluster first
 * looks for those that can match at all.
 */
export const percolate = clause('percolate', {
  fields: {
    field: field('STRING', (value: Cursor, parser: QueryParser) => ({ name: value.text(), parser })),
    document: map,
    documents: objectArray((value: Cursor) => value.json() as JsonObject),
    index: string,
    id: string,
    name: string,
    routing: refusing(ANY_VALUE, anything(refuse)),
    preference: refusing(ANY_VALUE, anything(refuse)),
    version: refusing(ANY_VALUE, anything(refuse)),
  },
  bind: ({ field: target, document, documents, index, id, name }) => {
    if (!target) throw argumentFailure('Required [field]');
    const sent = document ? [document] : documents;
    if (!sent && index === undefined) throw argumentFailure('[index] is a required argument');
    if (!sent && id === undefined) throw argumentFailure('[id] is a required argument');
    const wanted = { field: target.name, parser: target.parser, documents: sent, index, id, name };
    return (scope) => matchStored(scope, wanted);
  },
});

function refuse(cursor: Cursor): never {
  throw notEmulated(`[${cursor.name}] of [percolate] queries`);
}

function matchStored(scope: Scope, wanted: Percolate): Matcher {
  scope.checkExpensive('[percolate] queries');
  const type = scope.shard.fields.field(wanted.field);
  if (!type) throw scope.failure(`field [${wanted.field}] does not exist`);
  if (type.type !== 'percolator') {
    throw scope.failure(`expected field [${wanted.field}] to be of type [percolator], but is of type [${type.type}]`);
  }
  const views = viewsOf(scope, wanted);
  const [first] = views;
  const path = sourcePath(wanted.field);
  /** How the stored query of a hit scores each of the documents. */
  const scoresOf = (view: View): number[] => {
    const [stored] = objectsAt(view.document.source, path);
    if (!stored || !first) return [];
    view.charge(READ_WORK + view.document.size);
    const query = withLocatedFailures(undefined, () => wanted.parser.parse(new Cursor(stored)));
    const matcher = compileQuery(query, new Scope(first.shard, undefined, scope.scoring));
    return views.map(({ view: document }) => matcher.score(document));
  };
  const slots = `_percolator_document_slot${wanted.name === undefined ? '' : `_${wanted.name}`}`;
  scope.shard.hitFields.set(slots, (view) => scoresOf(view).flatMap((score, at) => (score === NO_MATCH ? [] : [at])));
  return { score: (view) => scoresOf(view).reduce((best, score) => Math.max(best, score), NO_MATCH) };
}

/** The documents, alone in an index like the one that is searched (MemoryIndex). */
function viewsOf(scope: Scope, { documents, index, id }: Percolate): { readonly view: View; readonly shard: Shard }[] {
  const { shard } = scope;
  const sources = documents ?? [existing(scope, index as string, id as string)];
  const cache = new SourceCache();
  const set = new DocumentSet();
  const stored = sources.map((source, slot) => {
    const text = JSON.stringify(source);
    shard.budget.charge(text.length);
    shard.budget.chargeMemory(text.length);
    return new StoredDocument(`_temp_id${slot}`, text, 1, slot, undefined, cache);
  });
  for (const document of stored) set.put(document, undefined);
  const { name, uuid, searchFields, now, lookUp, scripts, budget } = shard;
  const memory = new Shard({ name, uuid, searchFields, documents: set, now, lookUp, scripts, budget });
  return stored.map((document) => ({ view: new View(document, budget), shard: memory }));
}

function existing(scope: Scope, index: string, id: string): JsonObject {
  return prepared(() => {
    const source = scope.shard.lookUp(index, id);
    if (source !== undefined) return source;
    throw new ElasticsearchError('resource_not_found_exception', `indexed document [${index}/${id}] couldn't be found`);
  });
}
