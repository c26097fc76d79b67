import type { Problem } from './schema/problems';

/** Why a control call is refused. Its message says it all; the problems say it for machines. */
export class ControlError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly problems: readonly Problem[] = [],
  ) {
    super([message, ...problems.map(({ path, reason }) => `  ${path}: ${reason}`)].join('\n'));
    this.name = 'ControlError';
  }
}
