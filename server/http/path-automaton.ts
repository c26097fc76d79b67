import { wildcardMatch } from '../json/wildcard';

/** The position in all paths at once, after walking from the root to a key. */
export interface PathState {
  /** True if a path ends at the key, which then includes everything below it. */
  readonly named: boolean;
  /** True if no path continues below the key. */
  readonly isDead: boolean;
  /** The segments that may match the next key, as offsets into the list of all segments. */
  readonly ahead: readonly number[];
  /** The next states by key, as far as they have been computed. */
  readonly following: Map<string, PathState>;
}

/** The maximum number of cached states: enough for responses made of similar objects, too few to fill the memory. */
const MOST_STATES = 4_096;

/**
 * The paths of `filter_path`, matched key by key in a single pass over the response. All paths are followed at once as
 * an automaton over keys, so the cost per key is at most the length of the parameter, whatever wildcards it contains.
 * Keys that recur, such as those of hits, cost a single map lookup.
 */
export class PathAutomaton {
  readonly start: PathState;
  /** The segments of all paths in sequence; undefined closes each path. */
  private readonly segments: (string | undefined)[] = [];
  private readonly states = new Map<string, PathState>();
  private remembered = 0;

  /** @param paths segments separated by dots: `*` is any text within a segment, `**` one or more keys, `\.` a dot. */
  constructor(paths: readonly string[]) {
    const first: number[] = [];
    for (const path of paths) {
      first.push(this.segments.length);
      for (const segment of path.split(/(?<!\\)\./)) this.segments.push(segment.replaceAll('\\.', '.'));
      this.segments.push(undefined);
    }
    this.start = this.state(first, false);
  }

  /** The state after descending to one more key. */
  below(state: PathState, key: string): PathState {
    const known = state.following.get(key);
    if (known) return known;
    const reached = new Set<number>();
    let named = false;
    for (const at of state.ahead) {
      const segment = this.segments[at] as string;
      if (segment === '**') reached.add(at);
      else if (!wildcardMatch(segment, key)) continue;
      if (this.segments[at + 1] === undefined) named = true;
      else reached.add(at + 1);
    }
    const found = this.state([...reached], named);
    if (this.remembered < MOST_STATES) {
      this.remembered += 1;
      state.following.set(key, found);
    }
    return found;
  }

  private state(ahead: readonly number[], named: boolean): PathState {
    const id = `${named}:${ahead.join()}`;
    let state = this.states.get(id);
    if (!state) {
      state = { named, isDead: ahead.length === 0, ahead, following: new Map() };
      if (this.states.size < MOST_STATES) this.states.set(id, state);
    }
    return state;
  }
}
