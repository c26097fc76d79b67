import type { Route } from '../../endpoint/endpoint';
import { suggestions } from '../../validation/suggest';

/** The route whose literal parts are most similar to a request; undefined if none is near. */
export function nearestRoute(method: string, uri: string, routes: Iterable<Route>): string | undefined {
  const [path = ''] = uri.split('?', 1);
  const given = path.split('/').slice(1, 12);
  let best: { readonly route: string; readonly score: number } | undefined;
  for (const route of routes) {
    const score = similarity(method, given, route);
    if (score > (best?.score ?? 0.5)) best = { route, score };
  }
  return best?.route;
}

/**
 * From 0 to 1: the share of matching segments, where similar ones count half. A leading underscore must not be missing.
 */
function similarity(method: string, given: readonly string[], route: string): number {
  const [routeMethod = '', pattern = ''] = route.split(' ');
  const wanted = pattern.split('/').slice(1);
  const length = Math.max(given.length, wanted.length);
  let fits = 0;
  for (let at = 0; at < length; at += 1) fits += segmentSimilarity(given[at], wanted[at]);
  return (fits / length) * (routeMethod === method ? 1 : 0.95);
}

function segmentSimilarity(given: string | undefined, wanted: string | undefined): number {
  if (given === undefined || wanted === undefined) return 0;
  if (wanted === given) return 1;
  // A placeholder matches any text, but a segment that looks like an operation is meant as one.
  if (wanted.startsWith('{')) return given.startsWith('_') ? 0.3 : 0.9;
  return suggestions(given.slice(0, 60), [wanted, wanted.replace(/^_/, '')]).length > 0 ? 0.6 : 0;
}
