import { API_INDICES } from '../../api-documents/stored';
import { ElasticsearchError } from '../../errors/elasticsearch-error';
import type { FaultAnswer } from '../../generated/control';
import type { HttpAnswer } from '../../http/request';
import { notAuthenticated, notAuthorized, type Refused } from './denials';

export type PresetName = NonNullable<FaultAnswer['preset']>;

/** The subject of an error. */
export interface FaultContext extends Refused {
  readonly index: string;
  readonly id: string;
  /**
   * True if it concerns one item of a bulk request, which is rejected by a shard rather than by the node that received
   * the request.
   */
  readonly item?: boolean;
}

interface Preset {
  /** When a cluster gives this response. */
  readonly meaning: string;
  /**
   * Makes an exception, which is rendered in the client's format, or a response that did not come from Elasticsearch.
   */
  readonly make: (context: FaultContext) => ElasticsearchError | HttpAnswer;
}

/** The base of the links in Elasticsearch's messages (ReferenceDocs of 9.x). */
const DOCS = 'https://www.elastic.co/docs/troubleshoot/elasticsearch';

/** Errors worded as in Elasticsearch 9.x, and responses of proxies in front of it. */
export const presets: Readonly<Record<PresetName, Preset>> = {
  circuit_breaking_exception: {
    meaning: '429: the heap is full (HierarchyCircuitBreakerService)',
    make: circuitBreaker,
  },
  es_rejected_execution_exception: {
    meaning: '429: too many bytes are being indexed at the same time (IndexingPressure)',
    make: ({ item }) =>
      new ElasticsearchError(
        'es_rejected_execution_exception',
        item
          ? 'rejected execution of primary operation [coordinating_and_primary_bytes=158435810, replica_bytes=0, all_bytes=158435810, primary_operation_bytes=1048576, max_primary_bytes=158446387]'
          : 'rejected execution of coordinating operation [coordinating_and_primary_bytes=105619342, replica_bytes=0, all_bytes=105619342, coordinating_operation_bytes=1048576, max_coordinating_bytes=105630924]',
      ),
  },
  request_too_large: {
    meaning: '413 without a body: larger than http.max_content_length',
    make: () => ({ status: 413, headers: { connection: 'close' }, body: '' }),
  },
  version_conflict_engine_exception: {
    meaning: '409: the document was changed in the meantime',
    make: versionConflict,
  },
  unauthorized: { meaning: "401: the request's credentials are missing or not accepted", make: notAuthenticated },
  forbidden: {
    meaning: "403: the request's user or API key lacks the privilege for its operation",
    make: notAuthorized,
  },
  master_not_discovered_exception: {
    meaning: '503: the cluster has no master',
    make: () => new ElasticsearchError('master_not_discovered_exception', null),
  },
  no_master_block: {
    meaning: '503: writes are blocked while there is no master (NoMasterBlockService)',
    make: () =>
      new ElasticsearchError('cluster_block_exception', 'blocked by: [SERVICE_UNAVAILABLE/2/no master];', {
        status: 503,
      }),
  },
  bad_gateway: {
    meaning: '502 in HTML: from a proxy, not from Elasticsearch',
    make: () => proxyPage(502, 'Bad Gateway'),
  },
  service_unavailable: {
    meaning: '503 in HTML: from a proxy, not from Elasticsearch',
    make: () => proxyPage(503, 'Service Temporarily Unavailable'),
  },
  gateway_timeout: {
    meaning: '504 in HTML: from a proxy, not from Elasticsearch',
    make: () => proxyPage(504, 'Gateway Time-out'),
  },
  read_only_block: { meaning: '429: the disk is full and the index is read-only', make: readOnlyBlock },
  document_parsing_exception: {
    meaning: '400: a field does not fit the mapping',
    make: ({ id }) =>
      new ElasticsearchError(
        'document_parsing_exception',
        `[1:14] failed to parse field [created_at] of type [date] in document with id '${id}'. Preview of field's value: 'soon'`,
        {
          causedBy: new ElasticsearchError(
            'illegal_argument_exception',
            'failed to parse date field [soon] with format [strict_date_optional_time||epoch_millis]',
          ),
        },
      ),
  },
  index_not_found_exception: {
    meaning: '404: the index does not exist',
    make: ({ index }) =>
      new ElasticsearchError('index_not_found_exception', `no such index [${index}]`, {
        metadata: { 'resource.type': 'index_or_alias', 'resource.id': index, index_uuid: '_na_', index },
      }),
  },
  resource_not_found_exception: {
    meaning: '404: the connector or sync job does not exist',
    // A sync job's reason is its bare id (ConnectorSyncJobIndexService).
    make: ({ index, id }) => {
      const reason = index === API_INDICES.sync_jobs ? id : `connector [${id}] not found`;
      return new ElasticsearchError('resource_not_found_exception', reason);
    },
  },
  internal_error: {
    meaning: '500: an internal error in Elasticsearch',
    make: () => new ElasticsearchError('illegal_state_exception', 'There are no shards to ask'),
  },
};

export const presetNames = Object.keys(presets) as readonly PresetName[];

const LIMIT = 1_020_054_732;
const USED = 1_026_752_000;
const NEW = 34_816;

function circuitBreaker(): ElasticsearchError {
  const wanted = USED + NEW;
  const usages = 'model_inference=0/0b, inflight_requests=34816/34kb, request=0/0b, fielddata=0/0b, eql_sequence=0/0b';
  const reason =
    `[parent] Data too large, data for [<http_request>] would be [${wanted}/979.2mb], which is larger than the limit of ` +
    `[${LIMIT}/972.7mb], real usage: [${USED}/979.1mb], new bytes reserved: [${NEW}/34kb], usages [${usages}]; ` +
    `for more information, see ${DOCS}/circuit-breaker-errors?version=9.1`;
  return new ElasticsearchError('circuit_breaking_exception', reason, {
    extra: { bytes_wanted: wanted, bytes_limit: LIMIT, durability: 'TRANSIENT' },
  });
}

function versionConflict({ mock, index, id }: FaultContext): ElasticsearchError {
  const state = mock.store.index(index) ?? mock.store.aliased(index)[0];
  const seqNo = state?.get(id)?.seqNo ?? 7;
  const reason = `[${id}]: version conflict, required seqNo [${seqNo}], primary term [1]. current document has seqNo [${seqNo + 1}] and primary term [1]`;
  const metadata = { index_uuid: state?.uuid ?? '_na_', shard: '0', index: state?.name ?? index };
  return new ElasticsearchError('version_conflict_engine_exception', reason, { metadata });
}

function readOnlyBlock({ mock, index }: FaultContext): ElasticsearchError {
  const state = mock.store.index(index) ?? mock.store.aliased(index)[0];
  const block = `TOO_MANY_REQUESTS/12/disk usage exceeded flood-stage watermark, index has read-only-allow-delete block; for more information, see ${DOCS}/fix-watermark-errors?version=9.1`;
  return new ElasticsearchError('cluster_block_exception', `index [${index}] blocked by: [${block}];`, {
    status: 429,
    metadata: { index_uuid: state?.uuid ?? '_na_', index },
  });
}

/** The response of a reverse proxy: HTML, without any sign of Elasticsearch. */
function proxyPage(status: number, title: string): HttpAnswer {
  const body = `<html>\r\n<head><title>${status} ${title}</title></head>\r\n<body>\r\n<center><h1>${status} ${title}</h1></center>\r\n</body>\r\n</html>\r\n`;
  return { status, headers: { 'content-type': 'text/html' }, body };
}
