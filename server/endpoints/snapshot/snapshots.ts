import { endpoint } from '../../endpoint/endpoint';
import { ok } from '../../http/answer';
import { booleanParameter, ignoredParameter } from '../../http/parameters';
import { checkRepositories, missingRepository } from '../shared/repositories';
import { masterTimeout, NO_REPOSITORIES } from './common';

/** RestGetSnapshotsAction. */
export const getSnapshots = endpoint({
  name: 'snapshot.get',
  routes: ['GET /_snapshot/{repository}/{snapshot}'],
  query: {
    ...masterTimeout,
    ignore_unavailable: booleanParameter(false),
    index_names: booleanParameter(true),
    index_details: booleanParameter(false),
    include_repository: booleanParameter(true),
    verbose: booleanParameter(true),
    sort: ignoredParameter,
    size: ignoredParameter,
    order: ignoredParameter,
    from_sort_value: ignoredParameter,
    after: ignoredParameter,
    offset: ignoredParameter,
    slm_policy_filter: ignoredParameter,
    state: ignoredParameter,
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
  query: { ...masterTimeout, ignore_unavailable: booleanParameter(false) },
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
  query: { ...masterTimeout, wait_for_completion: booleanParameter(true) },
  note: NO_REPOSITORIES,
  handle: ({ placeholders: { repository } }) => {
    throw missingRepository(repository);
  },
});
