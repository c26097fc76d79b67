/** A JSON Schema, as far as completion knows it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly examples?: readonly unknown[];
}

/** The description of the API, as far as completion knows it. */
export interface ApiDescription {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: unknown;
}

interface Described {
  readonly operationId?: string;
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> };
}

/** The schema of the body of an operation; undefined if it has none that is JSON. */
export function bodySchema(api: ApiDescription, operation: string): Schema | undefined {
  for (const methods of Object.values(api.paths)) {
    for (const described of Object.values(methods) as Described[]) {
      if (described.operationId === operation) return described.requestBody?.content?.['application/json']?.schema;
    }
  }
  return undefined;
}

/** What can be at a place of a body. @param path of keys; elements of lists are where the list is. */
export function schemasAt(api: ApiDescription, schema: Schema, path: readonly string[]): readonly Schema[] {
  const [key, ...rest] = path;
  const here = variants(api, schema);
  if (key === undefined) return here;
  return here.flatMap(({ properties, additionalProperties }) => {
    const known = properties && Object.hasOwn(properties, key) ? properties[key] : undefined;
    const next = known ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined);
    return next ? schemasAt(api, next, rest) : [];
  });
}

/** References can go round in circles. */
const DEEPEST = 20;

/** A schema with its references followed, its alternatives apart, and lists replaced by their elements. */
function variants(api: ApiDescription, schema: Schema, depth = 0): readonly Schema[] {
  if (depth > DEEPEST) return [];
  const { $ref, anyOf = [], oneOf = [], items } = schema;
  const target = $ref === undefined ? undefined : referred(api, $ref);
  const others = [...anyOf, ...oneOf, ...(items ? [items] : []), ...(target ? [target] : [])];
  return [schema, ...others.flatMap((other) => variants(api, other, depth + 1))];
}

/** `#/components/schemas/connector-definitions/$defs/schedule` */
function referred(api: ApiDescription, reference: string): Schema | undefined {
  let found: unknown = api;
  for (const step of reference.replace(/^#\//, '').split('/'))
    found = (found as Record<string, unknown> | undefined)?.[step];
  return found as Schema | undefined;
}

/** The keys that an object may have, each with what it is. */
export function keysOf(schemas: readonly Schema[]): ReadonlyMap<string, string> {
  const properties = schemas.flatMap((schema) => Object.entries(schema.properties ?? {}));
  return new Map(properties.map(([name, { type }]) => [name, typeof type === 'string' ? type : 'field']));
}

/** The values that are known for a place, as JSON. */
export function valuesOf(schemas: readonly Schema[]): readonly string[] {
  const named = schemas.flatMap((schema) => schema.enum ?? (isText(schema) ? (schema.examples ?? []) : []));
  const switches = schemas.some(({ type }) => [type].flat().includes('boolean')) ? [true, false] : [];
  return [...new Set([...named, ...switches].map((value) => JSON.stringify(value)))];
}

const isText = ({ type }: Schema): boolean => [type].flat().includes('string');
