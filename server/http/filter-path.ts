import type { AnswerValue } from '../json/value';
import { isObject, setOwn } from '../json/value';
import { PathAutomaton, type PathState } from './path-automaton';

/**
 * The `filter_path` parameter (FilterPath, FilterPathBasedFilter): excludes (`-`) are applied first, then includes.
 *
 * @param value plain JSON, without ready-made text.
 * @returns what remains; an empty object if nothing does.
 */
export function filterPath(value: AnswerValue, filter: string): AnswerValue {
  const paths = filter
    .split(',')
    .map((path) => path.trim())
    .filter((path) => path !== '');
  const excludes = paths.filter((path) => path.startsWith('-')).map((path) => path.slice(1));
  const includes = paths.filter((path) => !path.startsWith('-'));
  let left: AnswerValue = value;
  if (excludes.length > 0) left = new Excluding(excludes).applyTo(left);
  if (includes.length > 0 && left !== undefined) left = new Including(includes).applyTo(left);
  return left ?? {};
}

abstract class Filter {
  protected readonly paths: PathAutomaton;

  constructor(paths: readonly string[]) {
    this.paths = new PathAutomaton(paths);
  }

  /** @returns what remains; undefined if nothing does. */
  applyTo(value: AnswerValue): AnswerValue {
    return this.apply(value, this.paths.start);
  }

  protected abstract apply(value: AnswerValue, state: PathState): AnswerValue;

  protected keptItems(items: readonly AnswerValue[], state: PathState): AnswerValue[] {
    return items.map((item) => this.apply(item, state)).filter((item) => item !== undefined);
  }
}

class Including extends Filter {
  protected apply(value: AnswerValue, state: PathState): AnswerValue {
    if (Array.isArray(value)) {
      const kept = this.keptItems(value, state);
      return kept.length > 0 ? kept : undefined;
    }
    if (!isObject(value)) return undefined;
    const kept: { [key: string]: AnswerValue } = {};
    for (const [key, item] of Object.entries(value)) {
      const next = this.paths.below(state, key);
      const left = next.named ? item : next.isDead ? undefined : this.apply(item, next);
      if (left !== undefined) setOwn(kept, key, left);
    }
    return Object.keys(kept).length > 0 ? kept : undefined;
  }
}

class Excluding extends Filter {
  protected apply(value: AnswerValue, state: PathState): AnswerValue {
    if (Array.isArray(value)) {
      const kept = this.keptItems(value, state);
      return kept.length > 0 || value.length === 0 ? kept : undefined;
    }
    if (!isObject(value)) return value;
    const kept: { [key: string]: AnswerValue } = {};
    for (const [key, item] of Object.entries(value)) {
      const next = this.paths.below(state, key);
      if (next.named) continue;
      const left = next.isDead ? item : this.apply(item, next);
      if (left !== undefined) setOwn(kept, key, left);
    }
    return Object.keys(kept).length > 0 || Object.keys(value).length === 0 ? kept : undefined;
  }
}
