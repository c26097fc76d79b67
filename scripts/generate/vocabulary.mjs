import { tsImport } from 'tsx/esm/api';

const banner =
  '// Made by scripts/generate.mjs from the tables of queries, aggregations, processors and fields. Do not edit.';

/** @returns the words of bodies that no schema describes, which the console of the inspector proposes */
export async function writeVocabulary() {
  const { bodyWords } = await tsImport('../../server/endpoints/inventory.ts', import.meta.url);
  const groups = Object.entries(bodyWords()).map(
    ([group, words]) => `  ${group}: {\n${Object.entries(words).map(line).join('')}  },\n`,
  );
  return `${banner}

/** Queries, aggregations, processors and types of fields, by name, each with its options: \`bool\` with \`must should …\`. */
export const vocabulary = {
${groups.join('')}} as const;
`;
}

const line = ([name, words]) => `    '${name}': '${words}',\n`;
