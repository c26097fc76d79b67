import type { LosslessObject, LosslessValue } from '../json-text/lossless';

/** The id of the pipeline that connectors use by default. */
export const DEFAULT_PIPELINE = 'search-default-ingestion';

const EXTRACT = 'ctx?._extract_binary_content == true';
const REDUCE = 'ctx?._reduce_whitespace == true';

/** A processor that writes its failures into the document. */
function processor(type: string, options: LosslessObject): LosslessValue {
  const tag = typeof options.tag === 'string' ? ` with tag '${options.tag}'` : '';
  const where = `in pipeline '{{ _ingest.on_failure_pipeline }}'`;
  const value = `Processor '${type}'${tag} ${where} failed with message '{{ _ingest.on_failure_message }}'`;
  const append = { description: 'Record error information', field: '_ingestion_errors', value };
  return { [type]: { ...options, on_failure: [{ append }] } };
}

/**
 * The pipelines of a fresh cluster (template-resources: entsearch/search_default_pipeline.json, in the form in which it
 * is returned).
 */
export const builtInPipelines: { readonly [id: string]: LosslessObject } = {
  [DEFAULT_PIPELINE]: {
    version: 3,
    description: 'Default search ingest pipeline',
    _meta: { managed_by: 'Search', managed: true },
    processors: [
      processor('attachment', {
        description: 'Extract text from binary attachments',
        field: '_attachment',
        target_field: '_extracted_attachment',
        ignore_missing: true,
        indexed_chars_field: '_attachment_indexed_chars',
        if: EXTRACT,
        remove_binary: false,
      }),
      processor('set', {
        tag: 'set_body',
        description: "Set any extracted text on the 'body' field",
        field: 'body',
        copy_from: '_extracted_attachment.content',
        ignore_empty_value: true,
        if: EXTRACT,
      }),
      processor('gsub', {
        tag: 'remove_replacement_chars',
        description: "Remove unicode 'replacement' characters",
        field: 'body',
        pattern: '\uFFFD',
        replacement: '',
        ignore_missing: true,
        if: EXTRACT,
      }),
      processor('gsub', {
        tag: 'remove_extra_whitespace',
        description: 'Squish whitespace',
        field: 'body',
        pattern: '\\s+',
        replacement: ' ',
        ignore_missing: true,
        if: REDUCE,
      }),
      processor('trim', {
        description: 'Trim leading and trailing whitespace',
        field: 'body',
        ignore_missing: true,
        if: REDUCE,
      }),
      processor('remove', {
        tag: 'remove_meta_fields',
        description: 'Remove meta fields',
        field: [
          '_attachment',
          '_attachment_indexed_chars',
          '_extracted_attachment',
          '_extract_binary_content',
          '_reduce_whitespace',
          '_run_ml_inference',
        ],
        ignore_missing: true,
      }),
    ],
  },
};
