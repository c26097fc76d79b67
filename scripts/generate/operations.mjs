import { tsImport } from 'tsx/esm/api';

const banner =
  '// Made by scripts/generate.mjs from the table of endpoints and server/generated/specification.ts. Do not edit.';

/** @returns the names of all operations as a type, so that the compiler rejects unknown names */
export async function writeOperationNames() {
  const { knownOperations } = await tsImport('../../server/operations.ts', import.meta.url);
  const names = knownOperations().names();
  return `${banner}

/** Name of an operation, as the official specification of Elasticsearch has it. */
export type OperationName =
${names.map((name) => `  | '${name}'`).join('\n')};

/** A name, or a pattern in which * stands for any text: connector.* */
export type OperationPattern = OperationName | \`\${string}*\${string}\`;
`;
}
