import type { JsonObject } from '../json/value';
import type { Store } from '../store/store';

/** A role mapping as stored: which roles users of other realms have, of which there are none here. Immutable. */
export interface RoleMapping {
  readonly enabled: boolean;
  readonly roles: readonly string[];
  readonly role_templates: readonly JsonObject[];
  readonly rules: JsonObject;
  readonly metadata: JsonObject;
}

/** All role mappings, by name. */
export function roleMappingsOf(store: Store): Map<string, RoleMapping> {
  return store.section<RoleMapping>('role_mapping');
}
