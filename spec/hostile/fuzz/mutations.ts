import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readSuite, type Step } from '../../conformance/case';
import type { Attack } from '../server';
import { jsonText } from './bodies';
import type { Chance } from './chance';
import { ODD } from './grammar/names';

const folder = join(__dirname, '..', '..', 'cases');
const suites = readdirSync(folder).map((file) => readSuite(join(folder, file)));

/** Operations that respond late on purpose, and those that would change the mock itself. */
const LEFT_OUT = /_cluster\/health|wait|_mock/;
const NDJSON = /ndjson/;

/** Requests of the conformance cases, each changed in one place or a few: what is nearly right reaches deepest. */
export class MutatedCases {
  private readonly steps: readonly Step[];
  private readonly donors: readonly unknown[];

  /** Chooses suites, whose setup is to be sent first. */
  constructor(private chance: Chance) {
    const chosen = Array.from({ length: 6 }, () => chance.pick(suites));
    this.setup = chosen.flatMap(({ setup }) => setup ?? []).map(attackOf);
    this.steps = chosen
      .flatMap(({ setup, cases }) => [...(setup ?? []), ...cases.flatMap(({ steps }) => steps)])
      .filter((step) => !LEFT_OUT.test(step.do));
    this.donors = this.steps.map(({ body }) => body).filter((body) => typeof body === 'object' && body !== null);
  }

  readonly setup: readonly Attack[];

  /** One of the requests, changed. */
  next(chance: Chance): Attack {
    this.chance = chance;
    const attack = attackOf(chance.pick(this.steps));
    if (chance.happens(0.2)) return attack;
    return {
      ...attack,
      path: chance.happens(0.15) ? this.changedPath(attack.path) : attack.path,
      ...this.body(attack),
    };
  }

  private body({ body, type }: Attack): Partial<Attack> {
    const { chance } = this;
    if (body === undefined) return {};
    if (typeof body === 'string') {
      return { body: NDJSON.test(type ?? '') && chance.happens(0.7) ? this.changedLines(body) : damaged(chance, body) };
    }
    let changed: unknown = structuredClone(body);
    do changed = this.changed(changed);
    while (chance.happens(0.4));
    const text = JSON.stringify(changed);
    return { body: chance.happens(0.05) ? damaged(chance, text) : text };
  }

  private changedLines(text: string): string {
    const lines = text.split('\n');
    const at = this.chance.below(lines.length);
    try {
      lines[at] = JSON.stringify(this.changed(JSON.parse(lines[at] as string)));
    } catch {
      lines[at] = jsonText(this.chance, 3);
    }
    return lines.join('\n');
  }

  /** A copy of a value that differs somewhere: the deeper, the likelier. */
  private changed(value: unknown): unknown {
    const { chance } = this;
    if (value === null || typeof value !== 'object' || chance.happens(0.1)) return this.replacement(value);
    if (Array.isArray(value)) return this.changedList(value);
    const keys = Object.keys(value);
    if (keys.length === 0) return this.replacement(value);
    const key = chance.pick(keys);
    const object = value as Record<string, unknown>;
    if (chance.happens(0.7)) return { ...object, [key]: this.changed(object[key]) };
    const { [key]: taken, ...rest } = object;
    return chance.pick([
      () => rest,
      () => ({ ...rest, [this.otherKey()]: taken }),
      () => ({ ...object, [this.otherKey()]: this.part() }),
    ])();
  }

  private changedList(list: readonly unknown[]): unknown {
    const { chance } = this;
    if (list.length === 0) return [this.part()];
    const at = chance.below(list.length);
    if (chance.happens(0.7)) return list.with(at, this.changed(list[at]));
    return chance.pick([
      () => list.toSpliced(at, 1),
      () => [...list, this.part()],
      () => Array.from({ length: chance.size(2_000) }, () => list[at]),
    ])();
  }

  private replacement(value: unknown): unknown {
    const { chance } = this;
    return chance.pick([
      () => chance.pick(ODD),
      () => [value],
      () => ({ [this.otherKey()]: value }),
      () => this.part(),
      () => (typeof value === 'number' ? value * chance.pick([-1, 1e3, 1e9, 0.1]) : (JSON.stringify(value) ?? '')),
    ])();
  }

  /** Something out of the body of another request. */
  private part(): unknown {
    let part = this.chance.pick(this.donors);
    while (part !== null && typeof part === 'object' && this.chance.happens(0.7)) {
      const values = Object.values(part);
      if (values.length === 0) break;
      part = this.chance.pick(values);
    }
    return part;
  }

  private otherKey(): string {
    const donor = this.part();
    const keys = donor !== null && typeof donor === 'object' ? Object.keys(donor) : [];
    return keys.length > 0 ? this.chance.pick(keys) : this.chance.pick(['a', '', 'a.b', '.', '__proto__', '_id']);
  }

  private changedPath(path: string): string {
    return this.rootedPath(path).replace(/^(?!\/)/, '/');
  }

  private rootedPath(path: string): string {
    const parts = path.split(/(?=[/?&=,])/);
    const at = this.chance.below(parts.length);
    const other = this.chance.pick(this.steps).do.split(' ')[1] ?? '/';
    return this.chance.pick([
      () => parts.toSpliced(at, 1).join('') || '/',
      () =>
        parts
          .with(at, (parts[at]?.[0] ?? '') + this.chance.pick(['', '*', '_all', '-1', '%00', 'a,b', '%25']))
          .join(''),
      () => `${path}${path.includes('?') ? '&' : '?'}${other.split('?')[1] ?? 'pretty'}`,
      () => other,
    ])();
  }
}

function attackOf({ do: line, headers, body }: Step): Attack {
  const space = line.indexOf(' ');
  const type = headers?.['content-type'];
  return {
    method: line.slice(0, space),
    path: line.slice(space + 1).replaceAll(' ', '%20'),
    body,
    ...(type !== undefined && { type }),
  };
}

function damaged(chance: Chance, text: string): string {
  const at = chance.below(text.length + 1);
  return (
    text.slice(0, at) +
    chance.pick(['{', '}', ']', ',', '"', '\\', '\n', '\u0000', 'é']) +
    text.slice(at + chance.below(9))
  );
}
