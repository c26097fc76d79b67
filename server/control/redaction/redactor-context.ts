/** What the redactor must know about the place that a value comes from. */
export interface RedactorContext {
  /** True if the value of a configuration field with this name can be read, as far as the stored connector tells. */
  readonly isReadable: (field: string) => boolean;
  /** The same for the connector with an id, whose document is found within the value. */
  readonly isReadableIn: (id: string) => (field: string) => boolean;
  /** What contains definitions by name, such as `properties`: nothing in it is secret because of the name it was given. */
  readonly collections?: ReadonlySet<string>;
  /** True if scripts may write configuration values, so that their parameters may be secret. */
  readonly scripts: boolean;
  /** The source of a stored script; undefined if there is none with that id. Left out if stored scripts are not known. */
  readonly storedSource?: (id: string) => string | undefined;
  /** The fields of the documents in the index that the request writes to; undefined for users' indices. */
  readonly documentFields?: ReadonlySet<string> | undefined;
  /** Fields that the operation uses for something that is not secret, whatever they are called. */
  readonly harmless?: ReadonlySet<string>;
  /** Fields whose values come from those that the request names, if these are secret; undefined if none are. */
  readonly derived?: ReadonlySet<string> | undefined;
  /** True for what is loaded again: scripts remain scripts, and what only refers to a secret remains. */
  readonly exported?: boolean;
  /** Members in which names tell nothing, such as settings: only text is secret there that shows it by its form. */
  readonly verbatim?: ReadonlySet<string>;
}
