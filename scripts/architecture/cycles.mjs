// Finds the cycles of a graph, each as one path.

/**
 * @param {Map<string, Set<string>>} graph node → the nodes it points to
 * @returns {{ members: string[], way: string[] }[]} each set of nodes that reach each other, and a shortest cycle from
 * its first node, which is not repeated at the end
 */
export function cyclesOf(graph) {
  return components(graph).map((members) => ({ members, way: wayRound(graph, new Set(members)) }));
}

/** Sets of two or more nodes that reach each other (Tarjan). */
function components(graph) {
  const state = { graph, order: new Map(), low: new Map(), stack: [], found: [] };
  for (const node of graph.keys()) if (!state.order.has(node)) visit(node, state);
  return state.found;
}

function visit(node, state) {
  const { graph, order, low, stack } = state;
  order.set(node, order.size);
  low.set(node, order.get(node));
  stack.push(node);
  for (const next of graph.get(node) ?? []) {
    if (!order.has(next)) visit(next, state);
    if (stack.includes(next)) low.set(node, Math.min(low.get(node), low.get(next)));
  }
  if (low.get(node) !== order.get(node)) return;
  const component = stack.splice(stack.indexOf(node));
  if (component.length > 1) state.found.push(component);
}

function wayRound(graph, component) {
  const start = [...component].sort()[0];
  const ways = [[start]];
  const seen = new Set();
  for (const way of ways) {
    for (const next of graph.get(way.at(-1)) ?? []) {
      if (next === start) return way;
      if (!component.has(next) || seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return [...component];
}
