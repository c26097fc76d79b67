/** Elements that end a line, according to HTMLStripCharFilter. */
const BLOCKS = new Set(
  'address article aside blockquote body br caption center col colgroup dd dir div dl dt fieldset footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe isindex layer legend li link menu meta nav noframes noscript ol optgroup option p param pre section select table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
);

const ENTITIES: { readonly [name: string]: string } = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  copy: '©',
  reg: '®',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  euro: '€',
};

const MARKUP = /[<&]/g;
const TAG = /<\/?([A-Za-z][A-Za-z0-9]*)(?:\s(?:"[^"<]*"|'[^'<]*'|[^'"<>])*|\/)?>/y;
const REFERENCE = /&(#[xX]?[0-9a-fA-F]{1,8}|[A-Za-z]{1,32});/y;

/** Reads HTML in a single pass: the end of an unclosed construct is searched for only once. */
class Stripper {
  private at = 0;
  private text = '';
  private readonly absent = new Set<string>();

  constructor(private readonly html: string) {}

  strip(): string {
    for (;;) {
      MARKUP.lastIndex = this.at;
      const next = MARKUP.exec(this.html)?.index;
      if (next === undefined) return this.text + this.html.slice(this.at);
      this.text += this.html.slice(this.at, next);
      this.at = next;
      this.markup();
    }
  }

  private markup(): void {
    if (this.html[this.at] === '&') this.reference();
    else if (this.html.startsWith('<!--', this.at)) this.skipTo('-->', '');
    else if (/^<(?:[!?])/.test(this.html.slice(this.at, this.at + 2))) this.skipTo('>', '');
    else this.tag();
  }

  private tag(): void {
    const name = this.match(TAG)?.toLowerCase();
    if (name === undefined) this.literal();
    else if ((name === 'script' || name === 'style') && this.html[this.at - 2] !== '/') this.hidden(name);
    else if (BLOCKS.has(name)) this.text += '\n';
  }

  private hidden(name: string): void {
    const close = new RegExp(`</${name}`, 'gi');
    close.lastIndex = this.at;
    const end = close.exec(this.html)?.index ?? -1;
    this.at = end < 0 ? this.html.length : this.html.indexOf('>', end) + 1 || this.html.length;
    this.text += '\n';
  }

  private reference(): void {
    const start = this.at;
    const name = this.match(REFERENCE);
    const character = name === undefined ? undefined : characterOf(name);
    if (character !== undefined) {
      this.text += character;
    } else {
      this.at = start;
      this.literal();
    }
  }

  private skipTo(end: string, instead: string): void {
    const found = this.absent.has(end) ? -1 : this.html.indexOf(end, this.at);
    if (found < 0) {
      this.absent.add(end);
      this.literal();
    } else {
      this.text += instead;
      this.at = found + end.length;
    }
  }

  private literal(): void {
    this.text += this.html[this.at] ?? '';
    this.at++;
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.html);
    if (found) this.at = pattern.lastIndex;
    return found?.[1];
  }
}

/** The text of HTML: tags removed, line breaks for blocks, character references resolved (HTMLStripCharFilter). */
export function stripHtml(html: string): string {
  return new Stripper(html).strip();
}

function characterOf(reference: string): string | undefined {
  if (!reference.startsWith('#')) return ENTITIES[reference];
  const isHex = /^#[xX]/.test(reference);
  const code = Number.parseInt(reference.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
