import type { ResponseHead } from './response-head';

/** Who reads the body of a response. */
export interface ResponseReader {
  data(part: Buffer): void;
  /** Everything that has arrived by now was told, and more is to come. */
  lull(): void;
  end(): void;
  /** The response will not be complete. */
  fail(error: Error): void;
}

/** A response of the cluster, whose body arrives bit by bit. */
export interface ClusterResponse {
  readonly head: ResponseHead;
  /** Has the body told to a reader; to be called once. What arrives earlier waits for that. */
  read(reader: ResponseReader): void;
  /** Stops the body, except for what has arrived already. */
  pause(): void;
  resume(): void;
  /** Gives up the rest of it. @param error what the reader is told. */
  destroy(error: Error): void;
}

/** What a response arrives on. */
export interface Flow {
  pause(): void;
  resume(): void;
  fail(error: Error): void;
}

/** A response on its connection. */
export class ArrivingResponse implements ClusterResponse {
  private reader: ResponseReader | undefined;
  /** What came before there was a reader. */
  private early: Buffer[] = [];
  private ended = false;
  private failure: Error | undefined;

  /** @param flow undefined once the connection has nothing to do with it any more. */
  constructor(
    readonly head: ResponseHead,
    private flow: Flow | undefined,
  ) {}

  read(reader: ResponseReader): void {
    this.reader = reader;
    const { early } = this;
    this.early = [];
    for (const part of early) reader.data(part);
    if (this.ended) reader.end();
    else if (this.failure) reader.fail(this.failure);
    else {
      if (early.length > 0) reader.lull();
      this.resume();
    }
  }

  pause(): void {
    this.flow?.pause();
  }

  resume(): void {
    this.flow?.resume();
  }

  destroy(error: Error): void {
    this.flow?.fail(error);
  }

  data(part: Buffer): void {
    if (this.reader) this.reader.data(part);
    else this.early.push(part);
  }

  /** All bytes that have arrived were told, and more are to come. */
  lull(): void {
    if (this.reader) this.reader.lull();
    else this.pause();
  }

  end(): void {
    this.flow = undefined;
    this.ended = true;
    this.reader?.end();
  }

  fail(error: Error): void {
    this.flow = undefined;
    this.failure = error;
    this.reader?.fail(error);
  }
}
