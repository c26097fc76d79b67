import type { EntryView } from '../index';
import type { Command } from './command';
import { connectionFlags, readCall } from './connection';
import { entryText } from './entry-text';
import { filterFlags, matchOf } from './filters';
import type { Flags } from './flags';
import { printResult } from './print';

const flags = {
  ...filterFlags,
  refused: {
    value: 'none',
    help: 'Only requests that were refused, completely or in part: errors, failed items of a bulk request, failed shards.',
  },
  limit: { value: 'number', help: 'How many of the latest requests to show. Default 100.' },
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
  details: ['es-connector-mock journal --operation connector.update_status --status 4xx'],
  flags,
  run: async (args) => {
    const { connection, values } = readCall('journal', flags, args);
    const { limit } = values;
    const search = {
      ...matchOf(values),
      ...(values.refused && { refused: true }),
      ...(limit !== undefined && { limit }),
    };
    const page = await connection.call<Page>('POST', '/journal/search', search);
    if (values.clear) await connection.call('DELETE', '/journal');
    printResult(page, values.json, [...page.entries.map(entryText), countText(page)].join('\n'));
    return 0;
  },
};

function countText({ total, entries, journal }: Page): string {
  const requests = total === 1 ? '1 request' : `${total} requests`;
  const shown = entries.length < total ? `, the last ${entries.length} shown` : '';
  const gone = journal.recorded > journal.kept ? `; ${journal.recorded - journal.kept} are no longer kept` : '';
  return `${requests}${shown}${gone}.`;
}
