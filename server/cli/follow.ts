import type { EntryView } from '../index';
import type { Connection } from './connection';
import type { SentMatch } from './filters';

/**
 * Shows the requests that arrive from now on, until the server stops or the sandbox is removed.
 *
 * @param after the number of the latest request that was shown.
 */
export async function followRequests(
  connection: Connection,
  match: SentMatch,
  after: number,
  show: (entry: EntryView) => void,
): Promise<void> {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...match, after })) query.set(name, parameterOf(value));
  await connection.follow(`/journal/events?${query}`, (data) => show(JSON.parse(data)));
  const { sandbox } = connection;
  const removed = sandbox === undefined ? '' : `: it was stopped, or the sandbox ${sandbox} was removed`;
  process.stderr.write(`The server has ended the connection${removed}.\n`);
}

/** As the control API reads query parameters: lists with commas, everything else that is not text as JSON. */
function parameterOf(value: unknown): string {
  if (Array.isArray(value)) return value.join(',');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
