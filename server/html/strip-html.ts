import { applyEdits, type Edit } from './edits';
import { entity } from './entities';

/** Elements within a line: their tags leave no trace. All others end a line, unknown ones, too. */
const INLINE = new Set(
  (
    'a abbr acronym b basefont bdo big cite code dfn em font i img input kbd label q s samp select small span strike ' +
    'strong sub sup textarea tt u var'
  ).split(' '),
);

const MARKUP = /[<&]/g;
const TAG =
  /<(?:\/\s*|\s*)([\p{L}_:][\p{L}\p{N}_:.-]*)(?:(?:\s|"[^"<]*"|'[^'<]*')(?:"[^"<]*"|'[^'<]*'|[^'"<>])*|\/)?>/uy;
const REFERENCE = /&(#[xX]?[0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{0,31});/y;

/** Reads HTML in a single pass: the end of an unclosed construct is searched for only once. */
class Stripper {
  private at = 0;
  private readonly edits: Edit[] = [];
  private readonly absent = new Set<string>();

  constructor(
    private readonly html: string,
    private readonly escaped: ReadonlySet<string>,
  ) {}

  strip(): readonly Edit[] {
    for (;;) {
      MARKUP.lastIndex = this.at;
      const next = MARKUP.exec(this.html)?.index;
      if (next === undefined) return this.edits;
      this.at = next;
      this.markup();
    }
  }

  private markup(): void {
    if (this.html[this.at] === '&') this.reference();
    else if (this.html.startsWith('<!--', this.at)) this.skipTo('-->');
    else if (this.html.startsWith('<![CDATA[', this.at)) this.data();
    else if (this.html.startsWith('<?', this.at)) this.skipTo('?>');
    else if (this.html.startsWith('<!', this.at)) this.skipTo('>');
    else this.tag();
  }

  private tag(): void {
    const start = this.at;
    const name = this.match(TAG)?.toLowerCase();
    if (name === undefined || this.escaped.has(name)) {
      this.at = start;
      this.at += 1;
      return;
    }
    if ((name === 'script' || name === 'style') && this.html[start + 1] !== '/') this.skipHidden(name);
    this.replace(start, INLINE.has(name) ? '' : '\n');
  }

  private skipHidden(name: string): void {
    const close = new RegExp(`</${name}`, 'gi');
    close.lastIndex = this.at;
    const end = close.exec(this.html)?.index ?? -1;
    this.at = end < 0 ? this.html.length : this.html.indexOf('>', end) + 1 || this.html.length;
  }

  /** What is inside of a CDATA section stays as it is. */
  private data(): void {
    const start = this.at;
    const end = this.find(']]>');
    this.at += '<![CDATA['.length;
    if (end < 0) return;
    this.replace(start, '');
    this.at = end + ']]>'.length;
    this.replace(end, '');
  }

  private reference(): void {
    const start = this.at;
    const name = this.match(REFERENCE);
    const character = name === undefined ? undefined : characterOf(name);
    if (character === undefined) this.at = start + 1;
    else this.replace(start, character);
  }

  private skipTo(end: string): void {
    const start = this.at;
    if (this.html.startsWith('<!--', start)) this.at += '<!--'.length;
    const found = this.find(end);
    this.at = found < 0 ? start + 1 : found + end.length;
    if (found >= 0) this.replace(start, '');
  }

  private find(end: string): number {
    const found = this.absent.has(end) ? -1 : this.html.indexOf(end, this.at);
    if (found < 0) this.absent.add(end);
    return found;
  }

  /** What was read since `start` gives way to something else. */
  private replace(start: number, by: string): void {
    this.edits.push({ start, end: this.at, by });
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.html);
    if (found) this.at = pattern.lastIndex;
    return found?.[1];
  }
}

/**
 * What becomes of HTML: tags are removed, those of blocks are line breaks, and character references are resolved
 * (HTMLStripCharFilter).
 *
 * @param escaped the names of elements whose tags stay
 */
export function htmlEdits(html: string, escaped: ReadonlySet<string> = new Set()): readonly Edit[] {
  return new Stripper(html, escaped).strip();
}

/** The text of HTML. */
export function stripHtml(html: string): string {
  return applyEdits(html, htmlEdits(html));
}

function characterOf(reference: string): string | undefined {
  if (!reference.startsWith('#')) return entity(reference);
  const isHex = /^#[xX]/.test(reference);
  const code = Number.parseInt(reference.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  if (code >= 0xd800 && code <= 0xdfff) return '\ufffd';
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
