// Made by scripts/generate.mjs from schemas/control. Do not edit.
package io.github.esconnectormock;

import java.util.List;
import java.util.Map;

/** What somebody may do. */
public final class Whoami extends JsonObject {
  Whoami(Map<String, Object> fields) {
    super(fields);
  }

  /** The user; for an API key, its owner. */
  public String username() {
    return readText("username");
  }

  /** The names of the user's roles. API keys have role descriptors instead. */
  public List<String> roles() {
    return readList("roles");
  }

  /** Those of the roles that do not exist. */
  public List<String> missingRoles() {
    return readList("missing_roles");
  }

  /** The API key; left out for users. */
  public Map<String, Object> apiKey() {
    return readMap("api_key");
  }

  /** Why requests with these credentials are refused; left out if they are accepted. Null if it is left out. */
  public String refused() {
    return readText("refused");
  }

  /** Whether the server checks credentials and privileges at all (auth). */
  public boolean checked() {
    return readBoolean("checked");
  }

  /** Privileges on the cluster, without those that another one of them implies. */
  public List<String> cluster() {
    return readList("cluster");
  }

  /** What the roles, or the key's own role descriptors, grant on indices. */
  public List<WhoamiIndices> indices() {
    return readList("indices", WhoamiIndices::new);
  }

  /** What limits a key: what the roles of its owner granted when the key was created. */
  public List<WhoamiIndices> limitedBy() {
    return readList("limited_by", WhoamiIndices::new);
  }

  /**  */
  public Map<String, Object> operations() {
    return readMap("operations");
  }

  /** The same in words. */
  public List<String> text() {
    return readList("text");
  }
}
