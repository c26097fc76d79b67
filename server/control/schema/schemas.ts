import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import type { JsonObject, JsonValue } from '../../json/value';
import { packagePath } from '../package-files';

/** A schema and its file, which references are relative to. */
export interface Part {
  readonly file: string;
  readonly schema: JsonObject;
}

/** The package's JSON Schemas by their names below `schemas/`, each read once. */
export class Schemas {
  private readonly known = new Map<string, JsonObject>();

  /** @param reference a file, optionally with a pointer: `fixture.schema.json#/$defs/FixtureConnector`. */
  part(reference: string): Part {
    return this.resolve({ file: '', schema: { $ref: reference } });
  }

  /** Follows references within the file and to files next to it. */
  resolve(part: Part): Part {
    const { $ref } = part.schema;
    if (typeof $ref !== 'string') return part;
    const [name = '', pointer = ''] = $ref.split('#');
    const file = name === '' ? part.file : join(dirname(part.file), name);
    const steps = pointer.split('/').slice(1);
    const target = steps.reduce<JsonValue>((at, step) => (at as JsonObject)[step] as JsonValue, this.read(file));
    return this.resolve({ file, schema: target as JsonObject });
  }

  private read(file: string): JsonObject {
    let schema = this.known.get(file);
    if (!schema) {
      schema = JSON.parse(readFileSync(packagePath('schemas', file), 'utf8')) as JsonObject;
      this.known.set(file, schema);
    }
    return schema;
  }
}
