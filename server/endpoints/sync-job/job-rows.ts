import type { JsonValue } from '../../json/value';
import type { Mock } from '../../mock';
import type { StoredDocument } from '../../store/document';
import { RowIndex, type RowPlace, sortableDescending } from '../../store/row-index';
import { readInstant } from '../../validation/instant';
import { SYNC_JOB_INDEX } from './jobs';

/** What lists look at. */
export interface JobRow {
  readonly document: StoredDocument;
  readonly status: JsonValue | undefined;
  readonly connectorId: JsonValue | undefined;
  readonly jobType: JsonValue | undefined;
}

/** The filters that there is a group of rows for; the others have to be looked at row by row. */
export interface JobGroup {
  readonly status?: string | undefined;
  readonly connector_id?: string | undefined;
}

/** Jobs of a connector, of a status, or all; the newest first, of those made at once the one that was written last. */
export function jobRows(mock: Mock, { status, connector_id: connectorId }: JobGroup): JobRow[] {
  const rows = mock.store.index(SYNC_JOB_INDEX)?.live.derive('sync job rows', () => new RowIndex(place));
  const group = connectorId !== undefined ? ofConnector(connectorId) : status !== undefined ? ofStatus(status) : 'all';
  return [...(rows?.group(group) ?? [])].filter(
    (row) =>
      (status === undefined || row.status === status) && (connectorId === undefined || row.connectorId === connectorId),
  );
}

const ofConnector = (id: JsonValue | undefined): string => `connector ${id}`;
const ofStatus = (status: JsonValue | undefined): string => `status ${status}`;

function place(document: StoredDocument): RowPlace<JobRow> {
  const { source } = document;
  const { status, job_type: jobType, connector } = source;
  const connectorId =
    typeof connector === 'object' && connector !== null && !Array.isArray(connector) ? connector.id : undefined;
  const order = `${sortableDescending(creationOf(source.created_at))}${sortableDescending(document.seqNo)}`;
  return {
    row: { document, status, connectorId, jobType },
    groups: ['all', ofConnector(connectorId), ofStatus(status)],
    order,
  };
}

/** Milliseconds, as the date field keeps them; a job without a time counts as the oldest. */
function creationOf(createdAt: JsonValue | undefined): number {
  const instant = typeof createdAt === 'string' ? readInstant(createdAt) : undefined;
  const time = typeof createdAt === 'number' ? createdAt : instant === undefined ? 0 : Date.parse(instant);
  return Math.max(0, Math.trunc(time));
}
