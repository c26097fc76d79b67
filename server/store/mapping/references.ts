import { illegalArgument } from '../../errors/elasticsearch-error';
import type { AliasMapper, FieldMapper, ObjectMapper } from './mapper';
import { mapperParsingError } from './mapping-failure';

/** Everything in the mapping by full name; runtime fields shadow fields of the same name. */
export interface MappedNames {
  readonly fields: ReadonlyMap<string, FieldMapper>;
  readonly aliases: ReadonlyMap<string, AliasMapper>;
  readonly objects: ReadonlyMap<string, ObjectMapper>;
  /** For a field that others are copied to, the source paths of these. */
  readonly copies: ReadonlyMap<string, readonly string[]>;
}

/**
 * Checks that what others are copied to can take copies (FieldMapper.validate).
 *
 * @throws ElasticsearchError 400 illegal_argument_exception
 */
export function checkCopies({ fields, objects, copies }: MappedNames): void {
  for (const [target, sources] of copies) {
    const field = fields.get(target);
    if (field && field.path !== field.sourcePath) {
      throw illegalArgument(`[copy_to] may not be used to copy to a multi-field: [${target}]`);
    }
    if (objects.has(target)) {
      throw illegalArgument(`Cannot copy to field [${target}] since it is mapped as an object`);
    }
    const theirs = nestedPathOf(target, objects);
    for (const source of sources) checkCopiedScope(nestedPathOf(source, objects), theirs);
  }
}

/** FieldMapper.checkNestedScopeCompatibility: copies stay in their nested object, or go to one around it. */
function checkCopiedScope(from: string | undefined, to: string | undefined): void {
  if (to === undefined || from === to || from?.startsWith(`${to}.`)) return;
  throw illegalArgument(
    'Illegal combination of [copy_to] and [nested] mappings: [copy_to] may only copy data to the current nested ' +
      `document or any of its parents, however one [copy_to] directive is trying to copy data from nested object [${from ?? null}] to [${to}]`,
  );
}

/**
 * Checks that aliases of fields name fields of the same nested object (FieldAliasMapper.validate).
 *
 * @throws ElasticsearchError 400
 */
export function checkFieldAliases({ fields, aliases, objects }: MappedNames): void {
  for (const { path, target } of aliases.values()) {
    const field = fields.get(target);
    if (field) checkScope(path, target, nestedPathOf(path, objects), field.nestedPath);
    if (field) continue;
    const why = target === path ? 'an alias cannot refer to itself.' : aliasProblem(aliases.has(target));
    throw mapperParsingError(`Invalid [path] value [${target}] for field alias [${path}]: ${why}`);
  }
}

/** The nested object that a field is in. */
function nestedPathOf(path: string, objects: MappedNames['objects']): string | undefined {
  for (let end = path.lastIndexOf('.'); end > 0; end = path.lastIndexOf('.', end - 1)) {
    const object = objects.get(path.slice(0, end));
    if (object) return object.nestedPath;
  }
  return undefined;
}

/** An alias and its target belong to the same objects. */
function checkScope(alias: string, target: string, own: string | undefined, theirs: string | undefined): void {
  if (own === theirs) return;
  const mine = own === undefined ? 'The alias is not nested' : `The alias's nested scope is [${own}]`;
  const other = theirs === undefined ? 'the target is not nested' : `the target's nested scope is [${theirs}]`;
  const why = `an alias must have the same nested scope as its target. ${mine}, but ${other}.`;
  throw illegalArgument(`Invalid [path] value [${target}] for field alias [${alias}]: ${why}`);
}

function aliasProblem(alias: boolean): string {
  if (alias) return 'an alias cannot refer to another alias.';
  return 'an alias must refer to an existing field in the mappings.';
}
