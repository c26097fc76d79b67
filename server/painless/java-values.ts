/**
 * The public interface of Painless for pipelines: a document on its way through processors consists of the same values
 * that scripts compute with, so that scripts and processors see the same Java lists, maps and numbers.
 */
export { anyIntArgument } from './java/arguments';
export { parseDouble, parseInt32, parseInt64 } from './java/number-statics';
export { naturalOrder } from './java/ordering';
export { JavaRegex } from './regex/java-regex';
export { checkMetadata, checkRemoval, type MetadataProperties } from './update/ctx-map';
export { newDouble, newFloat } from './values/arithmetic';
export { ScriptFailure } from './values/failures';
export { javaEquals } from './values/hash';
export { deepCopy, toScript, toScriptMap, toStoredJson, toStoredObject } from './values/json';
export { mapGet, mapHas } from './values/maps';
export { chargeText, joinText } from './values/meter';
export { className, stringValueOf, stringValuesOf } from './values/text';
export { isMap, isPlainMap, JavaFloat, type PlainMap, ScriptMap, type ScriptValue } from './values/values';
