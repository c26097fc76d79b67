import type { JsonObject } from '../json/value';

/** What a mapping needs to word an error about a document. */
export interface DocumentText {
  readonly id: string;
  readonly text: string;
}

/**
 * The mapping of an index. Immutable: a document or a request that adds fields gives a new one.
 */
export class Mappings {
  constructor(
    /** As `GET /{index}/_mapping` shows it. */
    readonly definition: JsonObject = {},
  ) {}

  /**
   * Checks a document against the mapping and maps the fields that are new (dynamic mapping).
   *
   * @returns this mapping where the document brought nothing new, else the extended one.
   * @throws ElasticsearchError 400 where the document does not fit.
   */
  accept(_source: JsonObject, _document: DocumentText): Mappings {
    return this;
  }
}
