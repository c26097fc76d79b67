import type { FieldRoles } from '../../endpoint/secrecy';
import { isObject, type JsonValue } from '../../json/value';

/** What is shown of a cluster that documents are copied from. */
export const REMOTE: FieldRoles = {
  host: 'readable',
  username: 'readable',
  socket_timeout: 'readable',
  connect_timeout: 'readable',
};

/** True for the `remote` of a source of documents, rather than a field of that name. */
export function isRemoteCluster(value: JsonValue): boolean {
  return isObject(value) && typeof value.host === 'string' && value.host.includes('://');
}
