import type { BodyReader } from '../../endpoint/body';
import { requiredText } from '../../endpoint/body';
import { isObject, type JsonObject } from '../../json/value';
import { parseJson } from '../../json-text/parse';

/**
 * An optional body that is read as a map (XContentHelper.convertToMap); anything but an object counts as an empty one. For
 * bodies that Elasticsearch, too, reads as maps, with keys of the user's choice or declared by the endpoint.
 */
export const optionalMap: BodyReader<JsonObject> = {
  read: (body) => (body.present ? toMap(body.text()) : {}),
};

/** Like optionalMap, but the body is required. */
export const requiredMap: BodyReader<JsonObject> = { read: (body) => toMap(requiredText.read(body)) };

function toMap(text: string): JsonObject {
  const value = parseJson(text, { asMap: true });
  return isObject(value) ? value : {};
}
