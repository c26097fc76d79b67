import { illegalArgument } from '../../errors/elasticsearch-error';
import type { ParsedMapping } from './dynamic-fields';
import type { FieldMapper } from './mapper';
import { needsTimestamp, TIMESTAMP } from './timestamp';

/** Counts what a document may have a limited number of: nested documents, and times of the event. */
export class DocumentRules {
  private nested = 0;
  private times = 0;
  private readonly timed: boolean;

  constructor(private readonly mapping: ParsedMapping) {
    this.timed = needsTimestamp(mapping.definition);
  }

  /** Counts a nested document. @returns what is wrong if it is one too many (NestedDocumentParserContext). */
  addNested(): string | undefined {
    const most = this.mapping.limits.nestedObjects;
    this.nested += 1;
    if (this.nested <= most) return undefined;
    return `The number of nested documents has exceeded the allowed limit of [${most}]. This limit can be set by changing the [index.mapping.nested_objects.limit] index level setting.`;
  }

  /** Counts the values of the time. @throws ElasticsearchError 400 for a second one. */
  addValue(field: FieldMapper): void {
    if (!this.timed || field.path !== TIMESTAMP) return;
    this.times += 1;
    if (this.times > 1) throw illegalArgument(`data stream timestamp field [${TIMESTAMP}] encountered multiple values`);
  }

  /** @throws ElasticsearchError 400 if the document should have a time and has none. */
  finish(): void {
    if (this.timed && this.times === 0) throw illegalArgument(`data stream timestamp field [${TIMESTAMP}] is missing`);
  }
}
