import { endpoint } from '../../endpoint/endpoint';
import { wildcardMatch } from '../../json/wildcard';
import type { AliasDefinition } from '../../store/definitions';
import { indicesOptions, optionsFrom, splitByComma } from '../../store/indices-options';
import { isHiddenAlias } from '../../store/resolve';
import { indicesParameters } from '../shared/indices-parameters';
import { type CatRow, type Column, catTable, masterCatParameters } from './table';

const columns: readonly Column[] = [
  { name: 'alias', aliases: ['a'], description: 'alias name' },
  { name: 'index', aliases: ['i', 'idx'], description: 'index alias points to' },
  { name: 'filter', aliases: ['f', 'fi'], description: 'filter' },
  { name: 'routing.index', aliases: ['ri', 'routingIndex'], description: 'index routing' },
  { name: 'routing.search', aliases: ['rs', 'routingSearch'], description: 'search routing' },
  { name: 'is_write_index', aliases: ['w', 'isWriteIndex'], description: 'write index' },
];

/** One line for each alias of each index: RestAliasAction. */
export const catAliases = endpoint({
  name: 'cat.aliases',
  routes: ['GET /_cat/aliases', 'GET /_cat/aliases/{name}'],
  query: { ...masterCatParameters, expand_wildcards: indicesParameters.expand_wildcards },
  handle: (call) => {
    const { mock, placeholders, query } = call;
    const { expandHidden } = optionsFrom(query, indicesOptions.strictExpandHidden);
    const patterns = splitByComma(placeholders.name);
    const rows: CatRow[] = [];
    for (const [alias, indices] of mock.store.aliases()) {
      if (patterns.length > 0 && !patterns.some((pattern) => pattern === '_all' || wildcardMatch(pattern, alias)))
        continue;
      if (!expandHidden && isHiddenAlias(alias, indices)) continue;
      for (const index of indices) {
        if (!index.system) rows.push(row(alias, index.name, index.aliases[alias] ?? {}));
      }
    }
    return catTable(call, columns, rows);
  },
});

function row(alias: string, index: string, definition: AliasDefinition): CatRow {
  return {
    alias,
    index,
    filter: definition.filter ? '*' : '-',
    'routing.index': definition.index_routing ?? '-',
    'routing.search': definition.search_routing ?? '-',
    is_write_index: definition.is_write_index === undefined ? '-' : String(definition.is_write_index),
  };
}
