import { ACTIONS } from './actions';

/** Groups of actions that only read (the patterns of the privileges `read` and `monitor`). */
const READING = /^(?:indices:data\/read|indices:monitor|cluster:monitor)\//;

/** Actions of administration that only read end with one of these verbs. */
const READING_VERB =
  /\/(?:analyze|authenticate|basic_status|get|has_privileges|list|list_privileges|query|render_query|search_shards|simulate|simulate_index|status|suggest|trial_status)$/;

/** Those of the remaining actions that only read, and those of the groups that do not. */
const EXCEPTIONS: Readonly<Record<string, boolean>> = {
  'indices:admin/mappings/fields/get': true,
  'indices:admin/resolve/index': true,
  'indices:admin/validate/query': true,
  'indices:data/read/open_point_in_time': false,
  'indices:data/read/scroll': false,
};

/** The operations that only read among those that have no action. */
const WITHOUT_ACTION: ReadonlySet<string> = new Set(['cat.help', 'favicon']);

/** True for an operation that changes nothing, whatever it is sent. @param operation by its name: `connector.list` */
export function onlyReads(operation: string): boolean {
  const action = Object.hasOwn(ACTIONS, operation) ? (ACTIONS[operation] as string) : undefined;
  if (action === undefined) return WITHOUT_ACTION.has(operation);
  return EXCEPTIONS[action] ?? (READING.test(action) || READING_VERB.test(action));
}
