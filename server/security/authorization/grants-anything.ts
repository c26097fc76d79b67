import { isObject, type JsonObject } from '../../json/value';
import { objectsIn, stringsIn } from './role-parts';

/**
 * Whether role descriptors grant any privilege, or would take those of their owner because there are none
 * (TransportCreateApiKeyAction.grantsAnyPrivileges).
 */
export function grantsAnything(roles: JsonObject): boolean {
  const descriptors = Object.values(roles).filter(isObject);
  return descriptors.length === 0 || descriptors.some(grants);
}

function grants(role: JsonObject): boolean {
  return (
    ['cluster', 'run_as'].some((part) => stringsIn(role, part).length > 0) ||
    ['indices', 'applications', 'remote_indices', 'remote_cluster'].some((part) => objectsIn(role, part).length > 0)
  );
}
