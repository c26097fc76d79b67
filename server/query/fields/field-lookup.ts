import { isObject, type JsonObject, own } from '../../json/value';
import type { FieldLookup, FieldType } from './field-type';

/** Reads the fields of an index from its mapping. */
export function fieldLookup(mappings: JsonObject, runtime?: JsonObject): FieldLookup {
  return new CompiledFields(mappings, runtime);
}

class CompiledFields implements FieldLookup {
  private readonly fields = new Map<string, FieldType>();
  private readonly aliases = new Map<string, string>();
  private readonly objects = new Map<string, 'object' | 'nested'>();
  private readonly copies: [from: string, to: string][] = [];

  constructor(mappings: JsonObject, runtime: JsonObject | undefined) {
    this.properties(mappings, '', undefined);
    this.runtime(own(mappings, 'runtime'));
    this.runtime(runtime);
    for (const [from, to] of this.copies) {
      const target = this.fields.get(to);
      if (target) this.fields.set(to, { ...target, sources: [...target.sources, from] });
    }
  }

  field(name: string): FieldType | undefined {
    return this.fields.get(this.aliases.get(name) ?? name) ?? this.flattened(name);
  }

  all(): Iterable<FieldType> {
    return this.fields.values();
  }

  objectAt(path: string): 'object' | 'nested' | undefined {
    return this.objects.get(path);
  }

  nestedParent(path: string): string | undefined {
    for (let dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
      if (this.objects.get(path.slice(0, dot)) === 'nested') return path.slice(0, dot);
    }
    return undefined;
  }

  /** `labels.release` is a keyword in the flattened field `labels`. */
  private flattened(name: string): FieldType | undefined {
    for (let dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
      const parent = this.fields.get(name.slice(0, dot));
      if (parent?.type === 'flattened') return { ...parent, name, type: 'keyword', sources: [name] };
    }
    return undefined;
  }

  private runtime(definitions: unknown): void {
    if (!isObject(definitions)) return;
    for (const name of Object.keys(definitions)) {
      const definition = own(definitions, name);
      if (isObject(definition)) this.add(name, name, definition, undefined);
    }
  }

  private properties(parent: JsonObject, prefix: string, nestedPath: string | undefined): void {
    const properties = own(parent, 'properties');
    if (!isObject(properties)) return;
    for (const key of Object.keys(properties)) {
      const definition = own(properties, key);
      if (isObject(definition)) this.property(`${prefix}${key}`, definition, nestedPath);
    }
  }

  private property(path: string, definition: JsonObject, nestedPath: string | undefined): void {
    const type = own(definition, 'type') ?? 'object';
    if (type === 'object' || type === 'nested' || type === 'passthrough') {
      this.objects.set(path, type === 'nested' ? 'nested' : 'object');
      if (own(definition, 'enabled') === false) return;
      this.properties(definition, `${path}.`, type === 'nested' ? path : nestedPath);
    } else if (type === 'alias') {
      this.aliases.set(path, String(own(definition, 'path')));
    } else {
      this.leaf(path, definition, nestedPath);
    }
  }

  private leaf(path: string, definition: JsonObject, nestedPath: string | undefined): void {
    this.add(path, path, definition, nestedPath);
    const fields = own(definition, 'fields');
    if (isObject(fields)) {
      for (const key of Object.keys(fields)) {
        const field = own(fields, key);
        if (isObject(field)) this.add(`${path}.${key}`, path, field, nestedPath);
      }
    }
    const copies = own(definition, 'copy_to');
    for (const to of Array.isArray(copies) ? copies : [copies])
      if (typeof to === 'string') this.copies.push([path, to]);
  }

  private add(name: string, source: string, parameters: JsonObject, nestedPath: string | undefined): void {
    const type = String(own(parameters, 'type') ?? 'object');
    this.fields.set(name, { name, type, sources: [source], nestedPath, parameters });
  }
}
