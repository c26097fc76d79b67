import { warningHeaders } from '../../../http/warnings';

const UNCLOSED = {
  unclosed:
    "A bulk action wasn't closed properly with the closing brace. Malformed objects are currently accepted but will be rejected in a future version.",
  keys: 'A bulk action object contained multiple keys. Additional keys are currently ignored but will be rejected in a future version.',
  trailing:
    'A bulk action contained trailing data after the closing brace. This is currently ignored but will be rejected in a future version.',
};

/** Skips mistakes in a bulk request for which clients of version 8 get only a warning, and collects the warnings. */
export class Leniency {
  private readonly warnings = new Set<string>();

  unknownAction(action: string): void {
    this.warnings.add(
      `Unsupported action: [${action}]. Supported values are [create], [delete], [index], and [update]. Unsupported actions are currently accepted but will be rejected in a future version.`,
    );
  }

  unclosed(kind: keyof typeof UNCLOSED): void {
    this.warnings.add(UNCLOSED[kind]);
  }

  /** The headers with the warnings; undefined if there are none. */
  headers(version: string): Record<string, readonly string[]> | undefined {
    return warningHeaders(this.warnings, version);
  }
}
