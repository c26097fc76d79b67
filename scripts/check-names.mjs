// Checks that a name that is exported from two files of the server denotes the same thing.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

/** The entries of tables, which are called what Elasticsearch calls them: there is a query `terms`, and an aggregation. */
const tables = ['query/aggregations/', 'query/clauses/', 'ingest/processors/'];
/** The same function for different test runners; and types made from schemas. */
const repeated = ['hooks/', 'generated/'];
const declaration = /^export (?:abstract |async )*(?:class|const|enum|function\*?|interface|type) (\w+)/gm;

/**
 * @param {string} folder the root of a project that contains a folder server/
 * @returns {string[]} one line for each name that several files export
 */
export function checkNames(folder = root) {
  const places = new Map();
  for (const path of readdirSync(join(folder, 'server'), { recursive: true })) {
    const exempt = [...tables, ...repeated].some((start) => path.startsWith(start));
    if (exempt || !path.endsWith('.ts')) continue;
    for (const [, name] of readFileSync(join(folder, 'server', path), 'utf8').matchAll(declaration)) {
      places.set(name, (places.get(name) ?? new Set()).add(`server/${path}`));
    }
  }
  return [...places]
    .filter(([, files]) => files.size > 1)
    .map(([name, files]) => `${[...files].join(' and ')} export ${name}: give different things different names`);
}
