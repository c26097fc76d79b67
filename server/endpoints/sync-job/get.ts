import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import { withId } from '../connector/connectors';
import { getJob, idProblems } from './jobs';

/** Shows a job as it is stored: RestGetConnectorSyncJobAction. */
export const get = endpoint({
  name: 'connector.sync_job_get',
  routes: ['GET /_connector/_sync_job/{connector_sync_job_id}'],
  handle: ({ mock, path: { connector_sync_job_id: id = '' } }) => {
    throwIfInvalid(idProblems(id));
    return ok(withId(getJob(mock, id)));
  },
});
