import type { JsonValue } from '../../json/value';

/** What is watched of a request that may create something, so that a reset can remove it. */
export interface Trail {
  /** True if the whole body is needed before the request is passed on. */
  readonly needsBody?: boolean;
  /** Looks at the cluster before the request is passed on. @param body only if it is needed. */
  before?(body: JsonValue | undefined): Promise<void>;
  /** Looks at a part of the body before that is passed on; undefined if there is nothing to wait for. */
  scan?(chunk: Buffer): Promise<void> | undefined;
  /** True if the body of the response is needed afterwards. */
  readonly needsAnswer: boolean;
  /**
   * Looks at the cluster before the end of the response is passed on.
   *
   * @param status undefined if there was no response; the request may have been carried out nevertheless.
   * @param answer only if it is needed, and if it is short enough.
   */
  after(status: number | undefined, answer: JsonValue | undefined): Promise<void>;
}
