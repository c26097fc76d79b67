import { timeoutParameters } from '../shared/indices-parameters';

/** The parameter of all reading operations. */
export const masterTimeout = { master_timeout: timeoutParameters.master_timeout } as const;

/** The note of all operations in the support matrix. */
export const NO_REPOSITORIES = 'there are no repositories';
