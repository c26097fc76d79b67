import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { isObject, type JsonObject, type JsonValue, listOf, objectOrEmpty, own } from '../../json/value';
import { parseJson } from '../../json-text/parse';
import type { Payer } from '../../query/payer';
import { Budget } from '../../runtime/budget';
import type { Store } from '../../store/store';
import { type ApplicationCheck, type ApplicationGrant, grantsInApplication } from '../application-privileges';
import type { Identity } from '../identity';
import type { FieldGrant } from '../sight/field-grants';
import { isRestricted, type Seen, seenByAny } from '../sight/seen';
import type { Access } from './access';
import { Actions } from './actions-of-privilege';
import { clusterPrivilege } from './cluster-privileges';
import { indexPrivilege } from './index-privileges';
import { grantsMappingUpdatesForNow, updatesMapping } from './mapping-updates';
import { MERGED_FIELDS, MERGED_QUERIES } from './merged-groups';
import { NamePatterns } from './name-patterns';
import { isRestrictedName } from './restricted-names';
import { indexGroupsOf, objectsIn, stringsIn } from './role-parts';

/** What a role lets its holders do, ready to be asked (Role). */
export interface RolePermissions {
  /** Whether it grants an action of the cluster. */
  cluster(action: string): boolean;
  /**
   * Whether it grants an action on an index or alias of that name. Comparing a name with the patterns of a role is charged to
   * whoever asks, here and below.
   *
   * @param restricted true for indices of the system, which need `allow_restricted_indices`.
   */
  index(action: string, name: string, restricted: boolean, payer: Payer): boolean;
  /**
   * What it lets its holders see of an index when it grants an action by any of some names that lead to the index; undefined if
   * it does not grant the action. Each part restricts what the others leave.
   */
  seen(action: string, names: readonly string[], payer: Payer): readonly Seen[] | undefined;
  /** Whether it hides documents or fields of any index. */
  readonly hides: boolean;
  /**
   * The privileges that grant an update of the mapping for the time being only: none if others grant it as well; undefined if
   * it is not granted. Elasticsearch honours the former on everything but data streams (IndicesPermission.authorize).
   *
   * @param action one of those that update mappings.
   */
  mappingGrants(action: string, name: string, restricted: boolean, payer: Payer): readonly string[] | undefined;
  /** Whether its holders may act as a user of that name. */
  runAs(username: string, payer: Payer): boolean;
  /** Whether it grants something in an application. */
  inApplication(store: Store, asked: ApplicationCheck, budget: Budget): boolean;
  /** Whether it lets its holders define the privileges of an application (ManageApplicationPrivileges). */
  managesApplication(name: string, payer: Payer): boolean;
  /** Whether it grants all that a cluster privilege grants. */
  coversCluster(privilege: Actions): boolean;
  /** Whether it grants all that an index privilege grants, on indices of that name. */
  coversIndex(privilege: Actions, name: string, restricted: boolean, payer: Payer): boolean;
  /**
   * Whether it grants nothing on one name that it does not grant on another one (RBACEngine.validateIndexPermissionsAreSubset).
   *
   * @param covers whether a privilege is granted on the other name. Default: by this role.
   */
  grantsNoMore(name: string, than: string, payer: Payer, covers?: (privilege: Actions) => boolean): boolean;
  /** Whether it grants an action on any index at all. */
  anyIndex(action: string): boolean;
  /** The number of its parts, each of which a question about a privilege may look at. */
  readonly size: number;
  /** What comparing a name with all of its patterns costs. */
  readonly weight: number;
}

interface IndexGroup extends Seen {
  readonly names: NamePatterns;
  readonly privileges: readonly Actions[];
  /** The names of those of its privileges that grant updates of mappings for the time being. */
  readonly updatesMappings: readonly string[];
  readonly restricted: boolean;
}

/** What a caller may do: any of the roles allows it and, for an API key, any of the owner's roles as well. */
export interface Permissions extends RolePermissions {
  /** Names of assigned roles that do not exist. */
  readonly missing: readonly string[];
}

/** What was computed for a caller, and the roles that the caller had then. */
interface KeptPermissions {
  readonly roles: readonly (JsonObject | undefined)[];
  readonly permissions: Permissions;
}

/** The permissions of role descriptors, which are computed once for each, and what follows from them. */
export class PermissionsOfRoles {
  readonly ofCallers = new WeakMap<Identity, KeptPermissions>();
  /** By action and, where they matter, the names of indices in the request. */
  readonly accesses = new WeakMap<Permissions, Map<string, Access>>();
  private readonly compiled = new WeakMap<JsonObject, RolePermissions | ElasticsearchError>();

  /**
   * @param role as stored: see `role-descriptor.ts`. Unknown privileges grant nothing.
   * @throws ElasticsearchError if its patterns are invalid or too complex, the same whenever it is asked for.
   */
  of(role: JsonObject): RolePermissions {
    let permissions = this.compiled.get(role);
    if (!permissions) {
      permissions = compiledOrError(role);
      this.compiled.set(role, permissions);
    }
    if (permissions instanceof ElasticsearchError) throw permissions;
    return permissions;
  }
}

function compiledOrError(role: JsonObject): RolePermissions | ElasticsearchError {
  try {
    return compile(role);
  } catch (error) {
    if (error instanceof ElasticsearchError) return error;
    throw error;
  }
}

/** What all patterns of one role may cost: some hundredths of a second. */
const MOST_WORK = { work: 2_000_000, memory: 64 * 1024 * 1024 };

function compile(role: JsonObject): RolePermissions {
  const cluster = stringsIn(role, 'cluster').flatMap((name) => clusterPrivilege(name) ?? []);
  const work = new Budget(MOST_WORK);
  const groups = indexGroupsOf(role).map((group) => groupOf(group, work));
  const about = (name: string, restricted: boolean, payer: Payer): IndexGroup[] =>
    groups.filter((group) => (group.restricted || !restricted) && group.names.match(name, payer));
  const granting = (action: string, name: string, restricted: boolean, payer: Payer): IndexGroup[] =>
    about(name, restricted, payer).filter((group) => grants(group, action));
  const coversIndex = (privilege: Actions, name: string, restricted: boolean, payer: Payer): boolean =>
    Actions.cover(
      about(name, restricted, payer).flatMap((group) => group.privileges),
      privilege,
    );
  const applications = objectsIn(role, 'applications').map(applicationGrantOf);
  const managed = new NamePatterns(managedApplications(role), work);
  const users = new NamePatterns(stringsIn(role, 'run_as'), work);
  return {
    managesApplication: (name, payer) => managed.match(name, payer),
    inApplication: (store, asked, budget) =>
      applications.some((grant) => grantsInApplication(store, grant, asked, budget)),
    runAs: (username, payer) => users.match(username, payer),
    weight: groups.reduce((sum, { names }) => sum + names.weight, users.weight),
    size: cluster.length + groups.reduce((sum, { privileges }) => sum + 1 + privileges.length, 0),
    cluster: (action) => cluster.some((actions) => actions.include(action)),
    index: (action, name, restricted, payer) => granting(action, name, restricted, payer).length > 0,
    hides: groups.some(isRestricted),
    seen: (action, names, payer) => {
      const found = names.flatMap((name) => granting(action, name, isRestrictedName(name), payer));
      return found.length === 0 ? undefined : [seenByAny(found)];
    },
    coversCluster: (privilege) => Actions.cover(cluster, privilege),
    mappingGrants: (action, name, restricted, payer) => {
      if (granting(action, name, restricted, payer).length > 0) return [];
      const names = about(name, restricted, payer).flatMap((group) => group.updatesMappings);
      return names.length > 0 ? names : undefined;
    },
    coversIndex,
    grantsNoMore: (
      name,
      than,
      payer,
      covers = (privilege) => coversIndex(privilege, than, isRestrictedName(than), payer),
    ) => about(name, isRestrictedName(name), payer).every(({ privileges }) => privileges.every(covers)),
    anyIndex: (action) =>
      groups.some((group) => grants(group, action) || (updatesMapping(action) && group.updatesMappings.length > 0)),
  };
}

function grants({ privileges }: IndexGroup, action: string): boolean {
  return privileges.some((actions) => actions.include(action));
}

function groupOf(group: JsonObject, work: Budget): IndexGroup {
  const queries = listOf(own(group, MERGED_QUERIES) ?? own(group, 'query'))
    .map(queryOf)
    .filter(isQuery);
  const fields = listOf(own(group, MERGED_FIELDS) ?? own(group, 'field_security')).filter(isObject);
  return {
    names: new NamePatterns(stringsIn(group, 'names'), work, wordPatternError),
    privileges: stringsIn(group, 'privileges').flatMap((name) => indexPrivilege(name) ?? []),
    updatesMappings: stringsIn(group, 'privileges')
      .map((name) => name.toLowerCase())
      .filter(grantsMappingUpdatesForNow),
    restricted: own(group, 'allow_restricted_indices') === true,
    queries: queries.length === 0 ? undefined : queries,
    fields: fields.length === 0 ? undefined : fields.map(fieldGrantOf),
  };
}

/** `global.application.manage.applications`. */
function managedApplications(role: JsonObject): string[] {
  const inner = (object: JsonObject, key: string): JsonObject => objectOrEmpty(own(object, key));
  return stringsIn(inner(inner(inner(role, 'global'), 'application'), 'manage'), 'applications');
}

function applicationGrantOf(entry: JsonObject): ApplicationGrant {
  const application = own(entry, 'application');
  return {
    application: typeof application === 'string' ? application : '',
    privileges: stringsIn(entry, 'privileges'),
    resources: stringsIn(entry, 'resources'),
  };
}

function isQuery(query: JsonValue): boolean {
  return query !== null && query !== '';
}

/** Parsed once, as far as it is JSON; what is wrong with it is reported when it is used. */
function queryOf(query: JsonValue): JsonValue {
  if (typeof query !== 'string' || query === '') return query;
  try {
    return parseJson(query);
  } catch {
    return query;
  }
}

function fieldGrantOf(fields: JsonObject): FieldGrant {
  const given = (own(fields, 'grant') ?? null) !== null;
  return { grant: given ? stringsIn(fields, 'grant') : undefined, except: stringsIn(fields, 'except') };
}

/** Longer lists are cut in errors (StringMatcher.buildAutomataPredicate). */
const MOST_SHOWN = 80;

/** The errors that Elasticsearch gives for names of indices. */
function wordPatternError(error: ElasticsearchError, patterns: readonly string[]): ElasticsearchError {
  const tooComplex = error.type === 'too_complex_to_determinize_exception';
  if (!tooComplex && error.type !== 'illegal_argument_exception') return error;
  const all = patterns.join();
  const shown = all.length > MOST_SHOWN ? `${all.slice(0, MOST_SHOWN).replace(/[\ud800-\udbff]$/, '')}...` : all;
  const reason = `The set of patterns [${shown}] is ${tooComplex ? 'too complex to evaluate' : 'invalid'}`;
  const status = tooComplex ? 500 : 400;
  return new ElasticsearchError('security_exception', reason, { status, causedBy: error, limit: error.limit });
}
