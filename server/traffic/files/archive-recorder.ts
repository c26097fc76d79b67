import type { ControlledMock } from '../../control/controlled-mock';
import { JournalEntry } from '../../control/journal/entry';
import { recordedStep } from '../../control/recording/recorded-step';
import { Sandboxes } from '../../control/sandboxes/sandboxes';
import type { Endpoint } from '../../endpoint/endpoint';
import { EndpointTable } from '../../endpoint/table';
import { firstRows, laterRows } from '../../endpoints/families';
import type { HttpAnswer, HttpRequest } from '../../http/request';
import { knownOperations } from '../../operations';
import { withDefaults } from '../../options';
import type { TrafficStep } from '../../recordings/step';

/** Records what others have seen as if the server had received it: secrets are hidden by the same rules. */
export class ArchiveRecorder {
  private readonly mock: ControlledMock = new Sandboxes(withDefaults({}), knownOperations()).main;
  private readonly table = new EndpointTable<Endpoint>(firstRows(), laterRows);
  private seen = 0;

  stepOf(request: HttpRequest, answer: HttpAnswer): TrafficStep {
    const { mock } = this;
    const outcome = { answer, error: undefined, failures: undefined, faults: undefined, diagnosis: undefined };
    this.seen += 1;
    // Of the configurations of connectors, only the cluster knows which values are not secret.
    const exchange = { ...this.table.locate(request), mock, ...outcome, upstream: true };
    return recordedStep(new JournalEntry(this.seen, mock.clock.now(), 0, exchange));
  }
}
