import { notEmulated } from '../../errors/not-emulated';
import type { StoredDocument } from '../../store/document';
import type { IndexSettings } from '../../store/settings';
import { IndexAnalyzers } from '../analysis/custom-analyzers';
import type { FieldLookup, FieldType } from './field-type';
import { ignoredFields } from './ignored-fields';
import { fieldsOfLongTerms } from './immense-terms';
import { searchField } from './kinds';
import type { SearchField } from './search-field';

/**
 * The fields of an index, ready for searching. They depend only on the mapping and the settings, so all searches share
 * them until one of these changes.
 */
export class SearchFields {
  readonly analyzers: IndexAnalyzers;
  private readonly known = new Map<string, SearchField | undefined>();
  private knownTypes: readonly FieldType[] | undefined;
  private knownLongTerms: ReturnType<typeof fieldsOfLongTerms> | undefined;
  private knownContexts: readonly FieldType[] | undefined;
  private knownAnalysis: string | undefined;
  private findIgnored: ReturnType<typeof ignoredFields> | undefined;

  constructor(
    readonly lookup: FieldLookup,
    readonly settings: IndexSettings,
  ) {
    this.analyzers = new IndexAnalyzers(settings);
  }

  /** The field with this name, as seen from inside a nested object. */
  field(name: string, within: string | undefined): SearchField | undefined {
    const key = within === undefined ? name : `${within}\u0000${name}`;
    if (!this.known.has(key)) {
      const type = this.lookup.field(name);
      if (!type) return undefined;
      if (type.scripted) throw notEmulated('runtime fields with a script');
      this.known.set(key, searchField(type, this.analyzers, within));
    }
    return this.known.get(key);
  }

  /** The settings that analyzers are made of, as a text: two indices with the same have the same analyzers. */
  get analysis(): string {
    this.knownAnalysis ??= Object.entries(this.settings)
      .filter(([name]) => name.startsWith('analysis.'))
      .map(([name, value]) => `${name}=${String(value)}`)
      .join();
    return this.knownAnalysis;
  }

  /** All fields of the index. */
  types(): readonly FieldType[] {
    this.knownTypes ??= [...this.lookup.all()];
    return this.knownTypes;
  }

  /** The text fields that may make terms of any length. */
  get longTerms(): ReturnType<typeof fieldsOfLongTerms> {
    this.knownLongTerms ??= fieldsOfLongTerms(this);
    return this.knownLongTerms;
  }

  /** The fields of inputs that are suggested in contexts. */
  get withContexts(): readonly FieldType[] {
    this.knownContexts ??= this.types().filter(({ parameters }) => parameters.contexts !== undefined);
    return this.knownContexts;
  }

  /** The names of the fields that a document has in its source but not in the index, sorted. */
  ignored(document: StoredDocument): readonly string[] {
    this.findIgnored ??= ignoredFields(this.types(), (name) => this.field(name, undefined));
    const ignored = this.findIgnored(document);
    if (this.settings['mapping.total_fields.ignore_dynamic_beyond_limit'] !== 'true') return ignored;
    return [...ignored, ...this.lookup.beyondLimit(document)].sort();
  }
}
