// Made by scripts/generate.mjs from schemas/control. Do not edit.
package io.github.esconnectormock;

import java.util.List;
import java.util.Map;

/** A fault rule, with what it does and what it has done so far. */
public final class FaultView extends JsonObject {
  FaultView(Map<String, Object> fields) {
    super(fields);
  }

  /** Name of the rule. Default: fault-1, fault-2, …. */
  public String id() {
    return readText("id");
  }

  /** The purpose of the rule. Null if it is left out. */
  public String description() {
    return readText("description");
  }

  /** Name of the operation in Elasticsearch's specification, or several: connector.update_status, connector.*, bulk. * matches any text. GET /_mock/operations lists the names. Null if it is left out. */
  public Object operation() {
    return readValue("operation");
  }

  /** HTTP method, or several. Null if it is left out. */
  public Object method() {
    return readValue("method");
  }

  /** Decoded path, or several: /_connector/*&#47;_status. * matches any text. Null if it is left out. */
  public Object path() {
    return readValue("path");
  }

  /** Values of the route's placeholders: {"connector_id": "c1"}. */
  public Map<String, Object> params() {
    return readMap("params");
  }

  /** Query parameters: {"refresh": "true", "pipeline": {"$exists": false}}. */
  public Map<String, Object> query() {
    return readMap("query");
  }

  /** Headers: {"user-agent": "elastic-*"}. */
  public Map<String, Object> headers() {
    return readMap("headers");
  }

  /** JSON that the body must contain; objects may have additional keys. Operators take the place of values: {"status": {"$any_of": ["error", "connected"]}}, {"name": {"$like": "db-*"}}, {"error": {"$exists": false}}, {"size": {"$gte": 10, "$lt": 100}}, {"$not": …}; {"$equals": …} requires exactly this value. Null if it is left out. */
  public Object body() {
    return readValue("body");
  }

  /** JSON that some line of a newline-delimited body must contain, with the same operators. Null if it is left out. */
  public Object line() {
    return readValue("line");
  }

  /** Text that the body must contain. Null if it is left out. */
  public String text() {
    return readText("text");
  }

  /** The body must be larger than this. Bytes, or a size such as 512b, 64kb, 10mb or 1gb. Null if it is left out. */
  public Object largerThan() {
    return readValue("larger_than");
  }

  /** The body must be smaller than this. Bytes, or a size such as 512b, 64kb, 10mb or 1gb. Null if it is left out. */
  public Object smallerThan() {
    return readValue("smaller_than");
  }

  /** Selects requests. All conditions must hold; {} selects every request. Null if it is left out. */
  public Object not() {
    return readValue("not");
  }

  /** If false, the rule is switched off: it is kept, but affects and counts nothing. Default true. */
  public boolean enabled() {
    return readBoolean("enabled");
  }

  /** Only the nth matching request. Null if it is left out. */
  public Integer nth() {
    return readInteger("nth");
  }

  /** Only every nth matching request. Null if it is left out. */
  public Integer every() {
    return readInteger("every");
  }

  /** The maximum number of times. A rule about items counts the requests in which it made an item fail. Null if it is left out. */
  public Integer times() {
    return readInteger("times");
  }

  /** The probability of each occurrence. Null if it is left out. */
  public Double probability() {
    return readNumber("probability");
  }

  /** Seed for random choices. Default: the rule's id. Null if it is left out. */
  public String seed() {
    return readText("seed");
  }

  /** How long the rule is active, on the mock's clock unless real_time is true. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h. Null if it is left out. */
  public Object duringTime() {
    return readValue("for");
  }

  /** If true, [for] runs in real time, whatever the mock's clock does. Default false. */
  public boolean realTime() {
    return readBoolean("real_time");
  }

  /** The response to send instead. It starts from the preset, if there is one; the other properties override parts of it. Null if it is left out. */
  public Object respond() {
    return readValue("respond");
  }

  /** An error of Elasticsearch or of a proxy, with its original wording. GET /_mock/faults/presets explains them. Null if it is left out. */
  public String preset() {
    return readText("preset");
  }

  /** Which items of a bulk request fail inside a 200, and how. These are not processed; the others are. Null if it is left out. */
  public Object items() {
    return readValue("items");
  }

  /** If true, the request is processed first, and only its response is lost or replaced. Default false. */
  public boolean processed() {
    return readBoolean("processed");
  }

  /** How long to delay the response, in real time. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h. Null if it is left out. */
  public Object delay() {
    return readValue("delay");
  }

  /** The maximum random addition to the delay. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h. Null if it is left out. */
  public Object jitter() {
    return readValue("jitter");
  }

  /** Sends the response in small pieces. Null if it is left out. */
  public Object drip() {
    return readValue("drip");
  }

  /** reset: the connection is reset. close: it is closed without a response. hang: no response is ever sent. Null if it is left out. */
  public String connection() {
    return readText("connection");
  }

  /** empty: no body. truncate: the connection ends in the middle of the body. garbage: bytes that are not JSON. html: a proxy's HTML page. no_product_header: X-elastic-product is missing, so that official clients reject the server. Null if it is left out. */
  public String damage() {
    return readText("damage");
  }

  /** If true, each request is held until POST /_mock/faults/{id}/release lets it go on; if it is also processed, its response is held. It goes on by itself when the rule is removed or switched off, at a reset, or after 10 minutes. Default false. */
  public boolean hold() {
    return readBoolean("hold");
  }

  /** Calls that the server makes itself, one after the other, before it processes the request: the job is canceled, an index is deleted, the clock jumps. */
  public Object callBefore() {
    return readValue("call_before");
  }

  /** The same after the request has been processed, and before its response is sent. */
  public Object callAfter() {
    return readValue("call_after");
  }

  /** What happens to the first request that the rule applies to, to the second, and so on; the rule is used up after the last. With times, it starts again from the first. It replaces all other effects of the rule. */
  public Object sequence() {
    return readValue("sequence");
  }

  /** What the rule does, in words. */
  public String explanation() {
    return readText("explanation");
  }

  /** Requests that matched. */
  public int seen() {
    return readInteger("seen");
  }

  /** Requests that it affected: those in which an item failed, if it does nothing else. */
  public int hits() {
    return readInteger("hits");
  }

  /** Items that it made fail. Null if it is left out. */
  public Integer itemHits() {
    return readInteger("item_hits");
  }

  /** Requests that are held at the moment; only for rules with [hold]. Null if it is left out. */
  public Integer held() {
    return readInteger("held");
  }

  /** The calls that it made most recently, latest last; only for rules with [call_before] or [call_after]. */
  public List<FaultCallView> calls() {
    return readList("calls", FaultCallView::new);
  }

  /** False if it has done everything it will do, or is switched off. */
  public boolean active() {
    return readBoolean("active");
  }

  /** Milliseconds until it is over, on the clock that it follows; only for rules with [for]. Null if it is left out. */
  public Double timeLeft() {
    return readNumber("time_left");
  }
}
