import type { JsonValue } from '../json/value';

/**
 * What a field of a body is: `readable` for everybody who sees the request, a connector's `configuration`, or values for
 * its fields by name; or a whole document, or the script that changes one.
 */
export type FieldRole = 'readable' | 'configuration' | 'configuration_values' | 'document' | 'script';

/** The roles of the fields of a body. All fields without a role are secret, so a misspelt name reveals nothing. */
export type FieldRoles = Readonly<Record<string, FieldRole>>;

/** What a line of a newline-delimited body says about the line after it. */
export interface AnnouncedLine {
  readonly holds: WrittenBody;
  readonly index: string | undefined;
  readonly id: string | undefined;
}

/** What a request writes: a whole document, or the update of one. */
export type WrittenBody = 'document' | 'update';

/** What the bodies of an operation are about, for the decision what in them may be shown where names decide. */
export interface Contents {
  /** What its body writes to a document; undefined if it is something else. */
  readonly holds?: WrittenBody;
  /** For newline-delimited bodies. @returns undefined if no other line belongs to this one. */
  readonly announces?: (line: JsonValue) => AnnouncedLine | undefined;
  /** True if its responses repeat values of the fields that requests name, as those of a search do. */
  readonly repeatsFields?: boolean;
  /** True if its responses continue that of another request, which has named the fields. */
  readonly continues?: boolean;
  /** True if what is called `properties` defines fields, as in mappings. */
  readonly definesFields?: boolean;
  /** True if its scripts are about secrets only if they say so: they change no document of the request's index. */
  readonly detachedScripts?: boolean;
  /** Fields that are used for something that is not secret, whatever they are called. */
  readonly harmless?: ReadonlySet<string>;
}

/** What is secret in an operation. A body without declared roles is readable but for what its content shows to be secret. */
export interface Secrecy {
  readonly request?: FieldRoles;
  /** For successful responses. */
  readonly answer?: FieldRoles;
}
