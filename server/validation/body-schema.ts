import type { JsonObject } from '../json/value';
import { compileSpec } from './compile-spec';
import type { ObjectSpec } from './parser-spec';

/** A request body: its name, and everything derived from its schema. */
export interface BodySchema<T> {
  readonly name: string;
  /** The name of Elasticsearch's parser. */
  readonly parser: string;
  /** The compiled validator. It sees only the parsed value; duplicate keys and nesting are checked elsewhere. */
  validate(value: unknown): value is T;
  /** The specification that the exact reader follows. */
  readonly spec: ObjectSpec;
  /** The JSON Schema itself. */
  readonly schema: JsonObject;
}

/** Supplied by the generated code; nothing is built before it is needed. */
interface BodyParts {
  /** The file name of the schema. */
  readonly file: string;
  readonly makeValidator: () => (value: unknown) => boolean;
  /** Loads a schema by file name. */
  readonly load: (file: string) => unknown;
}

/** Creates the constant for one body. Its parts are built when they are first needed. */
export function bodySchema<T>(name: string, parser: string, { file, makeValidator, load }: BodyParts): BodySchema<T> {
  let validator: ((value: unknown) => boolean) | undefined;
  let spec: ObjectSpec | undefined;
  return {
    name,
    parser,
    validate(value): value is T {
      validator ??= makeValidator();
      return validator(value);
    },
    get spec() {
      spec ??= compileSpec(file, load);
      return spec;
    },
    get schema() {
      return load(file) as JsonObject;
    },
  };
}
