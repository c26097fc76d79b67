import { isObject, type JsonObject, type JsonValue } from '../../json/value';
import type { TrafficStep } from '../../recordings/step';
import type { Sequence } from '../files/suite';
import type { TrafficAnswer, TrafficClient } from './client';
import { type Inventory, inventoryOf, isClustersOwn, removeNew } from './cluster-parts';
import { StepPlayer } from './player';
import { reachesOthers } from './reach';
import type { Side } from './side';
import { addWords } from './words';

const JSON_BODY = { 'content-type': 'application/json' };
const SHOWN = 5;

/** What is allowed on a cluster. */
export interface ClusterTerms {
  readonly hold: boolean;
  readonly keep: boolean;
}

/**
 * A cluster. It must have no indices, unless its name is allowed. After each sequence, what the sequence has made is removed:
 * what was not there before, and was named in one of its requests or answers.
 */
export class ClusterSide implements Side {
  readonly isMock = false;
  private readonly player: StepPlayer;
  private before: Inventory = new Map();
  private settings: JsonObject = {};
  private readonly words = new Set<string>();

  /**
   * @param name of the cluster
   * @param may `hold`: it may have data of others; `keep`: what is made stays
   */
  constructor(
    private readonly client: TrafficClient,
    readonly version: string,
    private readonly name: string,
    private readonly may: ClusterTerms,
  ) {
    this.player = new StepPlayer(client);
  }

  get description(): string {
    return `Elasticsearch ${this.version} at ${this.client.url}`;
  }

  async begin({ steps }: Sequence): Promise<string | undefined> {
    this.player.forget();
    this.words.clear();
    // Later on, only indices can have come from others: everything else is listed when it is removed.
    const again = this.before.size === 0 ? undefined : ['index'];
    this.before = new Map([...this.before, ...(await inventoryOf(this.client, again))]);
    this.settings = await this.clusterSettings();
    const others = [...(this.before.get('index') ?? [])].filter((index) => !isClustersOwn(index));
    if (others.length === 0) return undefined;
    if (!this.may.hold) throw new ForeignData(this.client.url, this.name, others);
    const reaching = steps.find((step) => reachesOthers(step, new Set(others)));
    return reaching && `${reaching.do} would reach indices of others on the cluster ${this.name}`;
  }

  async answer(step: TrafficStep): Promise<TrafficAnswer> {
    const answer = await this.player.play(step);
    addWords(this.words, step.do);
    addWords(this.words, JSON.stringify(step.body ?? ''));
    addWords(this.words, answer.text);
    return answer;
  }

  async end(): Promise<void> {
    if (this.may.keep) return;
    await this.restoreSettings();
    await this.client.send('DELETE', '/_search/scroll/_all').catch(() => undefined);
    const left = await removeNew(this.client, this.before, (name) => this.words.has(name));
    if (left.length > 0) throw new Error(`These could not be removed from ${this.client.url}: ${left.join(', ')}.`);
  }

  async close(): Promise<void> {
    this.client.close();
  }

  /** True if a request named a setting, whole or part by part. */
  private named(setting: string): boolean {
    return this.words.has(setting) || setting.split('.').every((part) => this.words.has(part));
  }

  private async clusterSettings(): Promise<JsonObject> {
    const { status, text } = await this.client.send('GET', '/_cluster/settings?flat_settings=true');
    const found = status === 200 ? (JSON.parse(text) as JsonValue) : {};
    return isObject(found) ? found : {};
  }

  /** Settings that the sequence has changed get the values that they had. */
  private async restoreSettings(): Promise<void> {
    const now = await this.clusterSettings();
    const changes: JsonObject = {};
    for (const kind of ['persistent', 'transient']) {
      const [was, is] = [this.settings[kind], now[kind]].map((each) => (isObject(each) ? each : {})) as [
        JsonObject,
        JsonObject,
      ];
      const changed = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
        (key) => JSON.stringify(was[key]) !== JSON.stringify(is[key]) && this.named(key),
      );
      if (changed.length > 0) changes[kind] = Object.fromEntries(changed.map((key) => [key, was[key] ?? null]));
    }
    if (Object.keys(changes).length === 0) return;
    await this.client.send('PUT', '/_cluster/settings', JSON_BODY, JSON.stringify(changes));
  }
}

/** The cluster has indices that the comparison did not make. */
class ForeignData extends Error {
  constructor(url: string, name: string, indices: readonly string[]) {
    const shown = indices.slice(0, SHOWN).join(', ');
    const more = indices.length > SHOWN ? ` and ${indices.length - SHOWN} more` : '';
    super(
      `The cluster ${name} at ${url} has indices already: ${shown}${more}. Use an empty cluster, or, if requests that cannot ` +
        `reach these may be played there, pass --allow ${name}.`,
    );
  }
}
