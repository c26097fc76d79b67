import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { acknowledged } from '../../http/answer';
import { indexToRead } from '../connector/api-index';
import { removeDocument } from '../connector/connectors';
import { getJob, idProblems, SYNC_JOB_INDEX } from './jobs';

/** Removes a job, a running one too: RestDeleteConnectorSyncJobAction. */
export const remove = endpoint({
  name: 'connector.sync_job_delete',
  routes: ['DELETE /_connector/_sync_job/{connector_sync_job_id}'],
  handle: ({ mock, path: { connector_sync_job_id: id = '' } }) => {
    throwIfInvalid(idProblems(id));
    getJob(mock, id);
    removeDocument(indexToRead(mock, SYNC_JOB_INDEX), id);
    return acknowledged;
  },
});
