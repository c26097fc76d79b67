import type { EntryView } from '../index';
import type { Command } from './command';
import { connectionFlags, readCall } from './connection';
import { entryLine, entryText, whyBelow } from './entry-text';
import { filterFlags, matchOf } from './filters';
import { type Flags, UsageError } from './flags';
import { followRequests } from './follow';
import { print, printResult } from './print';
import { inColour, showsColours } from './request-log';

const flags = {
  ...filterFlags,
  refused: {
    value: 'none',
    help: 'Only requests that were refused, completely or in part: errors, failed items of a bulk request, failed shards.',
  },
  limit: { value: 'number', help: 'How many of the latest requests to show. Default 100.' },
  follow: {
    value: 'none',
    help: 'Go on with each request as it arrives, until the server stops; with --json one line each.',
  },
  clear: { value: 'none', help: 'Clear the journal after showing it.' },
  ...connectionFlags,
} as const satisfies Flags;

interface Page {
  readonly total: number;
  readonly entries: readonly EntryView[];
  readonly journal: { readonly kept: number; readonly recorded: number };
}

export const journalCommand: Command = {
  usage: 'journal [filters] [flags]',
  summary: 'Shows the requests that a running server has received, and why it refused some of them.',
  details: [
    'es-connector-mock journal --operation connector.update_status --status 4xx',
    'es-connector-mock journal --follow --refused',
  ],
  flags,
  run: async (args) => {
    const { connection, values } = readCall('journal', flags, args);
    const { limit, clear, json, follow } = values;
    if (follow && clear) throw new UsageError('journal takes either --follow or --clear.');
    const match = { ...matchOf(values), ...(values.refused && { refused: true }) };
    const page = await connection.call<Page>('POST', '/journal/search', {
      ...match,
      ...(limit !== undefined && { limit }),
    });
    if (follow) {
      const show = (entry: EntryView) => (json ? printResult(entry, json, '') : print(`${shownText(entry)}\n`));
      page.entries.forEach(show);
      await followRequests(connection, match, page.journal.recorded, show);
      return 0;
    }
    if (clear) await connection.call('DELETE', '/journal');
    if (json) printResult(page, json, '');
    else print(`${[...page.entries.map(shownText), countText(page)].join('\n')}\n`);
    return 0;
  },
};

/** A request, in colours on a terminal, with the reasons below if it was refused; all control characters are those of colours. */
const shownText = (entry: EntryView): string =>
  showsColours(process.stdout) ? inColour(entry, entryLine(entry)) + whyBelow(entry) : entryText(entry);

function countText({ total, entries, journal }: Page): string {
  const requests = total === 1 ? '1 request' : `${total} requests`;
  const shown = entries.length < total ? `, the last ${entries.length} shown` : '';
  const gone = journal.recorded > journal.kept ? `; ${journal.recorded - journal.kept} are no longer kept` : '';
  return `${requests}${shown}${gone}.`;
}
