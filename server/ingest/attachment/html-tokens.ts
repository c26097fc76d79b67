/** A piece of HTML. Comments and declarations are omitted. */
export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string; readonly raw: boolean }
  | { readonly kind: 'start' | 'end'; readonly name: string; readonly attributes: string };

/** Elements whose content is text up to their end tag; in the second set, character references are resolved. */
const RAW = new Set(['script', 'style', 'xmp', 'iframe', 'noembed', 'noframes']);
const WITH_REFERENCES = new Set(['title', 'textarea']);

/** Reads HTML once, from left to right. */
export class HtmlTokens implements Iterable<HtmlToken> {
  private at = 0;

  constructor(private readonly html: string) {}

  *[Symbol.iterator](): Iterator<HtmlToken> {
    while (this.at < this.html.length) {
      const markup = this.nextMarkup();
      if (markup > this.at) yield this.text(markup);
      if (this.at >= this.html.length) return;
      if (this.skipped()) continue;
      const tag = this.tag();
      yield tag;
      if (tag.kind === 'start') yield* this.rawText(tag.name);
    }
  }

  /** The start of the next tag, comment or declaration; a `<` before anything else is text. */
  private nextMarkup(): number {
    for (let from = this.at; ; from++) {
      from = this.html.indexOf('<', from);
      if (from < 0) return this.html.length;
      if (/[A-Za-z/!?]/.test(this.html[from + 1] ?? '')) return from;
    }
  }

  private text(end: number, raw = false): HtmlToken {
    const text = this.html.slice(this.at, end);
    this.at = end;
    return { kind: 'text', text, raw };
  }

  private skipped(): boolean {
    const next = this.html[this.at + 1] as string;
    if (this.html.startsWith('<!--', this.at)) this.skipTo('-->', this.at + 2);
    else if (next === '!' || next === '?') this.skipTo('>', this.at);
    else if (next === '/' && !/[A-Za-z]/.test(this.html[this.at + 2] ?? '')) this.skipTo('>', this.at);
    else return false;
    return true;
  }

  private skipTo(end: string, from: number): void {
    const found = this.html.indexOf(end, from);
    this.at = found < 0 ? this.html.length : found + end.length;
  }

  private tag(): Extract<HtmlToken, { readonly attributes: string }> {
    const isEnd = this.html[this.at + 1] === '/';
    const name = /[^\s/>]*/y;
    name.lastIndex = this.at + (isEnd ? 2 : 1);
    const found = (name.exec(this.html) as RegExpExecArray)[0];
    const attributes = name.lastIndex;
    this.at = this.endOfTag(attributes);
    const text = this.html.slice(attributes, this.at - 1);
    if (!isEnd && /^(?:pre|listing)$/i.test(found) && this.html[this.at] === '\n') this.at++;
    return { kind: isEnd ? 'end' : 'start', name: found.toLowerCase(), attributes: text };
  }

  /** The position after the `>` that ends a tag, ignoring any inside a quoted value. */
  private endOfTag(from: number): number {
    const delimiter = /[>=]/g;
    delimiter.lastIndex = from;
    for (let found = delimiter.exec(this.html); found; found = delimiter.exec(this.html)) {
      if (found[0] === '>') return found.index + 1;
      const value = /\s*(["']?)/y;
      value.lastIndex = found.index + 1;
      const quote = value.exec(this.html)?.[1];
      if (!quote) continue;
      const end = this.html.indexOf(quote, value.lastIndex);
      if (end < 0) break;
      delimiter.lastIndex = end + 1;
    }
    return this.html.length + 1;
  }

  private *rawText(name: string): Generator<HtmlToken> {
    const raw = RAW.has(name);
    if (!raw && !WITH_REFERENCES.has(name)) return;
    const close = new RegExp(`</${name}[\\s/>]`, 'gi');
    close.lastIndex = this.at;
    const end = close.exec(this.html)?.index ?? this.html.length;
    if (end > this.at) yield this.text(end, raw);
  }
}

/** The value of an attribute, or undefined if it is missing. */
export function attributeOf(attributes: string, wanted: string): string | undefined {
  const pattern = /([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]*)))?/g;
  for (const [, name = '', double, single, bare] of attributes.matchAll(pattern)) {
    if (name.toLowerCase() === wanted) return double ?? single ?? bare ?? '';
  }
  return undefined;
}
