import { tsImport } from 'tsx/esm/api';

const banner =
  '// Made by scripts/generate.mjs from the tables of endpoints and scenarios and server/generated/specification.ts. Do not edit.';

/** @returns the names of all operations and scenarios as types, so that the compiler rejects unknown names */
export async function writeNames() {
  const { knownOperations } = await tsImport('../../server/operations.ts', import.meta.url);
  const { scenarios } = await tsImport('../../server/control/scenarios/scenarios.ts', import.meta.url);
  return `${banner}

/** Name of an operation, as in the official specification of Elasticsearch. */
export type OperationName =
${union(knownOperations().names())};

/** A name, or a pattern in which * matches any text: connector.* */
export type OperationPattern = OperationName | \`\${string}*\${string}\`;

/** Name of a scenario. */
export type ScenarioName =
${union(Object.keys(scenarios))};
`;
}

const union = (names) => names.map((name) => `  | '${name}'`).join('\n');
