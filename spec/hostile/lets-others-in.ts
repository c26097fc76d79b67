import { expect } from 'chai';
import type { Attack, HostileServer } from './server';

/**
 * Expects of a request that takes long that another one is handled before it has ended.
 *
 * @returns the response of the request that takes long.
 */
export async function letsOthersIn(
  server: HostileServer,
  slow: Attack,
  headers: Readonly<Record<string, string>> = {},
): Promise<string> {
  const ended: string[] = [];
  const quick = { path: '/_cluster/health', headers };
  // Both requests find a connection that is open already.
  await Promise.all([server.send(quick), server.send(quick)]);
  const done = server.send({ patience: 60_000, ...slow, headers }).then(({ text }) => {
    ended.push('slow');
    return text;
  });
  await server.send(quick);
  ended.push('quick');
  const text = await done;
  expect(ended, text.slice(0, 300)).to.deep.equal(['quick', 'slow']);
  return text;
}
