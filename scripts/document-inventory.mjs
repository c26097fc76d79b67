// The part of docs/fidelity.md that says what becomes of every setting and every part of an analysis chain, from the tables
// that the server itself reads.
import { tsImport } from 'tsx/esm/api';
import { optionChapter } from './document-options.mjs';

/**
 * @param endpoints all endpoints
 * @returns the chapters about parameters, index settings and analysis
 */
export async function inventory(endpoints) {
  const tables = await tsImport('../server/endpoints/inventory.ts', import.meta.url);
  const indexSettings = await tsImport('../server/store/settings-of-indices/known.ts', import.meta.url);
  const { knownIndexSettings, indexSettingGroups } = indexSettings;
  const cluster = '../server/store/settings-of-the-cluster';
  const { knownClusterSettings, clusterSettingGroups } = await tsImport(`${cluster}/known.ts`, import.meta.url);
  const { refusedFamilies } = await tsImport(`${cluster}/modules.ts`, import.meta.url);
  const clusterSettings = clusterSettingsChapter(
    { ...knownClusterSettings, ...withStars(clusterSettingGroups) },
    refusedFamilies,
    Object.keys((await tsImport(`${cluster}/start.ts`, import.meta.url)).startSettings),
  );
  const analysis = await tsImport('../server/store/analysis/components.ts', import.meta.url);
  const settings = settingsChapter({ ...knownIndexSettings, ...withStars(indexSettingGroups) });
  const parameters = parametersChapter(tables.parameterInventory(endpoints));
  const components = analysisChapter(analysis.emulatedComponents, analysis.refusedComponents);
  const bodies = bodiesChapter(tables.bodyInventory(endpoints));
  const queries = queriesChapter(tables.queryInventory());
  const aggregations = aggregationsChapter(tables.aggregationInventory());
  const languages = await tsImport('../server/store/analysis/languages.ts', import.meta.url);
  const spoken = languageChapter(languages, analysis.refusedComponents.analyzer);
  return [
    parameters,
    bodies,
    queries,
    aggregations,
    fieldsChapter(tables.fieldInventory()),
    settings,
    clusterSettings,
    components,
    spoken,
    processorsChapter(tables.processorInventory()),
  ].join('\n');
}

const withStars = (groups) => Object.fromEntries(Object.entries(groups).map(([name, one]) => [`${name}*`, one]));
const names = (list) => list.map((name) => `\`${name}\``).join(', ');

function parametersChapter(tables) {
  return `## Query parameters

Every operation takes \`pretty\`, \`human\`, \`format\`, \`filter_path\` and \`error_trace\`, and the placeholders of its path.
All other names are refused as in Elasticsearch.

${optionChapter('operation', tables)}`;
}

function bodiesChapter(tables) {
  return `## Bodies

The keys of a bulk request are those of an action, and the keys of a multi-search those of a header. Keys of documents, mappings
and settings are not listed here. All other names are refused as in Elasticsearch.

${optionChapter('operation', tables)}`;
}

function queriesChapter(tables) {
  return `## Queries

The keys of queries on one field are those of the object under the field's name. All other names are refused as in Elasticsearch,
and queries that are not listed by name.

${optionChapter('query', tables)}`;
}

function aggregationsChapter(tables) {
  return `## Aggregations

\`composite terms\` and the like are the sources of composite aggregations. All other names are refused as in Elasticsearch, and
types that are not emulated by name.

${optionChapter('type', tables)}`;
}

function fieldsChapter(tables) {
  return `## Fields

The parameters of each type of field in a mapping, besides \`type\` and \`fields\`. All other names are refused as in Elasticsearch;
objects, nested objects and aliases take what they take there. The types \`counted_keyword\`, \`exponential_histogram\`,
\`passthrough\`, \`pattern_text\` and \`rank_vectors\` are refused by name.

${optionChapter('type', tables)}`;
}

function processorsChapter(tables) {
  return `## Pipelines and processors

All other names are refused as in Elasticsearch, and processors that
are not listed by name.

${optionChapter('part', tables)}`;
}

/** Settings that are only kept and shown are grouped by the reason. */
function settingsChapter(settings) {
  const reasons = new Map();
  for (const [name, { effect }] of Object.entries(settings)) {
    reasons.set(effect, [...(reasons.get(effect) ?? []), `index.${name}`]);
  }
  const done = reasons.get('done') ?? [];
  reasons.delete('done');
  const rows = [...reasons].map(([reason, list]) => `| ${reason} | ${names(list)} |`);
  return `## Index settings

These take effect: ${names(done)}.

These are checked, stored and shown, but have no effect that a client could see:

| reason | settings |
| --- | --- |
${rows.join('\n')}

Every other name is an unknown setting, as in Elasticsearch.
`;
}

function clusterSettingsChapter(settings, families, ofStarts) {
  const done = [];
  const reasons = new Map();
  const refused = [];
  for (const [name, { effect = {} }] of Object.entries(settings)) {
    if (effect.refused) refused.push(`| \`${name}\` | ${effect.refused} |`);
    else if (effect.kept) reasons.set(effect.kept, [...(reasons.get(effect.kept) ?? []), name]);
    else done.push(name);
  }
  const rows = [...reasons].map(([reason, list]) => `| ${reason} | ${names(list)} |`);
  return `## Cluster settings

These take effect: ${names(done)}.

So do these, which only the start can set (\`--setting\`): ${names(ofStarts)}.

These are checked, stored and shown, but have no effect that a client could see:

| reason | settings |
| --- | --- |
${rows.join('\n')}

These are refused with a 501, as are settings of modules that begin with ${names(families)} and are not listed above:

| setting | refused values |
| --- | --- |
${refused.join('\n')}

All other settings that only a restart of a node can change are refused in Elasticsearch's words, and every other name is an unknown setting.
`;
}

function analysisChapter(emulated, refused) {
  const rows = Object.entries(emulated).flatMap(([kind, components]) =>
    Object.entries(components).map(([type, { done = [], refused: parameters = [], remark = '' }]) => {
      return `| \`${kind}\` | \`${type}\` | ${names(done)} | ${names(parameters)} | ${remark} |`;
    }),
  );
  const missing = Object.entries(refused).map(([kind, types]) => `- \`${kind}\`: ${names(types)}`);
  return `## Analysis

| part | type | parameters | parameters refused with a 501 | remarks |
| --- | --- | --- | --- | --- |
${rows.join('\n')}

Parameters that Elasticsearch ignores are stored and shown, as in Elasticsearch. These components are refused with a 501 that
names them:

${missing.join('\n')}
`;
}

/** The stemmers and the sets of stop words by name. */
function languageChapter({ emulatedAnalyzers, emulatedStemmers, englishStemmers, refusedStemmers }, refused) {
  const withoutSet = ['chinese', 'cjk'];
  const languages = [...emulatedAnalyzers, ...refused].filter((one) => !withoutSet.includes(one)).sort();
  const sets = (list) => names(list.map((language) => `_${language}_`));
  return `Stemmers: ${names([...englishStemmers, ...Object.keys(emulatedStemmers)].sort())}. Refused: ${names(refusedStemmers)}.

Sets of stop words: ${sets(languages)}.
`;
}
