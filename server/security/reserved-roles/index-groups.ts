import type { JsonObject } from '../../json/value';

/** Short names of actions, for the tables that this reads. */
const ACTIONS: Readonly<Record<string, string>> = {
  '@aliases': 'indices:admin/aliases',
  '@auto_put': 'indices:admin/mapping/auto_put',
  '@delete': 'indices:admin/delete',
  '@forcemerge': 'indices:admin/forcemerge*',
  '@lifecycle': 'indices:admin/data_stream/lifecycle/put',
  '@mapping': 'indices:admin/mapping/put',
  '@rollover': 'indices:admin/rollover',
  '@settings': 'indices:admin/settings/update',
};

/**
 * The `indices` of a role descriptor.
 *
 * @param table one group of indices a line: names, a bar, privileges. A line that begins with `!` grants them on restricted
 *   indices, too.
 */
export function indexGroups(table: string): JsonObject[] {
  return table.trim().split('\n').map(groupOf);
}

function groupOf(line: string): JsonObject {
  const restricted = line.startsWith('! ');
  const [names = '', privileges = ''] = (restricted ? line.slice(2) : line).split(' | ');
  return {
    names: names.split(' '),
    privileges: privileges.split(' ').map((name) => ACTIONS[name] ?? name),
    allow_restricted_indices: restricted,
  };
}

/** The `remote_indices` of a role that may read indices of these names on all remote clusters. */
export function remotelyRead(names: readonly string[]): JsonObject[] {
  return names.map((name) => ({
    names: [name],
    privileges: ['read', 'read_cross_cluster'],
    allow_restricted_indices: false,
    clusters: ['*'],
  }));
}
