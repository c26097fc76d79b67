import type { JournalSearch, Verification, VerifyInput, WaitInput } from '../../generated/control';
import { acknowledged, ok } from '../../http/answer';
import { durationText } from '../../runtime/duration';
import { andThen, type Eventually } from '../../runtime/eventually';
import { mapInTurns, resultInTurns, type Turns } from '../../runtime/turns';
import { ControlError } from '../control-error';
import type { ControlledMock } from '../controlled-mock';
import { type ControlAnswer, type ControlCall, type ControlEndpoint, controlEndpoint } from '../endpoint';
import { readEntryMatch } from '../matching/read-match';
import { checkEndOfWaits, DEFAULT_TIMEOUT, tooManyWait, waitingTime } from '../waits';
import { bodyTexts } from './body-texts';
import { closestEntries } from './closest';
import type { JournalEntry } from './entry';
import { briefSize, briefViewOf, viewOf } from './entry-view';
import { explainFailure } from './failure-report';
import { refusalLines } from './refusal-lines';
import { matchingEntries } from './search';
import { expectRefusal, unexpectedRefusals } from './unexpected';
import { atLeast, verifyCount, verifyRequests } from './verify';
import { waitForRequests } from './waiting';

const DEFAULT_LIMIT = 100;

export const journalEndpoints: readonly ControlEndpoint[] = [
  controlEndpoint({
    route: 'GET /journal',
    summary:
      'Lists the requests received, with their responses: the latest hundred, or those that match a description.',
    input: 'journal-search.schema.json',
    answer: 'answers.schema.json#/$defs/JournalPage',
    handle: search,
  }),
  controlEndpoint({
    route: 'POST /journal/search',
    summary: 'The same, for descriptions that need a body.',
    input: 'journal-search.schema.json',
    answer: 'answers.schema.json#/$defs/JournalPage',
    handle: search,
  }),
  controlEndpoint({
    route: 'GET /journal/events',
    summary: 'Streams each new request as a server-sent event.',
    input: 'journal-events.schema.json',
    handle: ({ mock, input: { brief = false, after: first, ...match }, header }) => {
      const last = header('last-event-id');
      const after = last === undefined ? first : Number(last);
      // `after` is not one of the criteria: after a reset, the numbers are smaller again.
      const criteria = readEntryMatch(mock.known, match);
      mock.subscribers.checkRoom();
      return { stream: (response) => mock.subscribers.add(criteria, { after, brief }, response) };
    },
  }),
  controlEndpoint({
    route: 'POST /journal/wait',
    summary: 'Responds as soon as a number of matching requests have been received; 408 if they do not arrive in time.',
    input: 'wait.schema.json',
    answer: 'answers.schema.json#/$defs/WaitResult',
    handle: wait,
  }),
  controlEndpoint({
    route: 'POST /journal/verify',
    summary: 'Verifies that the expected requests were received; 422 with the closest ones if not.',
    input: 'verify.schema.json',
    answer: 'answers.schema.json#/$defs/Verification',
    handle: (call) => andThen(verified(call), (result) => (result.passed ? ok(result) : { status: 422, body: result })),
  }),
  controlEndpoint({
    route: 'POST /journal/check',
    summary:
      'The same, but with status 200 even if the verification fails: for pages, and for clients to which 422 is an error.',
    input: 'verify.schema.json',
    answer: 'answers.schema.json#/$defs/Verification',
    handle: (call) => andThen(verified(call), ok),
  }),
  controlEndpoint({
    route: 'POST /journal/expected',
    summary: 'Announces refusals: until the next reset, requests that match are not listed as unexpected.',
    input: 'entry-match.schema.json',
    answer: 'answers.schema.json#/$defs/Acknowledged',
    handle: ({ mock, input }) => {
      expectRefusal(mock, input);
      return acknowledged;
    },
  }),
  controlEndpoint({
    route: 'GET /journal/unexpected',
    summary:
      'Lists the refused requests that no fault rule caused and that have not been announced. A 404 that only says that something does not exist is no refusal.',
    answer: 'answers.schema.json#/$defs/UnexpectedRefusals',
    handle: ({ mock }) =>
      andThen(mapInTurns(latestPage(unexpectedRefusals(mock), sizeOf), viewOf, ONE_BY_ONE), (entries) =>
        ok({ refusals: refusalLines(entries), entries }),
      ),
  }),
  controlEndpoint({
    route: 'GET /journal/{id}',
    summary: 'Shows one request with its response.',
    answer: 'answers.schema.json#/$defs/EntryView',
    handle: ({ mock, placeholders: { id } }) => ok(viewOf(entryWith(mock, id))),
  }),
  controlEndpoint({
    route: 'GET /journal/{id}/text',
    summary:
      'Shows the bodies of one request and of its response as they were sent, to the character, as far as they may be shown.',
    answer: 'answers.schema.json#/$defs/EntryText',
    handle: ({ mock, placeholders: { id } }) => ok(bodyTexts(entryWith(mock, id))),
  }),
  controlEndpoint({
    route: 'DELETE /journal',
    summary: 'Clears the journal.',
    answer: 'answers.schema.json#/$defs/Acknowledged',
    handle: ({ mock }) => {
      mock.journal.clear();
      return acknowledged;
    },
  }),
];

/** @throws ControlError if the journal has no entry with this id. */
function entryWith({ journal }: ControlledMock, id: string | undefined): JournalEntry {
  const entry = journal.get(Number(id));
  if (!entry) throw new ControlError(404, `The journal has no entry [${id}], or no longer has it.`);
  return entry;
}

/** The result of a verification, in words, too, if it has failed. */
function verified({ mock, input }: ControlCall<VerifyInput>): Eventually<Verification> {
  return andThen(resultInTurns(verifyRequests(mock, input)), (result) =>
    result.passed ? result : { ...result, explanation: explainFailure(result) },
  );
}

function search({
  mock,
  input: { limit = DEFAULT_LIMIT, brief = false, ...match },
}: ControlCall<JournalSearch>): ControlAnswer | Promise<ControlAnswer> {
  const criteria = readEntryMatch(mock.known, match);
  const journal = mock.journal.summary();
  const matching = (entry: JournalEntry): readonly JournalEntry[] => matchingEntries(criteria, [entry]);
  const { after = 0 } = match;
  const entries = mock.journal.entries().filter(({ id }) => id > after);
  return andThen(mapInTurns(entries, matching, ONE_BY_ONE), (parts) => {
    const found = parts.flat();
    const latest = limit === 0 ? [] : found.slice(-limit);
    const page = latestPage(latest, brief ? briefSize : sizeOf);
    return andThen(mapInTurns(page, brief ? briefViewOf : viewOf, ONE_BY_ONE), (views) =>
      ok({ total: found.length, entries: views, journal }),
    );
  });
}

/** A single entry may take long. */
const ONE_BY_ONE: Turns = { stride: 1 };

async function wait({ mock, input, caller }: ControlCall<WaitInput>): Promise<ControlAnswer> {
  const { count = 1, timeout = DEFAULT_TIMEOUT, ...match } = input;
  const { journal, waiting } = mock;
  const criteria = readEntryMatch(mock.known, match);
  const longest = waitingTime(timeout);
  const leave = waiting.enter(tooManyWait);
  const waited = waiting.whileOpen(caller, (either) => waitForRequests(journal, criteria, count, longest, either));
  const { arrived, entries } = await waited.finally(leave);
  const views = await mapInTurns(latestPage(entries.slice(-DEFAULT_LIMIT), sizeOf), viewOf, ONE_BY_ONE);
  if (arrived) return ok({ arrived, count: entries.length, entries: views });
  checkEndOfWaits(mock);
  const closest = await resultInTurns(closestEntries(criteria, journal.entries()));
  const near = closest.map(({ entry, differences }) => ({
    entry: viewOf(entry),
    differences,
  }));
  const failed = await resultInTurns(verifyCount(journal.entries(), criteria, atLeast(count)));
  const explanation = `Waited ${durationText(timeout)}. ${explainFailure(failed)}`;
  const body = { arrived, count: entries.length, wanted: count, entries: views, closest: near, explanation };
  return { status: 408, body };
}

const sizeOf = ({ size }: JournalEntry): number => size;

/** The bodies of more bytes than this are not shown at once; a string of JSON can become six times as long. */
const LARGEST_PAGE = 32 * 1024 * 1024;

/** The latest of some entries, as many as fit a page. @param bytesOf an entry, as it is shown. */
function latestPage(
  entries: readonly JournalEntry[],
  bytesOf: (entry: JournalEntry) => number,
): readonly JournalEntry[] {
  let first = entries.length;
  for (let bytes = 0; first > 0; first -= 1) {
    bytes += bytesOf(entries[first - 1] as JournalEntry);
    if (bytes > LARGEST_PAGE && first < entries.length) break;
  }
  return entries.slice(first);
}
