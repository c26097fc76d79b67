/** What to export. */
export interface ExportOptions {
  /** Exports connector secrets, API keys and sensitive configuration values too, instead of placeholders. */
  readonly withSecrets?: boolean | undefined;
}
