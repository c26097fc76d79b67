import { ElasticsearchError, illegalArgument, throwIfInvalid } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { isObject, type JsonObject } from '../../json/value';
import type { IndexTemplate } from '../../store/definitions';
import { mergeRawMappings } from '../../store/mapping-merge';
import { Mappings } from '../../store/mappings';
import type { Store } from '../../store/store';
import { componentTemplates, indexTemplates, templateContents } from '../../store/templates';
import { checkKeys } from '../shared/check-keys';
import { defined, optionalFlag, optionalNumber, parseContent, textList } from './template-body';

const KEYS = [
  ...['index_patterns', 'template', 'composed_of', 'priority', 'version', '_meta', 'data_stream', 'allow_auto_create'],
  ...['ignore_missing_component_templates', 'deprecated', 'created_date_millis', 'modified_date_millis'],
];

/**
 * Reads an index template (ComposableIndexTemplate.PARSER).
 *
 * @throws ElasticsearchError 400; 501 for templates of data streams.
 */
export function parseIndexTemplate(text: string, body: JsonObject): IndexTemplate {
  checkKeys(text, 'index_template', KEYS);
  if (body.data_stream !== undefined && body.data_stream !== null) throw notEmulated('data streams');
  const indexPatterns = textList(body.index_patterns);
  if (!indexPatterns) throw illegalArgument('Required [index_patterns]');
  const priority = optionalNumber('priority', body.priority);
  throwIfInvalid([
    ...(indexPatterns.length === 0 ? ['index template must have at least one index pattern'] : []),
    ...(priority !== undefined && priority < 0 ? ['index template priority must be >= 0'] : []),
  ]);
  return defined({
    indexPatterns,
    content: isObject(body.template) ? parseContent(body.template) : undefined,
    composedOf: textList(body.composed_of) ?? [],
    priority,
    version: optionalNumber('version', body.version),
    meta: isObject(body._meta) ? body._meta : undefined,
    allowAutoCreate: optionalFlag(body.allow_auto_create),
    ignoreMissing: textList(body.ignore_missing_component_templates),
    deprecated: optionalFlag(body.deprecated),
  }) as IndexTemplate;
}

/**
 * Checks an index template against the others (MetadataIndexTemplateService.addIndexTemplateV2).
 *
 * @throws ElasticsearchError 400 for component templates that are missing, for patterns that another template has with
 * the same priority, for a mapping that is not valid as a whole.
 */
export function checkIndexTemplate(store: Store, name: string, template: IndexTemplate): void {
  const components = componentTemplates(store);
  const missing = template.composedOf.filter(
    (component) => !components.has(component) && !template.ignoreMissing?.includes(component),
  );
  if (missing.length > 0) {
    const cause = `index template [${name}] specifies component templates [${missing.join(', ')}] that do not exist`;
    throw new ElasticsearchError(
      'invalid_index_template_exception',
      `index_template [${name}] invalid, cause [${cause}]`,
    );
  }
  checkOverlap(store, name, template);
  const mappings = templateContents(store, template).flatMap((part) => (part.mappings ? [part.mappings] : []));
  if (mappings.length > 0) Mappings.parse(mergeRawMappings(mappings));
}

function checkOverlap(store: Store, name: string, template: IndexTemplate): void {
  const priority = template.priority ?? 0;
  const others = [...indexTemplates(store)].filter(
    ([other, { indexPatterns, priority: theirs }]) =>
      other !== name &&
      (theirs ?? 0) === priority &&
      indexPatterns.some((pattern) => template.indexPatterns.some((mine) => patternsOverlap(mine, pattern))),
  );
  if (others.length === 0) return;
  const names = others.map(([other]) => other).join(',');
  const patterns = others.map(([other, { indexPatterns }]) => `${other} => [${indexPatterns.join(', ')}]`).join(',');
  throw illegalArgument(
    `index template [${name}] has index patterns [${template.indexPatterns.join(', ')}] matching patterns from existing templates [${names}] with patterns (${patterns}) that have the same priority [${priority}], multiple index templates may not match during index creation, please use a different priority`,
  );
}

/** True if some name fits both patterns. Costs the product of their lengths. */
export function patternsOverlap(a: string, b: string): boolean {
  let reachable = closure(new Set([0]), b);
  for (const character of a) {
    const next = new Set<number>();
    for (const at of reachable) {
      if (character === '*') for (let to = at; to <= b.length; to++) next.add(to);
      else if (b[at] === '*') next.add(at);
      else if (b[at] === character) next.add(at + 1);
    }
    reachable = closure(next, b);
  }
  return reachable.has(b.length);
}

/** A `*` may stand for nothing. */
function closure(positions: Set<number>, pattern: string): Set<number> {
  for (const at of positions) if (pattern[at] === '*') positions.add(at + 1);
  return positions;
}
