import type { OpenServer } from '../open';

/** The exit code for a fault of the program itself (EX_SOFTWARE of sysexits.h). */
export const FAILED = 70;

/**
 * For errors that no request could catch. The state that they leave behind is unknown, so the process ends, after
 * reporting which requests were in progress.
 *
 * @param end ends the process, and shows the report.
 */
export function onFailure(server: OpenServer, end: (report: string) => void): void {
  // The process that started the server may no longer read its output.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  process.on('uncaughtException', (error, origin) => end(reportOf(server, error, origin)));
}

function reportOf(server: OpenServer, error: unknown, origin: string): string {
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `es-connector-mock failed (${origin}) ${circumstances(server)}. Please report this: ${details}\n`;
}

const SHOWN = 20;

function circumstances(server: OpenServer): string {
  const requests = server.requestsInProgress();
  const more = requests.length > SHOWN ? ` and ${requests.length - SHOWN} more` : '';
  if (requests.length > 0) return `while it was handling ${requests.slice(0, SHOWN).join(', ')}${more}`;
  const latest = server.controls().journal.entries().at(-1);
  return latest ? `after ${latest.method} ${latest.path}` : 'before any request';
}
