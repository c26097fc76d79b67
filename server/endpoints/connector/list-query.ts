import { standardAnalyzer } from '../../query/analysis/analyzers';
import type { ConnectorRow } from './connector-rows';

export interface ConnectorFilter {
  readonly index_name?: readonly string[] | undefined;
  readonly connector_name?: readonly string[] | undefined;
  readonly service_type?: readonly string[] | undefined;
  readonly query?: string | undefined;
  readonly include_deleted: boolean;
}

/** What a list asks of a connector (ConnectorIndexService.buildListQuery): all that is given must fit. */
export function connectorFilter(filter: ConnectorFilter): (row: ConnectorRow) => boolean {
  const contains = filter.query ? containing(filter.query) : () => true;
  return (row) =>
    (filter.include_deleted || !row.deleted) &&
    oneOf(filter.index_name, row.indexNames) &&
    oneOf(filter.connector_name, row.names) &&
    oneOf(filter.service_type, row.serviceTypes) &&
    contains(row);
}

function oneOf(wanted: readonly string[] | undefined, terms: readonly string[]): boolean {
  return wanted === undefined || wanted.length === 0 || terms.some((term) => wanted.includes(term));
}

/** Text inside the whole index name or name, or inside one word of the description. */
function containing(query: string): (row: ConnectorRow) => boolean {
  const pattern = `*${query}*`;
  const fits = (term: string): boolean => fitsWildcards(pattern, term);
  return (row) =>
    row.indexNames.some(fits) ||
    row.names.some(fits) ||
    row.descriptions.some((text) => standardAnalyzer.tokens(text).some(({ term }) => fits(term)));
}

/** A wildcard query: `*` stands for any characters, `?` for one, a backslash takes their meaning away. */
export function fitsWildcards(pattern: string, text: string): boolean {
  const parts = tokens(pattern);
  const characters = [...text];
  let at = 0;
  let textAt = 0;
  let star = -1;
  let retry = 0;
  while (textAt < characters.length) {
    const part = parts[at];
    if (part?.kind === 'many') {
      star = at;
      at += 1;
      retry = textAt;
    } else if (part && (part.kind === 'one' || part.character === characters[textAt])) {
      at += 1;
      textAt += 1;
    } else if (star >= 0) {
      at = star + 1;
      retry += 1;
      textAt = retry;
    } else return false;
  }
  while (parts[at]?.kind === 'many') at += 1;
  return at === parts.length;
}

interface Token {
  readonly kind: 'many' | 'one' | 'exact';
  readonly character: string;
}

function tokens(pattern: string): Token[] {
  const found: Token[] = [];
  const characters = [...pattern];
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at] as string;
    if (character === '*') found.push({ kind: 'many', character });
    else if (character === '?') found.push({ kind: 'one', character });
    else if (character === '\\' && at + 1 < characters.length) {
      at += 1;
      found.push({ kind: 'exact', character: characters[at] as string });
    } else found.push({ kind: 'exact', character });
  }
  return found;
}
