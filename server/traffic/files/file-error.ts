/** Why a file cannot be used: the message begins with its name and, where it is known, line and column. */
export class FileError extends Error {}
