/**
 * What a field of a body is: `readable` for everybody who sees the request, a connector's `configuration`, or values for
 * its fields by name; or a whole document, or the script that changes one.
 */
export type FieldRole = 'readable' | 'configuration' | 'configuration_values' | 'document' | 'script';

/** The roles of the fields of a body. All fields without a role are secret, so a misspelt name reveals nothing. */
export type FieldRoles = Readonly<Record<string, FieldRole>>;

/** What is secret in an operation. A body without declared roles is readable but for what its content shows to be secret. */
export interface Secrecy {
  readonly request?: FieldRoles;
  /** For successful responses. */
  readonly answer?: FieldRoles;
}
