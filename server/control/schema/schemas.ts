import { readFileSync } from 'node:fs';
import type { JsonObject } from '../../json/value';
import { packagePath } from '../package-files';

/** Reads one of the package's JSON Schemas: `fixture.schema.json`. */
export function readSchema(name: string): JsonObject {
  return JSON.parse(readFileSync(packagePath('schemas', name), 'utf8')) as JsonObject;
}

/** Schemas, each read once. */
export class Schemas {
  private readonly known = new Map<string, JsonObject>();

  read(name: string): JsonObject {
    let schema = this.known.get(name);
    if (!schema) {
      schema = readSchema(name);
      this.known.set(name, schema);
    }
    return schema;
  }
}
