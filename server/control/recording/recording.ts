import type { EntryMatch, RecordedStep, Recording } from '../../generated/control';
import { type Happened, stableSteps } from '../../recordings/stable';
import type { TrafficStep } from '../../recordings/step';
import { andThen, type Eventually } from '../../runtime/eventually';
import { mapInTurns, type Turns } from '../../runtime/turns';
import type { ControlledMock } from '../controlled-mock';
import type { JournalEntry } from '../journal/entry';
import { examined, matchingEntries } from '../journal/search';
import { readEntryMatch } from '../matching/read-match';
import { recordedStep } from './recorded-step';

/** A pause of a client that is shorter is not worth recording. In milliseconds. */
const SHORTEST_PAUSE = 1000;
/** A single entry may take long. */
const ONE_BY_ONE: Turns = { stride: 1 };

/** The requests that match, as a recording, without waiting for other requests. */
export function recordingAtOnce(mock: ControlledMock, match: EntryMatch): Recording {
  const criteria = readEntryMatch(mock.known, match);
  const entries = matchingEntries(criteria, mock.journal.entries());
  return recordingOf(mock, entries, entries.map(stepOf));
}

/** The same in turns, between which other requests are handled. */
export function recordingInTurns(mock: ControlledMock, match: EntryMatch): Eventually<Recording> {
  const criteria = readEntryMatch(mock.known, match);
  const matching = (entry: JournalEntry): readonly JournalEntry[] => matchingEntries(criteria, [entry]);
  return andThen(mapInTurns(mock.journal.entries(), matching, ONE_BY_ONE), (parts) => {
    const entries = parts.flat();
    return andThen(mapInTurns(entries, stepOf, ONE_BY_ONE), (steps) => recordingOf(mock, entries, steps));
  });
}

function stepOf(entry: JournalEntry): TrafficStep {
  return examined(entry, () => recordedStep(entry));
}

function recordingOf(mock: ControlledMock, entries: readonly JournalEntry[], steps: readonly TrafficStep[]): Recording {
  const happened: Happened[] = steps.map((step, at) => {
    const pause = pauseBefore(entries[at], entries[at - 1]);
    const { do: request, ...rest } = step;
    return { at: entries[at]?.at ?? 0, step: { do: request, ...(pause !== undefined && { pause }), ...rest } };
  });
  const { recorded } = mock.journal.summary();
  const lost = mock.journal.oldest - 1;
  return {
    elasticsearch: mock.upstream?.version ?? mock.settings.esVersion,
    ...(lost > 0 && { lost: Math.min(lost, recorded) }),
    // Each has an answer: that of its entry.
    steps: stableSteps(happened) as RecordedStep[],
  };
}

function pauseBefore(entry: JournalEntry | undefined, before: JournalEntry | undefined): string | undefined {
  if (!entry || !before) return undefined;
  const waited = entry.at - entry.took - before.at;
  return waited >= SHORTEST_PAUSE ? `${Math.round(waited / SHORTEST_PAUSE)}s` : undefined;
}
