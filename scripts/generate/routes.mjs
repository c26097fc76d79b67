import { tsImport } from 'tsx/esm/api';

const banner = '// Made by scripts/generate.mjs from the table of endpoints. Do not edit.';

/** @returns the routes of all emulated operations, by which the server finds the family that a request is for */
export async function writeRoutes() {
  const { families } = await tsImport('../../server/endpoints/families.ts', import.meta.url);
  const groups = new Map();
  const add = (group, line) => groups.set(group, [...(groups.get(group) ?? []), line]);
  for (const [family, load] of Object.entries(families)) {
    for (const { name, routes } of load()) {
      for (const group of new Set(routes.map(groupOf)))
        add(group, [family, name, ...routes.filter((route) => groupOf(route) === group)].join(' '));
    }
  }
  const texts = [...groups].sort().map(([group, lines]) => `  '${group}': \`\n${lines.join('\n')}\`,\n`);
  return `${banner}

/**
 * Family, name and routes of all emulated operations: one operation per line, grouped by the first segment of the path, in which
 * * stands for a placeholder. Read when a path of the group is first requested.
 */
export const emulatedRoutes: Readonly<Record<string, string>> = {
${texts.join('')}};
`;
}

function groupOf(route) {
  const [segment = ''] = route.split(' ')[1].slice(1).split('/');
  return segment.startsWith('{') ? '*' : segment;
}
