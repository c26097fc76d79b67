/** Reads a query that is written as text, from left to right. */
export abstract class TextScanner {
  protected at = 0;

  constructor(protected readonly text: string) {}

  /** @param form a sticky expression. @returns its match at the current position, which is then behind it. */
  protected take(form: RegExp): RegExpExecArray | undefined {
    form.lastIndex = this.at;
    const match = form.exec(this.text);
    if (!match) return undefined;
    this.at += match[0].length;
    return match;
  }
}
