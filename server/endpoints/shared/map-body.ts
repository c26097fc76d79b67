import type { BodyReader } from '../../http/body';
import { requiredText } from '../../http/body';
import { isObject, type JsonObject } from '../../json/value';
import { parseJson } from '../../json-text/parse';

/** A body that may be left out and is read as a map (XContentHelper.convertToMap): anything but an object is an empty one. */
export const optionalMap: BodyReader<JsonObject> = {
  read: (body) => (body.present ? toMap(body.text()) : {}),
};

/** Like optionalMap, but there has to be a body. */
export const requiredMap: BodyReader<JsonObject> = { read: (body) => toMap(requiredText.read(body)) };

function toMap(text: string): JsonObject {
  const value = parseJson(text);
  return isObject(value) ? value : {};
}
