/** The note of all operations in the support matrix. */
export const NO_REPOSITORIES = 'there are no repositories';
