/**
 * The public interface of Painless for all code that runs scripts: source, parameters and JSON go in, JSON or an error
 * comes out. Pipelines, whose documents consist of Java values, find those in `java-values.ts`.
 */
export { type CompiledScript, compileScript, documentIsReadOnly } from './compile';
export { type ScriptContext, scriptContexts } from './context';
export { BucketScript } from './document/bucket-script';
export type {
  CompareVector,
  DocumentField,
  DocumentFields,
  ScriptFieldType,
  VectorMeasure,
} from './document/document-fields';
export { DocumentScript, type SeenDocument } from './document/document-script';
export { readConfiguredScript, readRequestScript, type ScriptSource, type StoredScript } from './script-source';
export { type ReadyScript, readyScript, storedScripts } from './stored-scripts';
export {
  type ReindexedWrite,
  runReindexScript,
  runUpdateByQueryScript,
  runUpdateScript,
  runUpsertScript,
  type ScriptedWrite,
  wrapUpdateFailure,
} from './update/update';
