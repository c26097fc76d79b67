import { parseLosslessObject, stringifyLossless } from '../../json-text/lossless';
import type { Budget } from '../../runtime/budget';
import type { StoredDocument } from '../../store/document';
import { DocumentSet } from '../../store/document-set';
import type { GrantedFields } from './field-grants';

/** So many documents are taken in at a time, or so many characters. */
const DOCUMENTS_AT_A_TIME = 500;
const CHARACTERS_AT_A_TIME = 200_000;

/** What taking in a document costs, in the units of a budget, besides leaving out its hidden fields. */
const TAKEN_IN = 40;

/** The documents that a caller may see as a set of their own, which is made in steps. */
export class VisibleDocuments {
  private readonly set = new DocumentSet();
  private at = 0;

  /**
   * @param grants what the caller may see of each of them: all fields if there are none.
   * @param budget pays for making the set.
   */
  constructor(
    private readonly documents: readonly StoredDocument[],
    private readonly grants: readonly GrantedFields[],
    private readonly budget: Budget,
  ) {}

  /** True if it takes long to make the set. */
  get takesLong(): boolean {
    return this.documents.length - this.at > 4 * DOCUMENTS_AT_A_TIME;
  }

  /** The complete set. What has not been taken in yet, is. */
  get all(): DocumentSet {
    while (this.step());
    return this.set;
  }

  /** Takes in some documents. @returns whether there are more. */
  step(): boolean {
    let characters = 0;
    for (let left = DOCUMENTS_AT_A_TIME; left > 0 && characters < CHARACTERS_AT_A_TIME; left -= 1) {
      const document = this.documents[this.at];
      if (!document) return false;
      this.budget.charge(TAKEN_IN);
      this.set.put(this.shown(document), undefined);
      this.at += 1;
      if (this.grants.length > 0) characters += document.size;
    }
    return this.at < this.documents.length;
  }

  private shown(document: StoredDocument): StoredDocument {
    if (this.grants.length === 0) return document;
    this.budget.charge(document.size);
    let source = parseLosslessObject(document.text);
    for (const fields of this.grants) source = fields.filter(source);
    return document.withText(stringifyLossless(source));
  }
}
