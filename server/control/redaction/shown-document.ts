import type { JsonValue } from '../../json/value';
import { HiddenValues } from './hidden-values';
import { Redactor } from './redactor';

/** A stored document as it may be shown. Its configuration, if it has one, says itself what is sensitive. */
export function shownDocument(source: JsonValue): JsonValue {
  const isReadable = (): boolean => false;
  const context = { isReadable, isReadableIn: () => isReadable, scripts: false };
  return new Redactor(context, new HiddenValues()).value(source);
}
