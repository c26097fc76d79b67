/** A basic sync rule. */
export interface FilteringRule {
  readonly id: string;
  readonly order: number;
  readonly policy: string;
  readonly field: string;
  readonly rule: string;
  readonly value: string;
  readonly created_at?: string;
  readonly updated_at?: string;
}

/** The active rules, or the draft. */
export interface FilteringHalf {
  readonly rules?: readonly FilteringRule[];
  readonly advanced_snippet?: { readonly value?: unknown };
  readonly validation?: {
    readonly state?: string;
    readonly errors?: readonly { readonly ids: readonly string[]; readonly messages: readonly string[] }[];
  };
}

export interface Filtering {
  readonly active?: FilteringHalf;
  readonly draft?: FilteringHalf;
}

/** How a field is compared. */
export const comparisons = ['equals', 'contains', 'starts_with', 'ends_with', 'regex', '>', '<'];

/** The rule at the end, which includes everything else; Elasticsearch adds it itself. */
export const isDefault = ({ id }: FilteringRule): boolean => id === 'DEFAULT';

/** A rule that is to be filled in. */
export function newRule(rules: readonly FilteringRule[]): FilteringRule {
  const taken = new Set(rules.map(({ id }) => id));
  let number = 1;
  while (taken.has(`rule-${number}`)) number += 1;
  return { id: `rule-${number}`, order: 0, policy: 'exclude', field: '', rule: 'equals', value: '' };
}

/** In the order of the list. A rule that is changed gets a new time from Elasticsearch. */
export function numbered(rules: readonly FilteringRule[]): readonly FilteringRule[] {
  return rules.filter((rule) => !isDefault(rule)).map((rule, order) => ({ ...rule, order }));
}
