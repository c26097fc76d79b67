import { illegalArgument } from '../../errors/elasticsearch-error';
import { keptParameter, type QueryParameter } from '../../http/parameters';

/** When a write becomes visible to searches (WriteRequest.RefreshPolicy). */
export type RefreshPolicy = 'none' | 'immediate' | 'wait_until';

/** `refresh` of a write: `true` or empty, `false`, `wait_for`. */
export const refreshParameter: QueryParameter<RefreshPolicy> = {
  read: (raw) => {
    switch (raw) {
      case undefined:
      case 'false':
        return 'none';
      case '':
      case 'true':
        return 'immediate';
      case 'wait_for':
        return 'wait_until';
      default:
        throw illegalArgument(`Unknown value for refresh: [${raw}].`);
    }
  },
};

/** `refresh` of a change that is visible at once, as those of users, roles and keys are. */
export const visibleAtOnce = keptParameter('the change is visible at once', refreshParameter);
