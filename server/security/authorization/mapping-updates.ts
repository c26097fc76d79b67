/** Putting a mapping, and adding fields to it that a document has. */
export function updatesMapping(action: string): boolean {
  return action === 'indices:admin/mapping/put' || action === 'indices:admin/mapping/auto_put';
}

/** Whether an index privilege grants what its actions do not include (PRIVILEGE_NAME_SET_BWC_ALLOW_MAPPING_UPDATE). */
export function grantsMappingUpdatesForNow(privilege: string): boolean {
  return ['create', 'create_doc', 'index', 'write'].includes(privilege);
}

/** What Elasticsearch warns about when it honours such a privilege. */
export function mappingUpdateWarning(privilege: string, action: string, name: string): string {
  return `the index privilege [${privilege}] allowed the update mapping action [${action}] on index [${name}], this privilege will not permit mapping updates in the next major release - users who require access to update mappings must be granted explicit privileges`;
}
