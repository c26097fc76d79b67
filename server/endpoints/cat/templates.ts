import { endpoint } from '../../endpoint/endpoint';
import { wildcardMatch } from '../../json/wildcard';
import { componentTemplates, indexTemplates, legacyTemplates } from '../../store/templates';
import { type CatRow, type Column, catTable, localCatParameters } from './table';

const templateColumns: readonly Column[] = [
  { name: 'name', aliases: ['n'], description: 'template name' },
  { name: 'index_patterns', aliases: ['t'], description: 'template index patterns' },
  { name: 'order', aliases: ['o', 'p'], description: 'template application order/priority number' },
  { name: 'version', aliases: ['v'], description: 'version' },
  { name: 'composed_of', aliases: ['c'], description: 'component templates comprising index template' },
];

/** Index templates of both kinds: RestTemplatesAction. */
export const catTemplates = endpoint({
  name: 'cat.templates',
  routes: ['GET /_cat/templates', 'GET /_cat/templates/{name}'],
  query: localCatParameters,
  handle: (call) => {
    const { store } = call.mock;
    const pattern = call.placeholders.name ?? '*';
    const rows: CatRow[] = [];
    for (const [name, { order, indexPatterns, version }] of legacyTemplates(store)) {
      rows.push({ name, index_patterns: listText(indexPatterns), order, version, composed_of: '' });
    }
    for (const [name, { priority, indexPatterns, version, composedOf }] of indexTemplates(store)) {
      const composed_of = listText(composedOf);
      rows.push({ name, index_patterns: listText(indexPatterns), order: priority ?? 0, version, composed_of });
    }
    return catTable(
      call,
      templateColumns,
      rows.filter((row) => wildcardMatch(pattern, String(row.name))),
    );
  },
});

function listText(items: readonly string[]): string {
  return `[${items.join(', ')}]`;
}

const componentColumns: readonly Column[] = [
  { name: 'name', aliases: ['n'], description: 'component template name' },
  { name: 'version', aliases: ['v'], description: 'version' },
  { name: 'alias_count', aliases: ['a'], description: 'alias count' },
  { name: 'mapping_count', aliases: ['m'], description: 'mapping count' },
  { name: 'settings_count', aliases: ['s'], description: 'settings count' },
  { name: 'metadata_count', aliases: ['me'], description: 'metadata count' },
  { name: 'included_in', aliases: ['i'], description: 'included in' },
];

/** Component templates: RestCatComponentTemplateAction. */
export const catComponentTemplates = endpoint({
  name: 'cat.component_templates',
  routes: ['GET /_cat/component_templates', 'GET /_cat/component_templates/{name}'],
  query: localCatParameters,
  handle: (call) => {
    const { store } = call.mock;
    const pattern = call.placeholders.name ?? '*';
    const users = [...indexTemplates(store)];
    const rows = [...componentTemplates(store)].map(([name, { version, meta, content }]) => ({
      name,
      version,
      alias_count: Object.keys(content.aliases ?? {}).length,
      mapping_count: Object.keys((content.mappings?.properties ?? {}) as object).length,
      settings_count: Object.keys(content.settings ?? {}).length,
      metadata_count: Object.keys(meta ?? {}).length,
      included_in: listText(users.filter(([, user]) => user.composedOf.includes(name)).map(([user]) => user)),
    }));
    return catTable(
      call,
      componentColumns,
      rows.filter((row) => wildcardMatch(pattern, row.name)),
    );
  },
});
