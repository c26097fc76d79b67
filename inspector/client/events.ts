import type { EntryView } from '../../server/generated/control';
import { base, CallFailure, controlHeaders, heed, sandboxGone, send, tokenWanted } from './server';

/** Milliseconds before a lost stream is opened again, and one that the server has ended. */
const AGAIN = { lost: 2000, ended: 100 };

export interface EntryStream {
  /** The journal's own language, as query parameters. */
  readonly query: URLSearchParams;
  /** The id of the last entry that is known. */
  readonly after: number;
  onEntry(entry: EntryView): void;
  /** `ended`: there is nothing left to follow. */
  onState(state: 'live' | 'lost' | 'ended'): void;
}

/**
 * Follows the journal until it is told to stop; a stream that breaks is opened again. EventSource would do this too, but it
 * cannot send the token.
 */
export async function followJournal(stream: EntryStream, stop: AbortSignal): Promise<void> {
  let { after } = stream;
  while (!stop.aborted && !tokenWanted.value) {
    let wait = AGAIN.lost;
    try {
      await readStream(stream, after, stop, (entry) => {
        after = entry.id;
      });
      wait = AGAIN.ended;
    } catch {
      // Whatever broke it, it is opened again.
    }
    if (stop.aborted) return;
    stream.onState(sandboxGone.value ? 'ended' : 'lost');
    if (sandboxGone.value) return;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

async function readStream(
  { query, onEntry, onState }: EntryStream,
  after: number,
  stop: AbortSignal,
  seen: (entry: EntryView) => void,
): Promise<void> {
  const parameters = new URLSearchParams([...query, ['brief', 'true'], ['after', String(after)]]);
  const headers = { accept: 'text/event-stream', ...controlHeaders() };
  const response = await send(`${base}/_mock/journal/events?${parameters}`, { headers, signal: stop });
  heed(response.status);
  if (!response.ok || !response.body) throw new CallFailure(response.status, 'The requests cannot be followed.');
  onState('live');
  for await (const data of eventsOf(response.body)) {
    const entry = JSON.parse(data) as EntryView;
    seen(entry);
    onEntry(entry);
  }
}

/** The data of each server-sent event that is a request. */
async function* eventsOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const events = (rest + read.value).split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) {
      const lines = event.split('\n');
      if (!lines.includes('event: request')) continue;
      const data = lines.find((line) => line.startsWith('data: '));
      if (data !== undefined) yield data.slice('data: '.length);
    }
  }
}
