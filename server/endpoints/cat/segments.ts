import { endpoint } from '../../endpoint/endpoint';
import { NODE_ID } from '../../runtime/node';
import { versionFacts } from '../../runtime/versions';
import { indicesOptions } from '../../store/indices-options';
import { indicesOf, indicesParameters } from '../shared/indices-parameters';
import { HOST } from '../shared/only-node';
import { segmentsOf } from '../shared/segments';
import { bytesParameter, sizeText } from './sizes';
import { type Column, catTable, localCatParameters } from './table';

const right = true;

const columns: readonly Column[] = [
  { name: 'index', aliases: ['i', 'idx'], description: 'index name' },
  { name: 'shard', aliases: ['s', 'sh'], description: 'shard name' },
  { name: 'prirep', aliases: ['p', 'pr', 'primaryOrReplica'], description: 'primary or replica' },
  { name: 'ip', description: 'ip of node where it lives' },
  { name: 'id', description: 'unique id of node where it lives', optional: true },
  { name: 'segment', aliases: ['seg'], description: 'segment name' },
  { name: 'generation', aliases: ['g', 'gen'], description: 'segment generation', right },
  { name: 'docs.count', aliases: ['dc', 'docsCount'], description: 'number of docs in segment', right },
  { name: 'docs.deleted', aliases: ['dd', 'docsDeleted'], description: 'number of deleted docs in segment', right },
  { name: 'size', aliases: ['si'], description: 'segment size in bytes', right },
  { name: 'size.memory', aliases: ['sm', 'sizeMemory'], description: 'segment memory in bytes', right },
  { name: 'committed', aliases: ['ic', 'isCommitted'], description: 'is segment committed' },
  { name: 'searchable', aliases: ['is', 'isSearchable'], description: 'is segment searched' },
  { name: 'version', aliases: ['v', 'ver'], description: 'version' },
  { name: 'compound', aliases: ['ico', 'isCompound'], description: 'is segment compound' },
];

/** One line for each segment: RestSegmentsAction. */
export const catSegments = endpoint({
  name: 'cat.segments',
  routes: ['GET /_cat/segments', 'GET /_cat/segments/{index}'],
  query: { ...localCatParameters, ...indicesParameters, bytes: bytesParameter },
  note: 'one segment for each shard that has documents; sizes are estimates',
  handle: (call) => {
    const rows = indicesOf(call, indicesOptions.openOnly).flatMap((index) =>
      segmentsOf(index).map(({ shard, name, documents, size, committed }) => ({
        index: index.name,
        shard,
        prirep: 'p',
        ip: HOST,
        id: NODE_ID,
        segment: name,
        generation: 0,
        'docs.count': documents,
        'docs.deleted': 0,
        size: sizeText(size, call.query.bytes),
        'size.memory': 0,
        committed: String(committed),
        searchable: 'true',
        version: versionFacts(call.mock.settings.esVersion)?.lucene,
        compound: 'true',
      })),
    );
    return catTable(call, columns, rows);
  },
});
