import type { ServerResponse } from 'node:http';
import { reportFailure } from '../../runtime/report';
import { ControlError } from '../control-error';
import type { EntryCriteria } from '../matching/criteria';
import type { JournalEntry } from './entry';
import { briefViewOf, viewOf } from './entry-view';
import type { Journal } from './journal';
import { entryMatches } from './search';

const KEEP_ALIVE = 15_000;

/** Those who read a journal as server-sent events. */
export class Subscribers {
  private readonly readers = new Set<Reader>();
  private stop: (() => void) | undefined;

  /** @param limit how many there may be. */
  constructor(
    private readonly journal: Journal,
    private readonly limit: number,
  ) {}

  /** @throws ControlError 429 if there are too many already. */
  checkRoom(): void {
    if (this.readers.size < this.limit) return;
    throw new ControlError(429, `The journal already has ${this.limit} readers of its events (--max-subscribers).`);
  }

  /**
   * Streams each matching request as a server-sent event, from now on or from the one after `after`.
   *
   * @param wish what the reader wants to see of the requests, and from where on.
   */
  add(criteria: EntryCriteria, { after, brief }: ReaderWish, response: ServerResponse): void {
    const events = brief ? this.briefEvents : this.events;
    const reader = new Reader(this.journal, criteria, after, response, events);
    this.readers.add(reader);
    this.stop ??= this.journal.follow(() => {
      for (const each of this.readers) each.pump();
    });
    response.on('close', () => this.remove(reader));
    reader.start();
  }

  /** Tells all readers that the fixtures were loaded again. @param times how often by now. */
  tellReload(times: number): void {
    for (const reader of this.readers) reader.tell(`event: reload\ndata: {"reloads":${times}}\n\n`);
  }

  /** Ends all streams. */
  end(): void {
    for (const reader of this.readers) reader.end();
  }

  private remove(reader: Reader): void {
    this.readers.delete(reader);
    reader.stop();
    if (this.readers.size > 0) return;
    this.stop?.();
    this.stop = undefined;
  }

  /** The latest event, which all readers that keep up share. */
  private readonly events = new LatestEvent(viewOf);
  /** The same for those who read them without bodies. */
  private readonly briefEvents = new LatestEvent(briefViewOf);
}

/** What a reader asks for besides the requests that match. */
interface ReaderWish {
  /** Id of the last entry that it has seen (`Last-Event-ID`). */
  readonly after: number | undefined;
  /** Leaves out the bodies. */
  readonly brief: boolean;
}

class LatestEvent {
  private entry: JournalEntry | undefined;
  private bytes = Buffer.alloc(0);

  constructor(private readonly view: typeof viewOf) {}

  of(entry: JournalEntry): Buffer {
    if (entry !== this.entry) {
      this.bytes = Buffer.from(`id: ${entry.id}\nevent: request\ndata: ${JSON.stringify(this.view(entry))}\n\n`);
      this.entry = entry;
    }
    return this.bytes;
  }
}

/**
 * One reader. It gets the next event only after it has read those before, so that nothing piles up for it; if the journal
 * has forgotten an entry before the reader asked for it, the stream ends.
 */
class Reader {
  private beat: NodeJS.Timeout | undefined;
  /** Id of the last entry that was looked at. */
  private seen: number;
  /** After a reset, the journal counts from one again. */
  private numbering: number;

  constructor(
    private readonly journal: Journal,
    private readonly criteria: EntryCriteria,
    after: number | undefined,
    private readonly response: ServerResponse,
    private readonly events: LatestEvent,
  ) {
    const { oldest, latest, numbering } = journal;
    this.numbering = numbering;
    this.seen = after === undefined ? latest : Math.min(latest, Math.max(after, oldest - 1));
  }

  start(): void {
    this.response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    this.response.write(': the journal of es-connector-mock\n\n');
    this.response.on('drain', () => this.pump());
    this.beat = setInterval(() => this.keepAlive(), KEEP_ALIVE);
    this.pump();
  }

  /** Sends what the reader takes. Never throws. */
  pump(): void {
    const { journal, response } = this;
    try {
      if (this.numbering !== journal.numbering) this.seen = 0;
      this.numbering = journal.numbering;
      while (this.seen < journal.latest && !response.writableNeedDrain && !response.destroyed) {
        const entry = journal.get(this.seen + 1);
        if (!entry) {
          response.destroy();
          return;
        }
        this.seen = entry.id;
        if (entryMatches(this.criteria, entry)) response.write(this.events.of(entry));
      }
    } catch (error) {
      reportFailure('A stream of journal events', error);
      response.destroy();
    }
  }

  end(): void {
    this.response.end();
  }

  /** Sends an event that is no request, unless the reader is behind. */
  tell(event: string): void {
    if (!this.response.writableNeedDrain && !this.response.destroyed) this.response.write(event);
  }

  stop(): void {
    clearInterval(this.beat);
  }

  private keepAlive(): void {
    if (!this.response.writableNeedDrain) this.response.write(': still here\n\n');
  }
}
