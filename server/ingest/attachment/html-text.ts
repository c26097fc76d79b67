import { notEmulated } from '../../errors/not-emulated';
import { withoutReferences } from './character-references';
import { attributeOf, type HtmlToken, HtmlTokens } from './html-tokens';

export interface HtmlText {
  readonly text: string;
  readonly title?: string;
  /** The `content` of each `<meta name>`, by name in lower case. */
  readonly metadata: ReadonlyMap<string, readonly string[]>;
}

const words = (text: string): Set<string> => new Set(text.split(' '));

/** Elements that end a line, and those that are preceded by a tab (XHTMLContentHandler). */
const ENDS_LINE = words(
  'p h1 h2 h3 h4 h5 h6 div ul menu ol dl pre hr blockquote address fieldset table form noscript li dt dd noframes br tr select option',
);
const INDENTED = words('li dd dt td th frame');
const VOID = words(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
);
const IN_HEAD = words('base basefont bgsound link meta noscript script style template title');
/** Start tags that close an open paragraph. */
const ENDS_PARAGRAPH = words(
  'address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre section summary table ul xmp',
);
/** Start tags that close other open elements, up to an element that encloses them. */
const ENDS_OTHERS: { readonly [name: string]: { readonly ended: Set<string>; readonly within: Set<string> } } = {
  li: { ended: words('li'), within: words('ul ol menu td th table') },
  dt: { ended: words('dt dd'), within: words('dl td th table') },
  dd: { ended: words('dt dd'), within: words('dl td th table') },
  option: { ended: words('option'), within: words('select optgroup') },
  td: { ended: words('td th'), within: words('tr table') },
  th: { ended: words('td th'), within: words('tr table') },
  tr: { ended: words('td th tr'), within: words('table') },
};
const IN_BUTTON_SCOPE = words('button caption table td th object applet marquee');
/** Elements whose end tags close nothing else. */
const FORMATTING = words('a b big code em font i nobr s small strike strong tt u span');
/** How many of the innermost open elements are examined, however deep the nesting (jsoup's maxQueueDepth). */
const LOOKED_AT = 256;

/**
 * The text of HTML as passed on by Tika's JSoupParser and HtmlHandler: the content of the body without scripts and
 * styles.
 */
export function htmlText(html: string): HtmlText {
  const reader = new HtmlReader();
  for (const token of new HtmlTokens(html)) reader.take(token);
  return reader.finish();
}

class HtmlReader {
  private readonly open: string[] = [];
  private readonly parts: string[] = [];
  private readonly metadata = new Map<string, string[]>();
  private title: string | undefined;
  private inBody = false;

  take(token: HtmlToken): void {
    if (token.kind === 'text') this.text(token.raw ? token.text : withoutReferences(token.text));
    else if (token.kind === 'end') this.end(token.name);
    else this.start(token.name, token.attributes);
  }

  finish(): HtmlText {
    while (this.open.length > 0) this.pop();
    const found = { text: this.parts.join(''), metadata: this.metadata };
    return this.title === undefined ? found : { ...found, title: this.title };
  }

  private text(text: string): void {
    const element = this.open.at(-1);
    if (element === 'script' || element === 'style') return;
    if (!this.inBody && element === 'title') this.title ??= text.trim();
    if (!this.inBody && (element === 'title' || element === 'noscript' || /^\s*$/.test(text))) return;
    this.inBody = true;
    this.parts.push(text);
  }

  private start(name: string, attributes: string): void {
    if (name === 'html' || name === 'head') return;
    if (name === 'meta' && !this.inBody) this.readMetadata(attributes);
    if (name === 'body' || name === 'frameset' || !IN_HEAD.has(name)) this.inBody = true;
    if (name === 'body') return;
    this.endOthers(name);
    if (this.inBody && INDENTED.has(name)) this.parts.push('\t');
    this.open.push(name);
    if (attributes.includes('data:')) this.readEmbedded(attributeOf(attributes, 'src'));
    if (VOID.has(name)) this.pop();
  }

  private end(name: string): void {
    if (name === 'br') this.parts.push('\n');
    if (name === 'p' && this.indexOfOpen('p') < 0) this.open.push('p');
    const index = this.indexOfOpen(name);
    if (index < 0) return;
    if (FORMATTING.has(name)) this.open.splice(index, 1);
    else while (this.open.length > index) this.pop();
  }

  private indexOfOpen(name: string): number {
    const lowest = this.lowest();
    for (let index = this.open.length - 1; index >= lowest; index--) if (this.open[index] === name) return index;
    return -1;
  }

  private lowest(): number {
    return Math.max(0, this.open.length - LOOKED_AT);
  }

  private pop(): void {
    const name = this.open.pop() as string;
    if (this.inBody && ENDS_LINE.has(name)) this.parts.push('\n');
  }

  private endOthers(name: string): void {
    if (ENDS_PARAGRAPH.has(name)) this.endOpen((open) => open === 'p', IN_BUTTON_SCOPE);
    const others = ENDS_OTHERS[name];
    if (others) this.endOpen((open) => others.ended.has(open), others.within);
  }

  /**
   * Closes elements up to the outermost one for which `isEnded` holds, looking no further than an element of `within`.
   */
  private endOpen(isEnded: (name: string) => boolean, within: Set<string>): void {
    let outermost = this.open.length;
    const lowest = this.lowest();
    for (let index = outermost - 1; index >= lowest && !within.has(this.open[index] as string); index--) {
      if (isEnded(this.open[index] as string)) outermost = index;
    }
    while (this.open.length > outermost) this.pop();
  }

  private readMetadata(attributes: string): void {
    const name = attributeOf(attributes, 'name')?.toLowerCase();
    const content = attributeOf(attributes, 'content');
    if (name && content && attributeOf(attributes, 'http-equiv') === undefined) {
      const values = this.metadata.get(name) ?? [];
      this.metadata.set(name, [...values, withoutReferences(content)]);
    }
  }

  /** Pictures embedded in the text leave a line break; other embedded documents would be read too. */
  private readEmbedded(source: string | undefined): void {
    if (!source?.startsWith('data:')) return;
    if (!source.startsWith('data:image/')) throw notEmulated('documents within attachments');
    if (this.inBody) this.parts.push('\n');
  }
}
