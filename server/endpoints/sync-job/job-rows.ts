import { indexToRead } from '../../api-documents/indices';
import { DateFormat, DEFAULT_DATE_FORMAT } from '../../dates/date-format';
import type { JsonObject } from '../../json/value';
import type { Mock } from '../../mock';
import { eachValue, sourcePath } from '../../query/fields/source-values';
import type { StoredDocument } from '../../store/document';
import { RowIndex, type RowPlace, sortableDescending } from '../../store/row-index';
import { terms } from '../connector/connector-rows';

/** What lists look at. */
export interface JobRow {
  readonly document: StoredDocument;
  readonly statuses: readonly string[];
  readonly connectorIds: readonly string[];
  readonly jobTypes: readonly string[];
}

/** The filters that there is a group of rows for; the others have to be looked at row by row. */
export interface JobGroup {
  readonly status?: string | undefined;
  readonly connector_id?: string | undefined;
}

/** Jobs of a connector, of a status, or all; the newest first, of those made at once the one that was written last. */
export function jobRows(mock: Mock, { status, connector_id: connectorId }: JobGroup): JobRow[] {
  const rows = indexToRead(mock.store, 'sync_jobs')?.live.derive('sync job rows', () => new RowIndex(place));
  const group = connectorId !== undefined ? ofConnector(connectorId) : status !== undefined ? ofStatus(status) : 'all';
  return [...(rows?.group(group) ?? [])].filter(
    (row) =>
      (status === undefined || row.statuses.includes(status)) &&
      (connectorId === undefined || row.connectorIds.includes(connectorId)),
  );
}

const ofConnector = (id: string): string => `connector ${id}`;
const ofStatus = (status: string): string => `status ${status}`;

const CONNECTOR_ID = sourcePath('connector.id');
const STATUS = sourcePath('status');
const JOB_TYPE = sourcePath('job_type');
const CREATED_AT = sourcePath('created_at');
/** That of the mapping, which names none. Made when it is first needed: nobody shall wait for it at the start. */
let createdAtFormat: DateFormat | undefined;

function place(document: StoredDocument): RowPlace<JobRow> {
  const { source } = document;
  const [statuses, connectorIds, jobTypes] = [STATUS, CONNECTOR_ID, JOB_TYPE].map((path) => terms(source, path));
  const row = { document, statuses: statuses ?? [], connectorIds: connectorIds ?? [], jobTypes: jobTypes ?? [] };
  return {
    row,
    groups: ['all', ...row.connectorIds.map(ofConnector), ...row.statuses.map(ofStatus)],
    order: `${sortableDescending(creationOf(source))}${sortableDescending(document.seqNo)}`,
  };
}

/** Milliseconds, as the date field keeps them, the latest of several; a job without a time counts as the oldest. */
function creationOf(source: JsonObject): number {
  createdAtFormat ??= new DateFormat(DEFAULT_DATE_FORMAT);
  const format = createdAtFormat;
  let latest = 0;
  eachValue(source, CREATED_AT, (value) => {
    const time = typeof value === 'string' ? format.tryParse(value) : value;
    if (typeof time === 'number' && time > latest) latest = Math.trunc(time);
  });
  return latest;
}
