/** JSON text in three ways: a line as it is, lines of a list, or entries of an object. */
export type Layout = string | readonly Layout[] | ReadonlyMap<string, Layout>;

/** Writes JSON with one line for what belongs together, so that a change to a document is a change to a line. */
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
