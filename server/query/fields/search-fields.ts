import { notEmulated } from '../../errors/not-emulated';
import { own } from '../../json/value';
import type { Settings } from '../../store/settings';
import { IndexAnalyzers } from '../analysis/custom-analyzers';
import type { FieldLookup, FieldType } from './field-type';
import { searchField } from './kinds';
import type { SearchField } from './search-field';

/** Fields whose values may be missing from the index although they are in the source. */
export interface LeakyFields {
  /** Fields with `ignore_above`. */
  readonly limited: readonly FieldType[];
  /** Fields with `ignore_malformed`. */
  readonly malformed: readonly FieldType[];
}

/**
 * The fields of an index, ready for searching. They depend only on the mapping and the settings, so all searches share
 * them until one of these changes.
 */
export class SearchFields {
  readonly analyzers: IndexAnalyzers;
  private readonly known = new Map<string, SearchField | undefined>();
  private leakyFields: LeakyFields | undefined;

  constructor(
    readonly lookup: FieldLookup,
    readonly settings: Settings,
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

  get leaky(): LeakyFields {
    this.leakyFields ??= this.findLeaky();
    return this.leakyFields;
  }

  private findLeaky(): LeakyFields {
    const all = [...this.lookup.all()];
    return {
      limited: all.filter(({ parameters }) => typeof own(parameters, 'ignore_above') === 'number'),
      malformed: all.filter(({ parameters }) => own(parameters, 'ignore_malformed') === true),
    };
  }
}
