// Made by scripts/generate.mjs from schemas/control. Do not edit.
package io.github.esconnectormock;

import java.util.Map;

/** A large body of which only the first part is kept. */
public final class CutBody extends JsonObject {
  CutBody(Map<String, Object> fields) {
    super(fields);
  }

  /** Bytes of the whole body. */
  public int size() {
    return readInteger("size");
  }

  /** Hash of the whole body, in hexadecimal digits. */
  public String sha256() {
    return readText("sha256");
  }

  /** Bytes of the part that is kept. */
  public int kept() {
    return readInteger("kept");
  }
}
