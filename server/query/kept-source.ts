import type { StoredDocument } from '../store/document';
import type { Mappings } from '../store/mappings';
import { sourceFilter } from './source-filter';
import { syntheticSource } from './synthetic-source';

type Keeper = (document: StoredDocument) => StoredDocument | undefined;

/**
 * The document as the readers of `_source` see it (get, update, reindex, `fields`, highlighting): the document itself, one
 * whose source has been filtered or rebuilt as the mapping says, or undefined if the index keeps no sources. Searching
 * and doc values always work on the whole document, as they work on the inverted index in Elasticsearch.
 */
export function keptDocument(mappings: Mappings, document: StoredDocument): StoredDocument | undefined {
  const { sourceMode: mode } = mappings;
  if (mode.kind === 'stored' && mode.includes.length === 0 && mode.excludes.length === 0) return document;
  return mappings.once('kept source', () => keeper(mappings))(document);
}

function keeper(mappings: Mappings): Keeper {
  const { sourceMode: mode } = mappings;
  if (mode.kind === 'disabled') return () => undefined;
  const filter = mode.kind === 'stored' ? sourceFilter({ fetch: true, ...mode }) : undefined;
  const kept = new WeakMap<StoredDocument, StoredDocument>();
  return (document) => {
    const known = kept.get(document);
    if (known) return known;
    const text = filter?.(document.text)?.text ?? syntheticSource(mappings.root, document.source);
    const made = document.withText(text);
    kept.set(document, made);
    return made;
  };
}
