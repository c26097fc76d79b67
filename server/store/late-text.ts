import type { JsonObject } from '../json/value';
import { stringifyLossless } from '../json-text/lossless';

/**
 * The text of a source that the mock made, not written yet. Connectors are updated far more often than they are read, and
 * writing the text is the greater part of an update.
 */
export class LateText {
  private written: string | undefined;

  /**
   * @param source without numbers that JavaScript would change.
   * @param length of the text, in characters: close enough for statistics and budgets.
   */
  constructor(
    private readonly source: JsonObject,
    readonly length: number,
  ) {}

  get text(): string {
    this.written ??= stringifyLossless(this.source, false);
    return this.written;
  }
}
