import { endpoint } from '../../endpoint/endpoint';
import { ok } from '../../http/answer';
import { booleanParameter, keptParameter } from '../../http/parameters';
import { masterTimeout, NO_SNAPSHOTS } from '../shared/kept-parameters';
import { checkRepositories, missingRepository } from '../shared/repositories';
import { NO_REPOSITORIES } from './common';

/** RestGetSnapshotsAction. */
export const getSnapshots = endpoint({
  name: 'snapshot.get',
  routes: ['GET /_snapshot/{repository}/{snapshot}'],
  query: {
    master_timeout: masterTimeout,
    ignore_unavailable: keptParameter(NO_SNAPSHOTS, booleanParameter()),
    index_names: keptParameter(NO_SNAPSHOTS, booleanParameter()),
    index_details: keptParameter(NO_SNAPSHOTS, booleanParameter()),
    include_repository: keptParameter(NO_SNAPSHOTS, booleanParameter()),
    verbose: keptParameter(NO_SNAPSHOTS, booleanParameter()),
    sort: keptParameter(NO_SNAPSHOTS),
    size: keptParameter(NO_SNAPSHOTS),
    order: keptParameter(NO_SNAPSHOTS),
    from_sort_value: keptParameter(NO_SNAPSHOTS),
    after: keptParameter(NO_SNAPSHOTS),
    offset: keptParameter(NO_SNAPSHOTS),
    slm_policy_filter: keptParameter(NO_SNAPSHOTS),
    state: keptParameter(NO_SNAPSHOTS),
  },
  note: NO_REPOSITORIES,
  handle: ({ placeholders: { repository } }) => {
    checkRepositories(repository);
    return ok({ snapshots: [], total: 0, remaining: 0 });
  },
});

/** RestSnapshotsStatusAction: without the name of a snapshot, those that are running. */
export const snapshotStatus = endpoint({
  name: 'snapshot.status',
  routes: [
    'GET /_snapshot/_status',
    'GET /_snapshot/{repository}/_status',
    'GET /_snapshot/{repository}/{snapshot}/_status',
  ],
  query: { master_timeout: masterTimeout, ignore_unavailable: keptParameter(NO_SNAPSHOTS, booleanParameter()) },
  note: NO_REPOSITORIES,
  handle: ({ placeholders: { repository, snapshot } }) => {
    if (snapshot !== undefined) throw missingRepository(repository ?? '');
    return ok({ snapshots: [] });
  },
});

/** RestDeleteSnapshotAction. */
export const deleteSnapshot = endpoint({
  name: 'snapshot.delete',
  routes: ['DELETE /_snapshot/{repository}/{snapshot}'],
  query: { master_timeout: masterTimeout, wait_for_completion: keptParameter(NO_SNAPSHOTS, booleanParameter()) },
  note: NO_REPOSITORIES,
  handle: ({ placeholders: { repository } }) => {
    throw missingRepository(repository);
  },
});
