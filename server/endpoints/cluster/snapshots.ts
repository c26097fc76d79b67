import { endpoint } from '../../endpoint/endpoint';
import { acknowledged, ok } from '../../http/answer';
import { booleanParameter, ignoredParameter } from '../../http/parameters';
import { timeoutParameters } from '../shared/indices-parameters';
import { checkRepositories, missingRepository } from '../shared/repositories';

const master = { master_timeout: timeoutParameters.master_timeout } as const;
const NONE = 'there are no repositories';

/** RestGetRepositoriesAction. */
export const getRepository = endpoint({
  name: 'snapshot.get_repository',
  routes: ['GET /_snapshot', 'GET /_snapshot/{repository}'],
  query: { ...master, local: booleanParameter(false) },
  note: NONE,
  handle: ({ placeholders: { repository } }) => {
    checkRepositories(repository);
    return ok({});
  },
});

/** RestDeleteRepositoryAction: only `*` matches nothing. */
export const deleteRepository = endpoint({
  name: 'snapshot.delete_repository',
  routes: ['DELETE /_snapshot/{repository}'],
  query: timeoutParameters,
  note: NONE,
  handle: ({ placeholders: { repository } }) => {
    if (repository !== '*') throw missingRepository(repository);
    return acknowledged;
  },
});

/** RestVerifyRepositoryAction. */
export const verifyRepository = endpoint({
  name: 'snapshot.verify_repository',
  routes: ['POST /_snapshot/{repository}/_verify'],
  query: timeoutParameters,
  note: NONE,
  handle: ({ placeholders: { repository } }) => {
    throw missingRepository(repository);
  },
});

/** RestCleanupRepositoryAction. */
export const cleanupRepository = endpoint({
  name: 'snapshot.cleanup_repository',
  routes: ['POST /_snapshot/{repository}/_cleanup'],
  query: timeoutParameters,
  note: NONE,
  handle: ({ placeholders: { repository } }) => {
    throw missingRepository(repository);
  },
});

/** RestGetSnapshotsAction. */
export const getSnapshots = endpoint({
  name: 'snapshot.get',
  routes: ['GET /_snapshot/{repository}/{snapshot}'],
  query: {
    ...master,
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
  note: NONE,
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
  query: { ...master, ignore_unavailable: booleanParameter(false) },
  note: NONE,
  handle: ({ placeholders: { repository, snapshot } }) => {
    if (snapshot !== undefined) throw missingRepository(repository ?? '');
    return ok({ snapshots: [] });
  },
});

/** RestDeleteSnapshotAction. */
export const deleteSnapshot = endpoint({
  name: 'snapshot.delete',
  routes: ['DELETE /_snapshot/{repository}/{snapshot}'],
  query: { ...master, wait_for_completion: booleanParameter(true) },
  note: NONE,
  handle: ({ placeholders: { repository } }) => {
    throw missingRepository(repository);
  },
});
