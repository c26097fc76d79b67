import type { TrafficStep } from '../../recordings/step';
import { RandomIds } from '../../runtime/ids';
import type { Sequence } from '../files/suite';
import { type TrafficAccess, type TrafficAnswer, TrafficClient } from './client';
import { StepPlayer } from './player';
import type { Side } from './side';

/** A mock: everything is played in a sandbox, which is reset before each sequence and removed at the end. */
export class MockSide implements Side {
  readonly isMock = true;
  private readonly name = `compare-${new RandomIds().uuid()}`;
  private readonly sandbox: TrafficClient;
  private readonly player: StepPlayer;

  constructor(
    private readonly server: TrafficClient,
    access: TrafficAccess,
    readonly version: string,
    url: string,
  ) {
    this.sandbox = new TrafficClient(`${url}/_mock/sandbox/${this.name}`, access);
    this.player = new StepPlayer(this.sandbox);
  }

  get description(): string {
    return `es-connector-mock as ${this.version} at ${this.server.url}`;
  }

  async begin(_sequence: Sequence): Promise<string | undefined> {
    this.player.forget();
    const { status, text } = await this.sandbox.send('POST', '/_mock/reset');
    return status === 200 ? undefined : `${this.server.url} cannot reset a sandbox: ${text.slice(0, 300)}`;
  }

  answer(step: TrafficStep): Promise<TrafficAnswer> {
    return this.player.play(step);
  }

  async end(): Promise<void> {}

  async close(): Promise<void> {
    await this.server.send('DELETE', `/_mock/sandboxes/${this.name}`).catch(() => undefined);
    this.sandbox.close();
    this.server.close();
  }
}

/** A mock on which steps are played as it is, and whose state they change. */
export class KeptMockSide implements Side {
  readonly isMock = true;
  private readonly player: StepPlayer;

  constructor(
    private readonly server: TrafficClient,
    readonly version: string,
  ) {
    this.player = new StepPlayer(server);
  }

  get description(): string {
    return `es-connector-mock as ${this.version} at ${this.server.url}`;
  }

  async begin(): Promise<undefined> {
    this.player.forget();
  }

  answer(step: TrafficStep): Promise<TrafficAnswer> {
    return this.player.play(step);
  }

  async end(): Promise<void> {}

  async close(): Promise<void> {
    this.server.close();
  }
}
