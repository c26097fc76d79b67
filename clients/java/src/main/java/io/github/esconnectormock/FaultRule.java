// Made by scripts/generate.mjs from schemas/control. Do not edit.
package io.github.esconnectormock;

import java.time.Duration;
import java.util.Map;

/** Which requests fail, when and how. All conditions on requests must hold; without any, the rule applies to every request. */
public final class FaultRule extends JsonObject {
  /** Name of the rule. Default: fault-1, fault-2, …. */
  public FaultRule id(String value) {
    set("id", value);
    return this;
  }

  /** The purpose of the rule. */
  public FaultRule description(String value) {
    set("description", value);
    return this;
  }

  /** Name of the operation in Elasticsearch's specification, or several: connector.update_status, connector.*, bulk. * matches any text. GET /_mock/operations lists the names. */
  public FaultRule operation(String... values) {
    set("operation", oneOrAll(values));
    return this;
  }

  /** HTTP method, or several. */
  public FaultRule method(String... values) {
    set("method", oneOrAll(values));
    return this;
  }

  /** Decoded path, or several: /_connector/*&#47;_status. * matches any text. */
  public FaultRule path(String... values) {
    set("path", oneOrAll(values));
    return this;
  }

  /** Values of the route's placeholders: {"connector_id": "c1"}. */
  public FaultRule params(Map<String, ?> value) {
    set("params", value);
    return this;
  }

  /** Query parameters: {"refresh": "true", "pipeline": {"$exists": false}}. */
  public FaultRule query(Map<String, ?> value) {
    set("query", value);
    return this;
  }

  /** Headers: {"user-agent": "elastic-*"}. */
  public FaultRule headers(Map<String, ?> value) {
    set("headers", value);
    return this;
  }

  /** JSON that the body must contain; objects may have additional keys. Operators take the place of values: {"status": {"$any_of": ["error", "connected"]}}, {"name": {"$like": "db-*"}}, {"error": {"$exists": false}}, {"size": {"$gte": 10, "$lt": 100}}, {"$not": …}; {"$equals": …} requires exactly this value. */
  public FaultRule body(Object value) {
    set("body", value);
    return this;
  }

  /** JSON that some line of a newline-delimited body must contain, with the same operators. */
  public FaultRule line(Object value) {
    set("line", value);
    return this;
  }

  /** Text that the body must contain. */
  public FaultRule text(String value) {
    set("text", value);
    return this;
  }

  /** The body must be larger than this. Bytes, or a size such as 512b, 64kb, 10mb or 1gb. */
  public FaultRule largerThan(Object value) {
    set("larger_than", value);
    return this;
  }

  /** The body must be smaller than this. Bytes, or a size such as 512b, 64kb, 10mb or 1gb. */
  public FaultRule smallerThan(Object value) {
    set("smaller_than", value);
    return this;
  }

  /** Selects requests. All conditions must hold; {} selects every request. */
  public FaultRule not(Match value) {
    set("not", value);
    return this;
  }

  /** If false, the rule is switched off: it is kept, but affects and counts nothing. Default true. */
  public FaultRule enabled(boolean value) {
    set("enabled", value);
    return this;
  }

  /** Only the nth matching request. */
  public FaultRule nth(int value) {
    set("nth", value);
    return this;
  }

  /** Only every nth matching request. */
  public FaultRule every(int value) {
    set("every", value);
    return this;
  }

  /** The maximum number of times. A rule about items counts the requests in which it made an item fail. */
  public FaultRule times(int value) {
    set("times", value);
    return this;
  }

  /** The probability of each occurrence. */
  public FaultRule probability(double value) {
    set("probability", value);
    return this;
  }

  /** Seed for random choices. Default: the rule's id. */
  public FaultRule seed(String value) {
    set("seed", value);
    return this;
  }

  /** How long the rule is active, on the mock's clock unless real_time is true. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h. */
  public FaultRule duringTime(String value) {
    set("for", value);
    return this;
  }

  /** How long the rule is active, on the mock's clock unless real_time is true. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h. */
  public FaultRule duringTime(Duration value) {
    set("for", milliseconds(value));
    return this;
  }

  /** If true, [for] runs in real time, whatever the mock's clock does. Default false. */
  public FaultRule realTime(boolean value) {
    set("real_time", value);
    return this;
  }

  /** The response to send instead. It starts from the preset, if there is one; the other properties override parts of it. */
  public FaultRule respond(FaultAnswer value) {
    set("respond", value);
    return this;
  }

  /** An error of Elasticsearch or of a proxy, with its original wording. GET /_mock/faults/presets explains them. */
  public FaultRule preset(String value) {
    set("preset", value);
    return this;
  }

  /** Which items of a bulk request fail inside a 200, and how. These are not processed; the others are. */
  public FaultRule items(FaultItems value) {
    set("items", value);
    return this;
  }

  /** If true, the request is processed first, and only its response is lost or replaced. Default false. */
  public FaultRule processed(boolean value) {
    set("processed", value);
    return this;
  }

  /** How long to delay the response, in real time. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h. */
  public FaultRule delay(String value) {
    set("delay", value);
    return this;
  }

  /** How long to delay the response, in real time. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h. */
  public FaultRule delay(Duration value) {
    set("delay", milliseconds(value));
    return this;
  }

  /** The maximum random addition to the delay. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h. */
  public FaultRule jitter(String value) {
    set("jitter", value);
    return this;
  }

  /** The maximum random addition to the delay. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h. */
  public FaultRule jitter(Duration value) {
    set("jitter", milliseconds(value));
    return this;
  }

  /** Sends the response in small pieces. */
  public FaultRule drip(FaultDrip value) {
    set("drip", value);
    return this;
  }

  /** reset: the connection is reset. close: it is closed without a response. hang: no response is ever sent. */
  public FaultRule connection(String value) {
    set("connection", value);
    return this;
  }

  /** empty: no body. truncate: the connection ends in the middle of the body. garbage: bytes that are not JSON. html: a proxy's HTML page. no_product_header: X-elastic-product is missing, so that official clients reject the server. */
  public FaultRule damage(String value) {
    set("damage", value);
    return this;
  }

  /** If true, each request is held until POST /_mock/faults/{id}/release lets it go on; if it is also processed, its response is held. It goes on by itself when the rule is removed or switched off, at a reset, or after 10 minutes. Default false. */
  public FaultRule hold(boolean value) {
    set("hold", value);
    return this;
  }

  /** Calls that the server makes itself, one after the other, before it processes the request: the job is canceled, an index is deleted, the clock jumps. */
  public FaultRule callBefore(FaultCall... values) {
    set("call_before", values);
    return this;
  }

  /** The same after the request has been processed, and before its response is sent. */
  public FaultRule callAfter(FaultCall... values) {
    set("call_after", values);
    return this;
  }

  /** What happens to the first request that the rule applies to, to the second, and so on; the rule is used up after the last. With times, it starts again from the first. It replaces all other effects of the rule. */
  public FaultRule sequence(FaultStep... values) {
    set("sequence", values);
    return this;
  }
}
