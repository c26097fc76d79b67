import type { JsonObject } from '../json/value';
import { compileSpec } from './compile-spec';
import type { ObjectSpec } from './parser-spec';

/** A request body: its name, and what is made of its schema. */
export interface BodySchema<T> {
  readonly name: string;
  /** Elasticsearch's name of the parser. */
  readonly parser: string;
  /** The compiled validator. It sees the parsed value only: duplicate keys and nesting are checked elsewhere. */
  validate(value: unknown): value is T;
  /** What the exact reader goes by. */
  readonly spec: ObjectSpec;
  /** The JSON Schema itself. */
  readonly schema: JsonObject;
}

/** What the generated code hands over: nothing is made before somebody asks for it. */
interface BodyParts {
  /** The name of the schema's file. */
  readonly file: string;
  readonly makeValidator: () => (value: unknown) => boolean;
  /** A schema by the name of its file. */
  readonly load: (file: string) => unknown;
}

/** Makes the constant of one body. The parts are made when they are first needed. */
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
