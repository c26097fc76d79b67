// Made by scripts/generate.mjs from schemas/control. Do not edit.
package io.github.esconnectormock;

import java.time.Instant;
import java.util.Map;

/** Selects requests of the journal. All conditions must hold; {} selects every request. */
public final class Match extends JsonObject {
  /** Name of the operation in Elasticsearch's specification, or several: connector.update_status, connector.*, bulk. * matches any text. GET /_mock/operations lists the names. */
  public Match operation(String... values) {
    set("operation", oneOrAll(values));
    return this;
  }

  /** HTTP method, or several. */
  public Match method(String... values) {
    set("method", oneOrAll(values));
    return this;
  }

  /** Decoded path, or several: /_connector/*&#47;_status. * matches any text. */
  public Match path(String... values) {
    set("path", oneOrAll(values));
    return this;
  }

  /** Values of the route's placeholders: {"connector_id": "c1"}. */
  public Match params(Map<String, ?> value) {
    set("params", value);
    return this;
  }

  /** Query parameters: {"refresh": "true", "pipeline": {"$exists": false}}. */
  public Match query(Map<String, ?> value) {
    set("query", value);
    return this;
  }

  /** Headers: {"user-agent": "elastic-*"}. */
  public Match headers(Map<String, ?> value) {
    set("headers", value);
    return this;
  }

  /** JSON that the body must contain; objects may have additional keys. Operators take the place of values: {"status": {"$any_of": ["error", "connected"]}}, {"name": {"$like": "db-*"}}, {"error": {"$exists": false}}, {"size": {"$gte": 10, "$lt": 100}}, {"$not": …}; {"$equals": …} requires exactly this value. */
  public Match body(Object value) {
    set("body", value);
    return this;
  }

  /** JSON that some line of a newline-delimited body must contain, with the same operators. */
  public Match line(Object value) {
    set("line", value);
    return this;
  }

  /** Text that the body must contain. */
  public Match text(String value) {
    set("text", value);
    return this;
  }

  /** The body must be larger than this. Bytes, or a size such as 512b, 64kb, 10mb or 1gb. */
  public Match largerThan(Object value) {
    set("larger_than", value);
    return this;
  }

  /** The body must be smaller than this. Bytes, or a size such as 512b, 64kb, 10mb or 1gb. */
  public Match smallerThan(Object value) {
    set("smaller_than", value);
    return this;
  }

  /** Status of the response, or several: 404, 4xx. */
  public Match status(Object... values) {
    set("status", oneOrAll(values));
    return this;
  }

  /** JSON that the response must contain, with the operators of the body: {"errors": true}, {"error": {"type": "version_conflict_engine_exception"}}. */
  public Match answer(Object value) {
    set("answer", value);
    return this;
  }

  /** If true, only requests that were refused, completely or in part: errors, failed items of a bulk request, failed shards, failed searches of an msearch. */
  public Match refused(boolean value) {
    set("refused", value);
    return this;
  }

  /** Only requests from this time on, by the mock's clock. ISO 8601, or milliseconds since the epoch. */
  public Match since(String value) {
    set("since", value);
    return this;
  }

  /** Only requests from this time on, by the mock's clock. ISO 8601, or milliseconds since the epoch. */
  public Match since(Instant value) {
    set("since", value.toString());
    return this;
  }

  /** Only requests up to this time. ISO 8601, or milliseconds since the epoch. */
  public Match until(String value) {
    set("until", value);
    return this;
  }

  /** Only requests up to this time. ISO 8601, or milliseconds since the epoch. */
  public Match until(Instant value) {
    set("until", value.toString());
    return this;
  }

  /** Only requests after the one with this id. */
  public Match after(int value) {
    set("after", value);
    return this;
  }

  /** Excludes the requests that this selects. */
  public Match not(Match value) {
    set("not", value);
    return this;
  }
}
