import type { JsonObject, JsonValue } from '../../json/value';
import { isObject } from '../../json/value';
import type { Schemas } from '../schema/schemas';

/** Annotations for our own tools, which descriptions of the API leave out. */
const PRIVATE = /^(?:x-|tsType$|\$schema$|\$id$)/;

/** Keywords whose keys are names. */
const NAMES: ReadonlySet<string> = new Set(['properties', '$defs']);

/**
 * The parameters and schemas of an OpenAPI document. A file becomes a component when something first refers to it, and references
 * between files become references between components.
 */
export class Components {
  private readonly found = new Map<string, JsonObject>();
  /** Definitions by the name of their component. Operations may differ in what a parameter with the same name means. */
  private readonly definitions = new Map<string, { readonly text: string; readonly parameter: JsonObject }>();

  /** @param schemas the package's schemas, by their names below `schemas/` */
  constructor(private readonly schemas: Schemas) {}

  /** A reference to a schema of the package. @param reference a file below `schemas/`, optionally with a pointer */
  reference(reference: string): JsonObject {
    const [file = '', pointer = ''] = reference.split('#');
    return { $ref: `#/components/schemas/${this.add(file)}${pointer}` };
  }

  /** A reference to a parameter; equal ones share a component. */
  parameter(parameter: JsonObject): JsonObject {
    const text = JSON.stringify(parameter);
    for (let count = 1; ; count += 1) {
      const name = count === 1 ? String(parameter.name) : `${parameter.name}.${count}`;
      const known = this.definitions.get(name);
      if (known && known.text !== text) continue;
      if (!known) this.definitions.set(name, { text, parameter });
      return { $ref: `#/components/parameters/${name}` };
    }
  }

  /** All parameters so far, by the names of their components. */
  parameters(): JsonObject {
    return sorted([...this.definitions].map(([name, { parameter }]) => [name, parameter]));
  }

  /** All schemas so far, by name. */
  all(): JsonObject {
    return sorted([...this.found]);
  }

  private add(file: string): string {
    const name = file.replace(/^.*\//, '').replace(/\.schema\.json$/, '');
    if (!this.found.has(name)) {
      // Known before its parts are read, because they may refer to it.
      this.found.set(name, {});
      const { schema } = this.schemas.part(file);
      this.found.set(name, this.rewritten(schema, file) as JsonObject);
    }
    return name;
  }

  /** @param named true for an object whose keys are names of the author's choice, not keywords. */
  private rewritten(value: JsonValue | undefined, file: string, named = false): JsonValue {
    if (Array.isArray(value)) return value.map((item) => this.rewritten(item, file));
    if (!isObject(value)) return value ?? null;
    const entries = Object.entries(value).filter(([key]) => named || !PRIVATE.test(key));
    return Object.fromEntries(
      entries.map(([key, part]) => {
        const isReference = !named && key === '$ref' && typeof part === 'string';
        return [
          key,
          isReference ? this.targetOf(part, file) : this.rewritten(part, file, NAMES.has(key) && !named),
        ] as const;
      }),
    );
  }

  private targetOf(reference: string, file: string): string {
    const folder = file.slice(0, file.lastIndexOf('/') + 1);
    const [path = '', pointer = ''] = reference.split('#');
    // References to the folder above are not needed, so every file is next to the one that names it.
    return String(this.reference(`${path === '' ? file : `${folder}${path}`}#${pointer}`).$ref);
  }
}

function sorted(entries: readonly (readonly [string, JsonObject])[]): JsonObject {
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
