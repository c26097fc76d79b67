import type { JsonObject } from '../json/value';
import { wildcardMatch } from '../json/wildcard';
import type { Budget } from '../runtime/budget';
import type { Store } from '../store/store';

/** A privilege that an application outside of Elasticsearch has defined. Immutable. */
export interface ApplicationPrivilege {
  readonly application: string;
  readonly name: string;
  /** Patterns with `*`. */
  readonly actions: readonly string[];
  readonly metadata: JsonObject;
}

/** All privileges of applications, by `application/name`; neither may contain a slash. */
export function applicationPrivilegesOf(store: Store): Map<string, ApplicationPrivilege> {
  return store.section<ApplicationPrivilege>('application_privilege');
}

/** What a role grants in an application: an entry of its `applications`. */
export interface ApplicationGrant {
  /** May end with `*`. */
  readonly application: string;
  /** Names of privileges, or patterns of actions. */
  readonly privileges: readonly string[];
  readonly resources: readonly string[];
}

/** What is asked about: a privilege, or an action, on a resource of an application. */
export interface ApplicationCheck {
  readonly application: string;
  readonly privilege: string;
  readonly resource: string;
}

/** What comparing a name with a pattern costs, in the units of a budget. */
const COMPARISON = 4;

const NAME = /^[a-z][a-zA-Z0-9_.-]*$/;

/** ApplicationPrivilege.isValidPrivilegeName; what is not a name is an action. */
export function isPrivilegeName(text: string): boolean {
  return NAME.test(text);
}

/**
 * Whether a role grants what is asked about (ApplicationPermission.PermissionEntry.grants).
 *
 * @param budget pays for comparing the actions of privileges, of which there may be thousands.
 */
export function grantsInApplication(
  store: Store,
  grant: ApplicationGrant,
  asked: ApplicationCheck,
  budget: Budget,
): boolean {
  budget.charge(1 + grant.resources.length * COMPARISON);
  if (!wildcardMatch(grant.application, asked.application)) return false;
  if (!grant.resources.some((pattern) => wildcardMatch(pattern, asked.resource))) return false;
  const [only, ...others] = grant.privileges;
  if (only === asked.privilege && others.length === 0) return true;
  const granted = grant.privileges.flatMap((name) => actionsOf(store, asked.application, name));
  const wanted = actionsOf(store, asked.application, asked.privilege);
  const patterns = granted.filter((action) => action.includes('*'));
  budget.charge(grant.privileges.length + granted.length + wanted.length * (1 + patterns.length) * COMPARISON);
  if (patterns.includes('*')) return true;
  const exact = new Set(granted);
  return (
    wanted.length > 0 &&
    wanted.every((action) => exact.has(action) || patterns.some((pattern) => wildcardMatch(pattern, action)))
  );
}

/** The actions of a privilege; none for a name that was never defined. An action stands for itself. */
function actionsOf(store: Store, application: string, name: string): readonly string[] {
  if (!isPrivilegeName(name)) return [name];
  return applicationPrivilegesOf(store).get(`${application}/${name}`)?.actions ?? [];
}
