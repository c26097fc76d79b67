import { ElasticsearchError } from '../../errors/elasticsearch-error';
import type { Answer } from '../../http/answer';
import { RawJson } from '../../json/value';
import { quoteJson } from '../../json/write';
import { PRIMARY_TERM } from '../../store/document';
import type { IndexState } from '../../store/index-state';
import type { RefreshPolicy } from '../shared/refresh-parameter';
import type {} from './parameters';

export type WriteKind = 'created' | 'updated' | 'deleted' | 'noop' | 'not_found';

/** The outcome for one document. */
export interface WriteReport {
  /** Undefined if a pipeline dropped the document before its index was looked up. */
  readonly state: IndexState | undefined;
  /** The concrete index. */
  readonly index: string;
  readonly id: string;
  readonly version: number;
  readonly result: WriteKind;
  /** Undefined if there is no document because a pipeline dropped it. */
  readonly seqNo: number | undefined;
  /** The number of copies of the shard that the write went to; 0 if nothing was written. */
  readonly copies: number;
  /** The shard that it went to, as far as it matters for a refresh; undefined if it is not known. */
  readonly shard?: number | undefined;
  /** The updated source, if requested. */
  readonly get: RawJson | undefined;
}

const STATUS: Readonly<Record<WriteKind, number>> = {
  created: 201,
  updated: 200,
  deleted: 200,
  noop: 200,
  not_found: 404,
};

export function statusOf(report: WriteReport): number {
  return STATUS[report.result];
}

/** The number of copies that the single shard of an index should have: the primary and its replicas. */
export function shardCopies(index: IndexState): number {
  return 1 + Number(index.setting('number_of_replicas') ?? '1');
}

/** The parts of a write response around the id and the sequence number. */
export interface WriteFrame {
  readonly beforeId: string;
  readonly beforeSeqNo: string;
  readonly end: string;
}

/**
 * The frame of a write response (DocWriteResponse.innerToXContent), written by hand because bulk responses contain
 * thousands.
 */
export function writeFrame(report: WriteReport, forcedRefresh: boolean): WriteFrame {
  const { index, version, result, copies, seqNo, get } = report;
  const forced = forcedRefresh ? '"forced_refresh":true,' : '';
  const shards = `"_shards":{"total":${copies},"successful":${copies === 0 ? 0 : 1},"failed":0}`;
  return {
    beforeId: `"_index":${quoteJson(index)},"_id":`,
    beforeSeqNo: `,"_version":${version},"result":"${result}",${forced}${shards}${seqNo === undefined ? '' : ',"_seq_no":'}`,
    end: `${seqNo === undefined ? '' : `,"_primary_term":${PRIMARY_TERM}`}${get ? `,"get":${get.text}` : ''}`,
  };
}

/** True if two responses differ only in id and sequence number. */
export function sameFrame(one: WriteReport, other: WriteReport): boolean {
  return (
    one.state === other.state &&
    one.index === other.index &&
    one.version === other.version &&
    one.result === other.result &&
    one.copies === other.copies &&
    (one.seqNo === undefined) === (other.seqNo === undefined) &&
    one.get === undefined &&
    other.get === undefined
  );
}

/**
 * Makes a write visible if the request asks for it, and returns the response. AwaitedCopies for a refresh is the same as a
 * refresh, because it takes no time here.
 */
export function concludeWrite(report: WriteReport, refresh: RefreshPolicy, routing?: string): Answer {
  if (refresh !== 'none') refreshWritten([report]);
  const status = statusOf(report);
  const { beforeId, beforeSeqNo, end } = writeFrame(report, refresh === 'immediate');
  const body = new RawJson(`{${beforeId}${quoteJson(report.id)}${beforeSeqNo}${report.seqNo ?? ''}${end}}`);
  if (status !== 201) return { status, body };
  return { status, body, headers: { Location: location(report, routing) } };
}

/** Makes writes visible: all that has been written to their shards (TransportWriteAction.AsyncAfterWriteAction). */
export function refreshWritten(outcomes: Iterable<WriteReport | ElasticsearchError>): void {
  const written = new Map<IndexState, Set<number>>();
  for (const outcome of outcomes) {
    if (outcome instanceof ElasticsearchError || !outcome.state) continue;
    const { state, shard } = outcome;
    const shards = written.get(state) ?? new Set();
    written.set(state, shards);
    if (shard !== undefined) shards.add(shard);
  }
  for (const [state, shards] of written) state.refreshShards(shards);
}

/** DocWriteResponse.getLocation, which encodes like a form. */
function location({ index, id }: WriteReport, routing: string | undefined): string {
  const query = routing === undefined ? '' : `?routing=${formEncode(routing)}`;
  return `/${formEncode(index)}/_doc/${formEncode(id)}${query}`;
}

/**
 * java.net.URLEncoder: a space becomes `+`, and the only punctuation kept is `-_.*`. An unpaired surrogate becomes
 * U+FFFD.
 */
function formEncode(text: string): string {
  return encodeURIComponent(Buffer.from(text).toString())
    .replaceAll('%20', '+')
    .replace(/[!'()~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
