import type { JsonObject } from '../json/value';
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
  readonly validator: () => (value: unknown) => boolean;
  readonly spec: () => ObjectSpec;
  readonly schema: () => unknown;
}

/** Makes the constant of one body. The parts are made when they are first needed. */
export function bodySchema<T>(name: string, parser: string, parts: BodyParts): BodySchema<T> {
  let validator: ((value: unknown) => boolean) | undefined;
  let spec: ObjectSpec | undefined;
  return {
    name,
    parser,
    validate(value): value is T {
      validator ??= parts.validator();
      return validator(value);
    },
    get spec() {
      spec ??= parts.spec();
      return spec;
    },
    get schema() {
      return parts.schema() as JsonObject;
    },
  };
}
