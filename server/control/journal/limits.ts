/** How much the journal keeps. 0 entries switch it off. */
export interface JournalLimits {
  readonly entries: number;
  readonly bytes: number;
}
