/**
 * Elasticsearch's exceptions: type as printed → usual HTTP status and family. The family decides what counts as a root
 * cause (ExceptionsHelper, ElasticsearchException.guessRootCauses): `elasticsearch` = subclasses of
 * ElasticsearchException, `x_content` = XContentParseException, `java` = anything else.
 */
export type ErrorFamily = 'elasticsearch' | 'x_content' | 'java';

interface KnownError {
  readonly status: number;
  readonly family: ErrorFamily;
}

const elasticsearch = (status: number): KnownError => ({ status, family: 'elasticsearch' });
const java = (status: number): KnownError => ({ status, family: 'java' });
const xContent: KnownError = { status: 400, family: 'x_content' };

export const errorTypes = {
  action_request_validation_exception: java(400),
  aggregation_initialization_exception: elasticsearch(500),
  aliases_not_found_exception: elasticsearch(404),
  api_not_available_exception: elasticsearch(410),
  arithmetic_exception: java(500),
  array_index_out_of_bounds_exception: java(500),
  bad_parameter_exception: java(400),
  circuit_breaking_exception: elasticsearch(429),
  class_cast_exception: java(500),
  cluster_block_exception: elasticsearch(403),
  concurrent_modification_exception: java(500),
  connector_invalid_status_transition_exception: java(400),
  connector_sync_job_invalid_status_transition_exception: java(400),
  date_time_exception: java(500),
  date_time_parse_exception: java(500),
  decompression_exception: java(400),
  document_missing_exception: elasticsearch(404),
  document_parsing_exception: elasticsearch(400),
  document_source_missing_exception: elasticsearch(400),
  es_rejected_execution_exception: elasticsearch(429),
  exception: elasticsearch(500),
  fail_processor_exception: java(500),
  graph_structure_exception: elasticsearch(500),
  illegal_argument_exception: java(400),
  illegal_state_exception: java(500),
  index_closed_exception: elasticsearch(400),
  index_not_found_exception: elasticsearch(404),
  index_out_of_bounds_exception: java(500),
  index_template_missing_exception: elasticsearch(404),
  input_coercion_exception: java(400),
  invalid_alias_name_exception: elasticsearch(400),
  invalid_index_name_exception: elasticsearch(400),
  invalid_index_template_exception: elasticsearch(400),
  invalid_path: elasticsearch(400),
  json_e_o_f_exception: java(400),
  json_parse_exception: java(400),
  lexer_no_viable_alt_exception: java(500),
  mustache_exception: java(500),
  mapper_parsing_exception: elasticsearch(400),
  marked_y_a_m_l_exception: java(400),
  master_not_discovered_exception: elasticsearch(503),
  media_type_header_exception: java(400),
  named_object_not_found_exception: xContent,
  negative_array_size_exception: java(500),
  no_such_element_exception: java(500),
  no_such_remote_cluster_exception: elasticsearch(404),
  no_viable_alt_exception: java(500),
  not_emulated_exception: elasticsearch(501),
  not_x_content_exception: java(500),
  null_pointer_exception: java(500),
  number_format_exception: java(400),
  painless_error: java(500),
  parse_exception: elasticsearch(400),
  parser_exception: java(400),
  parsing_exception: elasticsearch(400),
  query_shard_exception: elasticsearch(400),
  reader_exception: java(400),
  resource_already_exists_exception: elasticsearch(400),
  resource_not_found_exception: elasticsearch(404),
  routing_missing_exception: elasticsearch(400),
  runtime_exception: java(500),
  scanner_exception: java(400),
  script_exception: elasticsearch(400),
  search_context_missing_exception: elasticsearch(404),
  search_phase_execution_exception: elasticsearch(400),
  security_exception: elasticsearch(403),
  shard_not_found_exception: elasticsearch(404),
  stack_overflow_error: java(500),
  status_exception: elasticsearch(400),
  stream_constraints_exception: java(400),
  strict_dynamic_mapping_exception: elasticsearch(400),
  string_index_out_of_bounds_exception: java(500),
  timeout_exception: elasticsearch(429),
  too_complex_to_determinize_exception: java(400),
  too_many_buckets_exception: elasticsearch(400),
  too_many_clauses: java(400),
  unsupported_operation_exception: java(500),
  unsupported_temporal_type_exception: java(500),
  validation_exception: java(400),
  version_conflict_engine_exception: elasticsearch(409),
  x_content_e_o_f_exception: xContent,
  x_content_parse_exception: xContent,
  y_a_m_l_exception: java(400),
  zone_rules_exception: java(500),
} as const satisfies Record<string, KnownError>;

export type ErrorType = keyof typeof errorTypes;
