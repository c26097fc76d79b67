import { endpoint } from '../../endpoint/endpoint';
import { acknowledged, ok } from '../../http/answer';
import { timeoutParameters } from '../shared/indices-parameters';
import { local, masterTimeout } from '../shared/kept-parameters';
import { checkRepositories, missingRepository } from '../shared/repositories';
import { NO_REPOSITORIES } from './common';

/** RestGetRepositoriesAction. */
export const getRepository = endpoint({
  name: 'snapshot.get_repository',
  routes: ['GET /_snapshot', 'GET /_snapshot/{repository}'],
  query: { master_timeout: masterTimeout, local },
  note: NO_REPOSITORIES,
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
  note: NO_REPOSITORIES,
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
  note: NO_REPOSITORIES,
  handle: ({ placeholders: { repository } }) => {
    throw missingRepository(repository);
  },
});

/** RestCleanupRepositoryAction. */
export const cleanupRepository = endpoint({
  name: 'snapshot.cleanup_repository',
  routes: ['POST /_snapshot/{repository}/_cleanup'],
  query: timeoutParameters,
  note: NO_REPOSITORIES,
  handle: ({ placeholders: { repository } }) => {
    throw missingRepository(repository);
  },
});
