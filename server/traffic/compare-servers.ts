import { type PlayOptions, playBoth } from './compare/play-both';
import type { ComparisonResult } from './compare/result';
import type { TrafficSuite } from './files/suite';
import type { TrafficAccess } from './play/client';
import { openSide } from './play/open-side';
import type { Side } from './play/side';

/** A server to compare. */
export interface ComparedServer {
  readonly url: string;
  readonly access: TrafficAccess;
}

export interface CompareOptions extends Omit<PlayOptions, 'explain'> {
  readonly a: ComparedServer;
  readonly b: ComparedServer;
  /** Name of a cluster that may hold data of others. */
  readonly allow?: string | undefined;
  readonly explain: PlayOptions['explain'];
}

/** Plays suites on two servers, and leaves both as they were. */
export async function compareServers(
  suites: readonly TrafficSuite[],
  { a, b, allow, ...options }: CompareOptions,
): Promise<ComparisonResult> {
  const sides: Side[] = [];
  try {
    for (const { url, access } of [a, b]) sides.push(await openSide(url, access, { allow }));
    return await playBoth(sides as [Side, Side], suites, options);
  } finally {
    for (const side of sides) await side.close();
  }
}
