/** Where the control API is. */
export const CONTROL = '/_mock';
