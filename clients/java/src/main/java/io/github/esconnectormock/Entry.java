// Made by scripts/generate.mjs from schemas/control. Do not edit.
package io.github.esconnectormock;

import java.util.List;
import java.util.Map;

/** A request with its response, without secrets and credentials. */
public final class Entry extends JsonObject {
  Entry(Map<String, Object> fields) {
    super(fields);
  }

  /** Its number. */
  public int id() {
    return readInteger("id");
  }

  /** When it was received, on the mock's clock. */
  public String at() {
    return readText("at");
  }

  /** The sandbox that it was sent to. Null if it is left out. */
  public String sandbox() {
    return readText("sandbox");
  }

  /** Name of the operation in Elasticsearch's specification; null if no route matches. */
  public String operation() {
    return readText("operation");
  }

  /** HTTP method. */
  public String method() {
    return readText("method");
  }

  /** Decoded path. */
  public String path() {
    return readText("path");
  }

  /** Values of the route's placeholders. */
  public Map<String, String> params() {
    return readMap("params");
  }

  /** Query parameters. */
  public Map<String, String> query() {
    return readMap("query");
  }

  /** Headers. */
  public Map<String, Object> headers() {
    return readMap("headers");
  }

  /** Parsed body; a list of lines if it is newline-delimited. Null if it is left out. */
  public Object body() {
    return readValue("body");
  }

  /** If the body is too large to be kept whole: [body] has its first part, as text or as the lines that are complete. Null if it is left out. */
  public CutBody bodyCut() {
    return readObject("body_cut", CutBody::new);
  }

  /** Status of the response; 0 if none was sent. */
  public int status() {
    return readInteger("status");
  }

  /** True if the request was refused, completely or in part. */
  public boolean refused() {
    return readBoolean("refused");
  }

  /** Duration in real milliseconds. */
  public double tookMs() {
    return readNumber("took_ms");
  }

  /** Parsed response. Null if it is left out. */
  public Object answer() {
    return readValue("answer");
  }

  /** The same for the response. Null if it is left out. */
  public CutBody answerCut() {
    return readObject("answer_cut", CutBody::new);
  }

  /** Headers of the response; not in lists without bodies. */
  public Map<String, String> answerHeaders() {
    return readMap("answer_headers");
  }

  /** Why a request was refused. This accompanies the response and is never part of it. Null if it is left out. */
  public Diagnosis diagnosis() {
    return readObject("diagnosis", Diagnosis::new);
  }

  /** What happened to the response, if it was not sent normally. Null if it is left out. */
  public String outcome() {
    return readText("outcome");
  }

  /** Ids of the fault rules that affected it. */
  public List<String> faults() {
    return readList("faults");
  }
}
