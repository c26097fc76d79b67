import { requiredText, withKeys } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { illegalArgument, validationFailed } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { booleanParameter, type QueryParameter } from '../../http/parameters';
import { parseLosslessObject } from '../../json-text/lossless';
import type { Mock } from '../../mock';
import { type ReadyScript, readyScript, scriptContexts } from '../../painless';
import type { MatchingDocument } from '../../query/find-matching';
import { sourceFilter } from '../../query/source-filter';
import type { Budget } from '../../runtime/budget';
import { andThen } from '../../runtime/eventually';
import { newSource } from '../../store/new-source';
import { resolveIndices, resolveTargets } from '../../store/resolve';
import { answerByQuery } from './by-query/answer';
import { byQueryParameters, readBatchSize, readMaxDocs, searchByQueryParameters, sliceCount } from './by-query/options';
import { type Plan, type PlannedWrite, runPlan } from './by-query/run';
import { scriptTravelling } from './by-query/scripted-write';
import { checkSearchPart, hitsOf } from './by-query/search-part';
import { sourceToCopy } from './by-query/source-to-copy';
import { type ReindexBody, readReindexBody, reindexKeys } from './reindex-body';
import { deleteDocument, indexDocument } from './write-document';
import type { WriteOptions } from './write-options';

/** RestReindexAction: the pipeline has to be in the body. */
const noPipeline: QueryParameter<undefined> = {
  read: (raw) => {
    if (raw === undefined) return undefined;
    throw illegalArgument(
      "_reindex doesn't support [pipeline] as a query parameter. Specify it in the [dest] object instead.",
    );
  },
};

/** `reindex`: RestReindexAction, TransportReindexAction. */
export const reindex = endpoint({
  name: 'reindex',
  routes: ['POST /_reindex'],
  query: {
    pipeline: noPipeline,
    scroll: searchByQueryParameters.scroll,
    require_alias: booleanParameter(false),
    ...byQueryParameters,
  },
  body: withKeys(requiredText, reindexKeys),
  writes: 'documents',
  handle: ({ mock, query, body: text, budget }) => {
    const body = readReindexBody(text);
    const wanted = typeof query.slices === 'number' ? query.slices : 1;
    const maxDocs = readMaxDocs(body.maxDocs, query.max_docs, wanted);
    checkSearchPart(body.search, query.slices !== undefined && query.slices !== 1, validate(body));
    const description = `reindex from [${body.indices.join(', ')}] to [${body.dest.index}]`;
    const batchSize = readBatchSize(body.search.size);
    return answerByQuery(mock, query, {
      action: 'indices:data/write/reindex',
      description,
      shown: { updated: true, created: true },
      run: () => {
        const targets = resolveTargets(mock.store, body.indices);
        checkOtherIndex(
          mock,
          body,
          targets.map(({ index }) => index.name),
        );
        const script = body.script && readyScript(mock.store, body.script, scriptContexts.reindex, budget);
        const shards = targets.map(({ index }) => Number(index.setting('number_of_shards') ?? 1));
        const plan: Plan = {
          prepare: (hit) => plannedCopy(mock, hit, body, script, query.require_alias, budget),
          batchSize,
          abortOnConflict: body.proceed !== true,
          maxDocs,
          slices: sliceCount(query.slices, shards),
          requestsPerSecond: query.requests_per_second ?? Number.POSITIVE_INFINITY,
        };
        return andThen(hitsOf(mock, targets, body.search, maxDocs, budget), (hits) => runPlan(mock, hits, plan));
      },
    });
  },
});

/** ReindexRequest.validate. */
function validate({ indices, dest, search }: ReindexBody): string[] {
  const messages: string[] = [];
  if (indices.length === 0) messages.push('use _all if you really want to copy from all existing indexes');
  if (search.source?.fetch === false) messages.push('_source:false is not supported in this context');
  if (dest.index === undefined) return [...messages, 'index must be specified'];
  const { routing = 'keep' } = dest;
  if (routing !== 'keep' && routing !== 'discard' && !routing.startsWith('=')) {
    messages.push('routing must be unset, [keep], [discard] or [=<some new value>]');
  }
  return messages;
}

/** ReindexValidator.validateAgainstAliases. */
function checkOtherIndex(mock: Mock, { dest }: ReindexBody, sources: readonly string[]): void {
  const target = dest.index as string;
  // Whether the caller may write there is decided by the writes.
  if (mock.store.access?.permits(target) === false) return;
  const existing = mock.store.index(target) || mock.store.aliased(target).length > 0;
  const written = existing ? resolveIndices(mock.store, [target]).map(({ name }) => name) : [target];
  const both = sources.find((source) => written.includes(source));
  if (both === undefined) return;
  throw validationFailed([`reindex cannot write into an index its reading from [${target}]`]);
}

/** What to write for a hit, and where (TransportReindexAction.AsyncIndexBySearchAction). */
function plannedCopy(
  mock: Mock,
  hit: MatchingDocument,
  { dest, search }: ReindexBody,
  script: ReadyScript | undefined,
  requireAlias: boolean,
  budget: Budget,
): PlannedWrite | undefined {
  const document = sourceToCopy(hit);
  const filtered = search.source ? sourceFilter(search.source, budget)(document.text) : undefined;
  const text = filtered?.text ?? document.text;
  const { versionType = 'internal', pipeline, create = false } = dest;
  const routing = routingOf(dest.routing, document.routing);
  const external = versionType !== 'internal';
  const options: WriteOptions = {
    pipeline,
    requireAlias,
    ...(external && { versionType, version: document.version }),
  };
  const index = dest.index as string;
  const { id } = document;
  if (!script) {
    return {
      index,
      id,
      run: () => indexDocument(mock, { index, id, create, source: text, options: { ...options, routing } }, budget),
    };
  }
  const version = external ? document.version : -1;
  const source = parseLosslessObject(text);
  const scripted = scriptTravelling(mock, script, { index, id, version, routing, source }, budget);
  return scriptedCopy(mock, scripted, { create, options: versionOptions(options, scripted.version, version) }, budget);
}

/** What a script made of a document that is copied. */
function scriptedCopy(
  mock: Mock,
  scripted: ReturnType<typeof scriptTravelling>,
  { create, options }: { readonly create: boolean; readonly options: WriteOptions },
  budget: Budget,
): PlannedWrite | undefined {
  if (scripted.op === 'noop') return undefined;
  const to = scripted.index;
  const newId = scripted.id ?? undefined;
  const written: WriteOptions = { ...options, routing: scripted.routing ?? undefined };
  if (scripted.op === 'delete') {
    if (newId === undefined) throw notEmulated('a reindex script that deletes a document without id');
    return { index: to, id: newId, run: () => deleteDocument(mock, to, newId, written) };
  }
  const newText = newSource(scripted.source);
  return {
    index: to,
    id: newId,
    run: () => indexDocument(mock, { index: to, id: newId, create, source: newText, options: written }, budget),
  };
}

/**
 * A script that removes the version requests internal versions; one that sets it keeps the version type of the
 * destination.
 */
function versionOptions(options: WriteOptions, scripted: number | null, before: number): WriteOptions {
  if (scripted === before) return options;
  const { version: _, versionType, ...rest } = options;
  return scripted === null ? rest : { ...rest, versionType, version: scripted };
}

function routingOf(wanted: string | undefined, own: string | undefined): string | undefined {
  if (wanted === undefined || wanted === 'keep') return own;
  return wanted === 'discard' ? undefined : wanted.slice(1);
}
