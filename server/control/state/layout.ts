/** JSON text in one of three forms: a single line, the lines of a list, or the entries of an object. */
export type Layout = string | readonly Layout[] | ReadonlyMap<string, Layout>;

/** Writes JSON with one line per unit, so that a change to a document changes one line. */
export function writeLayout(layout: Layout, indent = ''): string {
  if (typeof layout === 'string') return layout;
  const inner = `${indent}  `;
  if (layout instanceof Map) {
    const entries = [...(layout as ReadonlyMap<string, Layout>)];
    if (entries.length === 0) return '{}';
    const lines = entries.map(([key, value]) => `${inner}${JSON.stringify(key)}: ${writeLayout(value, inner)}`);
    return `{\n${lines.join(',\n')}\n${indent}}`;
  }
  const items = layout as readonly Layout[];
  if (items.length === 0) return '[]';
  return `[\n${items.map((item) => inner + writeLayout(item, inner)).join(',\n')}\n${indent}]`;
}
