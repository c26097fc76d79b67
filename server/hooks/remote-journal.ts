import type { JournalControls } from '../control/journal/controls';
import type { EntryView, UnexpectedRefusals, Verification } from '../generated/control';
import { callListener } from '../runtime/report';
import type { ControlCalls } from './control-calls';
import type { Promised } from './promised';
import { follow } from './send';

/** More than a journal holds. */
const ALL = 1_000_000_000;

/** The journal of a mock, over HTTP. */
export function remoteJournal(calls: ControlCalls): Promised<JournalControls> {
  const controls: Promised<JournalControls> = {
    entries: async (match = {}) => {
      const page = await calls.json<{ entries: EntryView[] }>('POST', '/journal/search', { limit: ALL, ...match });
      return page.entries;
    },
    waitFor: (match, options = {}) =>
      calls
        .expecting<{ entries: EntryView[] }>('/journal/wait', { ...match, ...options }, controls.waitFor)
        .then(({ entries }) => entries),
    verify: (wanted) => calls.expecting<Verification>('/journal/verify', wanted, controls.verify),
    expectRefusal: async (match) => void (await calls.json('POST', '/journal/expected', match)),
    unexpectedRefusals: async () => (await calls.json<UnexpectedRefusals>('GET', '/journal/unexpected')).entries,
    listen: (listener) =>
      follow(`${calls.url}/_mock/journal/events`, calls.access, (text) => {
        const entry = JSON.parse(text) as EntryView;
        callListener('of the journal', () => listener(entry));
      }),
    clear: async () => void (await calls.json('DELETE', '/journal')),
  };
  return controls;
}
