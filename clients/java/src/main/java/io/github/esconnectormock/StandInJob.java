// Made by scripts/generate.mjs from schemas/control. Do not edit.
package io.github.esconnectormock;

import java.time.Duration;
import java.util.Map;

/** What happens to sync jobs. The first rule that matches a job applies. */
public final class StandInJob extends JsonObject {
  /** Jobs of these connectors. * matches any text. */
  public StandInJob connectorId(String... values) {
    set("connector_id", oneOrAll(values));
    return this;
  }

  /** Jobs of these service types. * matches any text. */
  public StandInJob serviceType(String... values) {
    set("service_type", oneOrAll(values));
    return this;
  }

  /** full, incremental, access_control, or several. */
  public StandInJob jobType(String... values) {
    set("job_type", oneOrAll(values));
    return this;
  }

  /** How long before a job is claimed. Default 1s. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h. */
  public StandInJob claimAfter(String value) {
    set("claim_after", value);
    return this;
  }

  /** How long before a job is claimed. Default 1s. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h. */
  public StandInJob claimAfter(Duration value) {
    set("claim_after", milliseconds(value));
    return this;
  }

  /** The number of reads before a job is claimed, instead of a time. */
  public StandInJob claimAfterReads(int value) {
    set("claim_after_reads", value);
    return this;
  }

  /** How often a running job checks in. Default 10s. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h. */
  public StandInJob checkInEvery(String value) {
    set("check_in_every", value);
    return this;
  }

  /** How often a running job checks in. Default 10s. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h. */
  public StandInJob checkInEvery(Duration value) {
    set("check_in_every", milliseconds(value));
    return this;
  }

  /** How many documents the job indexes. Default 0. */
  public StandInJob documents(int value) {
    set("documents", value);
    return this;
  }

  /** Fields of each document in addition to its id, title and _timestamp. */
  public StandInJob document(Map<String, ?> value) {
    set("document", value);
    return this;
  }

  /** How long a job runs. Default 5s. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h. */
  public StandInJob finishAfter(String value) {
    set("finish_after", value);
    return this;
  }

  /** How long a job runs. Default 5s. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h. */
  public StandInJob finishAfter(Duration value) {
    set("finish_after", milliseconds(value));
    return this;
  }

  /** The number of reads before a running job ends, instead of a time. */
  public StandInJob finishAfterReads(int value) {
    set("finish_after_reads", value);
    return this;
  }

  /** completed: it succeeds. error: it fails. stall: it is claimed but never checks in again. pending: it is never claimed. Default completed. */
  public StandInJob outcome(String value) {
    set("outcome", value);
    return this;
  }

  /** Why it fails. */
  public StandInJob error(String value) {
    set("error", value);
    return this;
  }

  /** The worker that runs it. Default stand-in. */
  public StandInJob workerHostname(String value) {
    set("worker_hostname", value);
    return this;
  }
}
