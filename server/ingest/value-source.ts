import { RawJson, setOwn } from '../json/value';
import type { LosslessValue } from '../json-text/lossless';
import { type PlainMap, type ScriptValue, toScript } from '../painless/java-values';
import type { IngestDocument } from './document';
import { Template, type TemplateMedia } from './template';

/**
 * A value in a processor's configuration, which may contain templates anywhere (org.elasticsearch.ingest.ValueSource).
 */
export interface ValueSource {
  /** True for a string that contains a template. */
  readonly isTemplate: boolean;
  /** The value for a document; it shares nothing with other documents. */
  resolve(document: IngestDocument): ScriptValue;
}

/** A string. */
export interface TextSource extends ValueSource {
  resolve(document: IngestDocument): string;
}

/** Compiles a value. Throws as Template.compile does. */
export function valueSource(value: LosslessValue, media?: TemplateMedia): ValueSource {
  if (typeof value === 'string') return textSource(value, media);
  if (Array.isArray(value)) {
    const items = value.map((item) => valueSource(item, media));
    return { isTemplate: false, resolve: (document) => items.map((item) => item.resolve(document)) };
  }
  if (typeof value !== 'object' || value === null || value instanceof RawJson) {
    return { isTemplate: false, resolve: (document) => toScript(value, document.budget) };
  }
  const entries = Object.entries(value).map(
    ([key, item]) => [textSource(key, media), valueSource(item, media)] as const,
  );
  return { isTemplate: false, resolve: (document) => resolveEntries(entries, document) };
}

function resolveEntries(entries: readonly (readonly [TextSource, ValueSource])[], document: IngestDocument): PlainMap {
  const map: PlainMap = {};
  for (const [key, item] of entries) setOwn(map, key.resolve(document), item.resolve(document));
  return map;
}

/** A string, which is a template only if it contains `{{`. */
export function textSource(text: string, media?: TemplateMedia): TextSource {
  if (!text.includes('{{')) return { isTemplate: false, resolve: () => text };
  const template = Template.compile(text, media);
  return { isTemplate: true, resolve: (document) => template.render(document) };
}
