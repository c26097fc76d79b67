import type { ConvertSpec, FieldSpec, ObjectSpec, ReadKind, ValueKind } from './parser-spec';

/** A part of a schema, with the annotations that the exact reader follows (schemas/README.md). */
interface SchemaNode {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | SchemaNode;
  readonly anyOf?: readonly [SchemaNode, ...SchemaNode[]];
  readonly pattern?: string;
  readonly format?: string;
  readonly 'x-parser'?: string;
  readonly 'x-kind'?: ValueKind;
  readonly 'x-read'?: ReadKind;
  readonly 'x-tokens'?: readonly string[];
  readonly 'x-convert'?: 'time' | 'cron' | { readonly error: string };
  readonly 'x-when'?: 'build';
  readonly 'x-missing'?: 'null_pointer_exception';
}

/** A part of a schema, and the file that its references are relative to. */
interface Place {
  readonly node: SchemaNode;
  readonly file: string;
}

/** How values of each kind are read if the schema does not say otherwise. */
const USUAL_READS: Partial<Record<ValueKind, ReadKind>> = {
  STRING: 'text',
  STRING_OR_NULL: 'textOrNull',
  BOOLEAN: 'boolean',
  INT: 'int',
  LONG: 'long',
  LONG_OR_NULL: 'longOrNull',
  OBJECT_OR_STRING: 'text',
  OBJECT_OR_NULL: 'treeOrNull',
  STRING_ARRAY: 'strings',
  VALUE: 'tokens',
  VALUE_OBJECT_ARRAY: 'tokens',
};

/**
 * The keyword that restricts which strings a validator accepts for a value of a kind; see `$defs` of
 * connector-definitions.
 */
const CHECKS: Partial<Record<ValueKind, 'pattern' | 'format'>> = {
  BOOLEAN: 'pattern',
  INT: 'format',
  LONG: 'format',
  LONG_OR_NULL: 'format',
};

/**
 * The declarations of a body's parser, built from the annotations of its schema.
 *
 * @param file the file name of the schema
 * @param load returns the schema in a file
 * @throws Error if an annotation is missing, which is a mistake in the schema
 */
export function compileSpec(file: string, load: (file: string) => unknown): ObjectSpec {
  return new SpecCompiler(load).object({ node: load(file) as SchemaNode, file });
}

class SpecCompiler {
  constructor(private readonly load: (file: string) => unknown) {}

  object({ node, file }: Place): ObjectSpec {
    const fields = Object.entries(node.properties ?? {}).map(([name, property]) => {
      const place = this.resolve({ node: property, file });
      return [name, this.field(place, `${file}: ${node['x-parser']}.${name}`)] as const;
    });
    return {
      parser: node['x-parser'] as string,
      refusesUnknown: node.additionalProperties === false,
      required: node.required ?? [],
      requiredByBuilder: node['x-missing'] === 'null_pointer_exception',
      fields: Object.fromEntries(fields),
    };
  }

  private field(place: Place, name: string): FieldSpec {
    const { node } = place;
    const kind = node['x-kind'];
    if (!kind) throw new Error(`${name} has no x-kind`);
    const check = CHECKS[kind];
    if (check && !node[check]) throw new Error(`${name} needs a ${check} for its strings, because its kind is ${kind}`);
    const nested = this.nested(place);
    const read = nested.read ?? node['x-read'] ?? USUAL_READS[kind];
    if (!read) throw new Error(`${name} needs x-read, because its kind is ${kind}`);
    return {
      kind,
      read,
      object: nested.object,
      tokens: node['x-tokens'],
      convert: converter(node),
      atBuild: node['x-when'] === 'build',
    };
  }

  /** The parser of the object (or null), of the objects in a list, or of the values in a map. */
  private nested(place: Place): { read?: ReadKind; object?: ObjectSpec } {
    const { node, file } = place;
    const inner = (part: SchemaNode) => this.object(this.resolve({ node: part, file }));
    if (node['x-kind'] === 'OBJECT') {
      if (node['x-parser']) return { read: 'object', object: this.object(place) };
      if (typeof node.additionalProperties !== 'object') return { read: 'tree' };
      return { read: 'entries', object: inner(node.additionalProperties) };
    }
    const [first] = node.anyOf ?? [];
    if (first && node['x-kind'] === 'OBJECT_ARRAY') return { read: 'objects', object: inner(first) };
    if (first && node['x-kind'] === 'OBJECT_OR_NULL') return { read: 'objectOrNull', object: inner(first) };
    return {};
  }

  /** Follows `$ref`s. Keywords next to a reference override those of its target. */
  private resolve({ node, file }: Place): Place {
    if (node.$ref === undefined) return { node, file };
    const { $ref, ...beside } = node;
    const [target, pointer = ''] = $ref.split('#');
    const next = target || file;
    let found = this.load(next);
    for (const key of pointer.split('/').filter(Boolean)) found = (found as Record<string, unknown> | undefined)?.[key];
    if (!found) throw new Error(`${file}: ${$ref} does not exist`);
    const resolved = this.resolve({ node: found as SchemaNode, file: next });
    return { node: { ...resolved.node, ...beside }, file: resolved.file };
  }
}

function converter(node: SchemaNode): ConvertSpec | undefined {
  const convert = node['x-convert'];
  return typeof convert === 'object' ? { pattern: node.pattern as string, error: convert.error } : convert;
}
