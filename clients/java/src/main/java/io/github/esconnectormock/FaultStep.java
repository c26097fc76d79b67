// Made by scripts/generate.mjs from schemas/control. Do not edit.
package io.github.esconnectormock;

import java.time.Duration;

/** What happens to one request of a sequence. An empty step leaves the request alone. */
public final class FaultStep extends JsonObject {
  /** The response to send instead. It starts from the preset, if there is one; the other properties override parts of it. */
  public FaultStep respond(FaultAnswer value) {
    set("respond", value);
    return this;
  }

  /** An error of Elasticsearch or of a proxy, with its original wording. GET /_mock/faults/presets explains them. */
  public FaultStep preset(String value) {
    set("preset", value);
    return this;
  }

  /** Which items of a bulk request fail inside a 200, and how. These are not processed; the others are. */
  public FaultStep items(FaultItems value) {
    set("items", value);
    return this;
  }

  /** If true, the request is processed first, and only its response is lost or replaced. Default false. */
  public FaultStep processed(boolean value) {
    set("processed", value);
    return this;
  }

  /** If true, each request is held until POST /_mock/faults/{id}/release lets it go on; if it is also processed, its response is held. It goes on by itself when the rule is removed or switched off, at a reset, or after 10 minutes. Default false. */
  public FaultStep hold(boolean value) {
    set("hold", value);
    return this;
  }

  /** Calls that the server makes itself, one after the other, before it processes the request: the job is canceled, an index is deleted, the clock jumps. */
  public FaultStep callBefore(FaultCall... values) {
    set("call_before", values);
    return this;
  }

  /** The same after the request has been processed, and before its response is sent. */
  public FaultStep callAfter(FaultCall... values) {
    set("call_after", values);
    return this;
  }

  /** How long to delay the response, in real time. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h. */
  public FaultStep delay(String value) {
    set("delay", value);
    return this;
  }

  /** How long to delay the response, in real time. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h. */
  public FaultStep delay(Duration value) {
    set("delay", milliseconds(value));
    return this;
  }

  /** The maximum random addition to the delay. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h. */
  public FaultStep jitter(String value) {
    set("jitter", value);
    return this;
  }

  /** The maximum random addition to the delay. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h. */
  public FaultStep jitter(Duration value) {
    set("jitter", milliseconds(value));
    return this;
  }

  /** Sends the response in small pieces. */
  public FaultStep drip(FaultDrip value) {
    set("drip", value);
    return this;
  }

  /** reset: the connection is reset. close: it is closed without a response. hang: no response is ever sent. */
  public FaultStep connection(String value) {
    set("connection", value);
    return this;
  }

  /** empty: no body. truncate: the connection ends in the middle of the body. garbage: bytes that are not JSON. html: a proxy's HTML page. no_product_header: X-elastic-product is missing, so that official clients reject the server. */
  public FaultStep damage(String value) {
    set("damage", value);
    return this;
  }
}
