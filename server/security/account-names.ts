/** What a name may consist of (Validation.VALID_NAME_CHARS). */
const NAME = /^[ -~]{1,507}$/;

/** What is wrong with the name of a native user or role (NativeRealmValidationUtil). */
export function accountNameProblems(kind: 'User' | 'Role', name: string): string[] {
  if (NAME.test(name) && !name.startsWith(' ') && !name.endsWith(' ')) return [];
  return [
    `${kind} names must be at least 1 and no more than 507 characters. They can contain alphanumeric characters (a-z, A-Z, 0-9), ` +
      'spaces, punctuation, and printable symbols in the Basic Latin (ASCII) block. Leading or trailing whitespace is not allowed.',
  ];
}

/** Keys that begin with an underscore belong to Elasticsearch (MetadataUtils.containsReservedMetadata). */
export function hasReservedKey(metadata: object): boolean {
  return Object.keys(metadata).some((key) => key.startsWith('_'));
}
