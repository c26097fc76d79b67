/** What to export. */
export interface ExportOptions {
  /**
   * Exports secrets too, instead of placeholders: connector secrets, sensitive configuration values, hashes of passwords and
   * keys, credentials in definitions.
   */
  readonly withSecrets?: boolean | undefined;
}
