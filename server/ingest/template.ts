import { illegalArgument } from '../errors/elasticsearch-error';
import { notEmulated } from '../errors/not-emulated';
import { stringifyLossless } from '../json-text/lossless';
import {
  chargeText,
  isMap,
  joinText,
  mapGet,
  mapHas,
  type ScriptValue,
  stringValueOf,
  toStoredJson,
} from '../painless/java-values';
import type { Budget } from '../runtime/budget';
import type { IngestDocument } from './document';

/** How a template escapes values for the surrounding text (CustomMustacheFactory). */
export type TemplateMedia = 'application/json' | 'text/plain' | 'application/x-www-form-urlencoded';

type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'variable'; readonly name: string; readonly raw: boolean }
  | { readonly kind: 'section'; readonly name: string; readonly inverted: boolean; readonly parts: readonly Part[] };

type Section = Extract<Part, { kind: 'section' }>;

/** Values by name, innermost scope first. */
type Scopes = readonly ScriptValue[];

const TAG = /\{\{(?:\{\s*([\s\S]*?)\s*\}\}\}|\s*([#^/!>=&]?)\s*([\s\S]*?)\s*\}\})/y;
const JOIN = /^join\s+delimiter='(.*)'$/s;
/** What an element of a list costs that is printed, in the units of a budget. */
const ITEM_WORK = 4;
const FORM = 'application/x-www-form-urlencoded';
const MAX_DEPTH = 50;

/** A compiled text with `{{ }}` in it (TemplateScript, lang-mustache). */
export class Template {
  private constructor(
    private readonly parts: readonly Part[],
    private readonly media: TemplateMedia,
  ) {}

  /** Compiles a text. Throws 400 for unbalanced sections, 501 for partials and other delimiters. */
  static compile(text: string, media: TemplateMedia = 'application/json'): Template {
    return new Template(new TemplateParser(text).parts(undefined, 0), media);
  }

  /** Renders the text for a document: fields, metadata, `_source.…` and `_ingest.…`. */
  render(document: IngestDocument): string {
    return this.renderWith(document.ctx, document.budget);
  }

  /** Renders the text with the members of a map. */
  renderWith(values: ScriptValue, budget: Budget): string {
    return this.renderParts(this.parts, [values], budget);
  }

  private renderParts(parts: readonly Part[], scopes: Scopes, budget: Budget): string {
    const texts = parts.map((part) => this.renderPart(part, scopes, budget));
    return joinText(texts, '', budget);
  }

  private renderPart(part: Part, scopes: Scopes, budget: Budget): string {
    budget.charge(1);
    if (part.kind === 'text') return part.text;
    budget.charge(part.name.length);
    if (part.kind === 'section') return this.renderSection(part, scopes, budget);
    const value = lookUp(part.name, scopes);
    if (value === undefined || value === null) return '';
    const text = Array.isArray(value) ? numbered(value, budget) : stringValueOf(value, budget);
    chargeText(budget, 2 * text.length);
    return part.raw ? text : encode(text, this.media);
  }

  private renderSection(part: Section, scopes: Scopes, budget: Budget): string {
    if (part.name === 'toJson') return this.toJson(part, scopes, budget);
    if (part.name === 'url') return formEncoded(this.renderParts(part.parts, scopes, budget), budget);
    const [, delimiter] = JOIN.exec(part.name) ?? [];
    if (part.name === 'join' || delimiter !== undefined) return this.join(part, scopes, budget, delimiter ?? ',');
    const value = lookUp(part.name, scopes);
    const isEmpty = isFalsey(value);
    if (part.inverted) return isEmpty ? this.renderParts(part.parts, scopes, budget) : '';
    if (value === undefined || isEmpty) return '';
    if (!Array.isArray(value)) return this.renderParts(part.parts, [value, ...scopes], budget);
    const texts = value.map((item) => this.renderParts(part.parts, [item, ...scopes], budget));
    return joinText(texts, '', budget);
  }

  /** `{{#toJson}}name{{/toJson}}`: lists and maps as JSON, other values as they are. */
  private toJson(part: Section, scopes: Scopes, budget: Budget): string {
    const name = this.renderParts(part.parts, scopes, budget).trim();
    const value = lookUp(name, scopes);
    if (value === undefined || value === null) return '';
    const plain = !Array.isArray(value) && !isMap(value);
    const text = plain ? stringValueOf(value, budget) : stringifyLossless(toStoredJson(value, budget));
    chargeText(budget, text.length);
    return text;
  }

  /** `{{#join}}name{{/join}}`: the elements of a list with a delimiter between them. */
  private join(part: Section, scopes: Scopes, budget: Budget, delimiter: string): string {
    const name = this.renderParts(part.parts, scopes, budget);
    const value = lookUp(name.trim(), scopes);
    if (value === undefined || value === null) return '';
    if (!Array.isArray(value)) return name;
    budget.charge(value.length * ITEM_WORK);
    const texts = value.map((item) => stringValueOf(item, budget));
    return joinText(texts, delimiter, budget);
  }
}

class TemplateParser {
  private at = 0;

  constructor(private readonly text: string) {}

  parts(section: string | undefined, depth: number): Part[] {
    if (depth > MAX_DEPTH) throw illegalArgument('template is nested too deeply');
    const parts: Part[] = [];
    while (this.at < this.text.length) {
      const start = this.text.indexOf('{{', this.at);
      if (start < 0) break;
      if (start > this.at) parts.push({ kind: 'text', text: this.text.slice(this.at, start) });
      TAG.lastIndex = start;
      const tag = TAG.exec(this.text);
      if (!tag) throw illegalArgument(`Improperly closed variable in template [${this.text}]`);
      this.at = TAG.lastIndex;
      if (tag[1] !== undefined) parts.push({ kind: 'variable', name: tag[1], raw: true });
      else if (tag[2] === '/') return this.closed(parts, section, tag[3] ?? '');
      else this.tag(parts, tag[2] ?? '', tag[3] ?? '', depth);
    }
    if (section !== undefined) throw illegalArgument(`Failed to close '${section}' tag in template [${this.text}]`);
    if (this.at < this.text.length) parts.push({ kind: 'text', text: this.text.slice(this.at) });
    this.at = this.text.length;
    return parts;
  }

  private closed(parts: Part[], section: string | undefined, name: string): Part[] {
    if (name === section) return parts;
    throw illegalArgument(`Mismatched start/end tags: ${section ?? null} != ${name} in template [${this.text}]`);
  }

  private tag(parts: Part[], sign: string, name: string, depth: number): void {
    if (sign === '!') return;
    if (sign === '>' || sign === '=') throw notEmulated(`the template tag [{{${sign}}}]`);
    if (sign === '#' || sign === '^') {
      parts.push({ kind: 'section', name, inverted: sign === '^', parts: this.parts(name, depth + 1) });
    } else {
      parts.push({ kind: 'variable', name, raw: sign === '&' });
    }
  }
}

/** Resolves a dotted name, starting from the innermost scope that has its first part. */
function lookUp(name: string, scopes: Scopes): ScriptValue | undefined {
  if (name === '.') return scopes[0];
  const [first = '', ...rest] = name.split('.');
  for (const [depth, scope] of scopes.entries()) {
    const isRoot = depth === scopes.length - 1;
    let value = isRoot && first === '_source' ? scope : member(scope, first);
    if (isRoot && first === '_ingest' && scope !== null && isMap(scope)) value = mapGet(scope, '_ingest');
    for (const part of rest) value = value === undefined ? undefined : member(value, part);
    if (value !== undefined) return value;
  }
  return undefined;
}

function member(value: ScriptValue, name: string): ScriptValue | undefined {
  if (Array.isArray(value))
    return name === 'size' ? value.length : /^\d+$/.test(name) ? value[Number(name)] : undefined;
  if (value === null || !isMap(value)) return undefined;
  return mapHas(value, name) ? mapGet(value, name) : undefined;
}

/** Numbers are never empty, not even 0 (mustache.java's BaseObjectHandler.falsey). */
function isFalsey(value: ScriptValue | undefined): boolean {
  if (value === undefined || value === null || value === false || value === '') return true;
  return Array.isArray(value) && value.length === 0;
}

/** Lists print as maps keyed by index (CustomReflectionObjectHandler.CollectionMap). */
function numbered(list: readonly ScriptValue[], budget: Budget): string {
  budget.charge(list.length * ITEM_WORK);
  const entries = list.map((item, index) => `${index}=${stringValueOf(item, budget)}`);
  return `{${joinText(entries, ', ', budget)}}`;
}

/** Encoding takes about as long as everything else that is done with a character. */
function formEncoded(text: string, budget: Budget): string {
  budget.charge(text.length);
  const encoded = encode(text, FORM);
  chargeText(budget, encoded.length);
  return encoded;
}

function encode(text: string, media: TemplateMedia): string {
  if (media === 'text/plain') return text;
  return media === 'application/json'
    ? JSON.stringify(text).slice(1, -1)
    : encodeURIComponent(text)
        .replace(/[!'()~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
        .replaceAll('%20', '+');
}
