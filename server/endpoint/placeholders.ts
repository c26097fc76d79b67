/** `GET /_connector/{connector_id}`: method and path pattern, as written in the official specification. */
export type Route = `${string} /${string}`;

/** The names of a route's placeholders: `'index' | 'id'` of `GET /{index}/_doc/{id}`. */
type Placeholder<R extends string> = R extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;

/** For each route, whether it has the placeholder; therefore `boolean` if only some have it. */
type Has<R extends Route, Name> = R extends Route ? (Name extends Placeholder<R> ? true : false) : never;

/**
 * The decoded placeholders of an endpoint's path, by name. One that is in all of its routes is a string; any other may
 * be undefined.
 */
export type Placeholders<R extends readonly Route[]> = {
  readonly [Name in Placeholder<R[number]>]: false extends Has<R[number], Name> ? string | undefined : string;
};
