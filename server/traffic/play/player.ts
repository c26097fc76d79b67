import type { LosslessValue } from '../../json-text/lossless';
import { type TrafficStep, valueAt } from '../../recordings/step';
import { parsedJson } from '../../recordings/told-exactly';
import { SystemClock } from '../../runtime/clock';
import type { TrafficAnswer, TrafficClient } from './client';
import { filledRequest } from './filled-step';

/** Plays steps against a server; later ones may refer to values that earlier ones have saved. */
export class StepPlayer {
  private readonly saved = new Map<string, LosslessValue>();

  /** @param now what `${now}` stands for. */
  constructor(
    private readonly client: TrafficClient,
    private readonly now: () => string = systemInstant,
  ) {}

  forget(): void {
    this.saved.clear();
  }

  /** @throws NoAnswer */
  async play(step: TrafficStep): Promise<TrafficAnswer> {
    this.saved.set('now', this.now());
    const { method, target, headers, text } = filledRequest(step, this.saved);
    const answer = await this.client.send(method, target, headers, text);
    const { save } = step;
    if (save) {
      const body = parsedJson(answer.text);
      for (const [path, name] of Object.entries(save)) {
        const value = valueAt(body, path);
        if (value !== undefined) this.saved.set(name, value);
      }
    }
    return answer;
  }
}

function systemInstant(): string {
  return new SystemClock().instant();
}
