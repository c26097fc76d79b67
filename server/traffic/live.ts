import type { ControlledMock } from '../control/controlled-mock';
import type { JournalEntry } from '../control/journal/entry';
import { recordedStep } from '../control/recording/recorded-step';
import type { UpstreamState } from '../control/upstream/state';
import { Stabilizer, spanOf } from '../recordings/stable';
import type { TrafficStep } from '../recordings/step';
import { type PlayOptions, playStep } from './compare/play-both';
import { type ComparisonResult, type SequenceResult, type StepResult, totalsOf } from './compare/result';
import { TrafficClient } from './play/client';
import { KeptMockSide } from './play/mock-side';
import { RecordedSide } from './play/recorded-side';

/** A server that passes requests on to a cluster, and a mock that is asked the same. */
export interface LiveServers {
  /** What requests are sent to. */
  readonly front: ControlledMock;
  readonly mock: ControlledMock;
  readonly mockUrl: string;
  /** The URL of the cluster, for reports. */
  readonly clusterUrl: string;
}

export interface LiveOptions {
  readonly explain: PlayOptions['explain'];
  /** Called for each step that does not agree, as soon as that is known. */
  found?(step: StepResult): void;
}

/**
 * Compares in passing: each request that a cluster has answered is sent to a mock as well, one after the other, in the order in
 * which the cluster answered them. Resets and fixtures of the front are those of the mock, too.
 */
export class LiveComparison {
  private readonly mock: KeptMockSide;
  private readonly cluster: RecordedSide;
  private readonly sequences: SequenceResult[] = [];
  private results: StepResult[] = [];
  private steps = 0;
  private same = 0;
  private readonly began: number;
  private stabilizer: Stabilizer;
  private last: Promise<void> = Promise.resolve();
  private readonly unfollow: () => void;

  constructor(
    private readonly servers: LiveServers,
    private readonly options: LiveOptions,
  ) {
    const { front, mock, mockUrl, clusterUrl } = servers;
    const version = front.upstream?.version ?? 'of unknown version';
    this.mock = new KeptMockSide(new TrafficClient(mockUrl, {}), mock.settings.esVersion);
    this.cluster = new RecordedSide(`Elasticsearch ${version} at ${clusterUrl}`, version);
    this.began = front.clock.now();
    this.stabilizer = new Stabilizer(spanOf([this.began]));
    this.unfollow = front.journal.follow((entry) => this.inTurn(() => this.compare(entry)));
    if (front.upstream) front.upstream = this.observed(front.upstream);
  }

  /** Waits for the comparisons that are under way, and ends. */
  async finish(): Promise<ComparisonResult> {
    this.unfollow();
    await this.last;
    this.endSequence();
    await this.mock.close();
    const suites = [{ name: 'live', sequences: this.sequences }];
    const [a, b] = [this.mock, this.cluster].map(({ description, version }) => ({ description, version }));
    return { a, b, totals: totalsOf(suites), suites } as ComparisonResult;
  }

  private inTurn(act: () => Promise<void> | void): void {
    this.last = this.last.then(act);
  }

  private async compare(entry: JournalEntry): Promise<void> {
    const recorded = recordedStep(entry);
    this.stabilizer.span = spanOf([this.began, entry.at]);
    // The answer is compared as it was: names are only for the requests that follow.
    const step = { ...this.stabilizer.step(recorded), answer: recorded.answer } as TrafficStep;
    this.steps += 1;
    const result = await playStep([this.mock, this.cluster], step, this.steps, this.options);
    if (!result) {
      this.same += 1;
      return;
    }
    this.results.push(result);
    this.options.found?.(result);
  }

  /** The data of the cluster, whose resets reach the mock after the requests that came before. */
  private observed(upstream: UpstreamState): UpstreamState {
    const { mock, front } = this.servers;
    return {
      version: upstream.version,
      view: () => upstream.view(),
      clean: () => upstream.clean(),
      sandbox: (sandbox) => upstream.sandbox(sandbox),
      reset: async () => {
        await upstream.reset();
        this.begin(() => mock.reset());
      },
      load: async (state, asStart) => {
        await upstream.load(state, asStart);
        this.begin(() => mock.load(state, asStart));
        front.journal.clear();
      },
    };
  }

  private begin(restore: () => void): void {
    this.inTurn(async () => {
      this.endSequence();
      restore();
      await this.mock.begin();
      this.stabilizer = new Stabilizer(this.stabilizer.span);
    });
  }

  private endSequence(): void {
    const { steps, same, results } = this;
    const name = this.sequences.length === 0 ? 'from the start' : `after reset ${this.sequences.length}`;
    if (steps > 0) this.sequences.push({ name, steps, same, notPlayed: 0, results });
    this.steps = 0;
    this.same = 0;
    this.results = [];
  }
}
