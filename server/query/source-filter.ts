import { hashOrder } from '../json/java-text';
import { RawJson } from '../json/value';
import type { Budget } from '../runtime/budget';
import { JsonScanner, rewritten } from './json-scanner';
import { PathPatterns, type PatternState } from './path-patterns';

/** Which parts of `_source` a response shows (FetchSourceContext). */
export interface SourceSelection {
  /** False: no `_source` at all. */
  readonly fetch: boolean;
  readonly includes: readonly string[];
  readonly excludes: readonly string[];
  /**
   * Whether the source is filtered as a map, whose keys come in the order of Java's HashMap. Left out, that is so if the excludes
   * have wildcards.
   */
  readonly asMap?: boolean | undefined;
  /** Whether vectors are left out; undefined to do as the index does. */
  readonly excludeVectors?: boolean | undefined;
  /** Fields whose values are shown otherwise than they were sent, and how. */
  readonly rewritten?: ReadonlyMap<string, (value: string) => string> | undefined;
}

/** All of `_source`. */
export const wholeSource: SourceSelection = { fetch: true, includes: [], excludes: [] };

/** No `_source`. */
export const noSource: SourceSelection = { fetch: false, includes: [], excludes: [] };

/**
 * Makes a function that returns `_source` as shown in a response, given its original text: unchanged if nothing is
 * filtered, undefined if it is not wanted. Compile once and use for all hits.
 *
 * @param budget pays for holding paths against many patterns; left out, there is no limit.
 */
export function sourceFilter(selection: SourceSelection, budget?: Budget): (text: string) => RawJson | undefined {
  if (!selection.fetch) return () => undefined;
  const { rewritten: changes, ...rest } = selection;
  if (changes) {
    const filter = sourceFilter(rest, budget);
    return (text) => {
      const filtered = filter(text);
      return filtered && new RawJson(rewriteScalars(filtered.text, changes));
    };
  }
  if (selection.includes.length === 0 && selection.excludes.length === 0) return (text) => new RawJson(text);
  const includes = new PathPatterns(selection.includes.length > 0 ? selection.includes : ['*'], budget);
  const asMap = selection.asMap ?? selection.excludes.some((pattern) => pattern.includes('*'));
  const filter = new SourceFilter(includes, new PathPatterns(selection.excludes, budget), asMap);
  return (text) => new RawJson(filter.apply(text));
}

/** Changes the scalars at some paths of an object. */
function rewriteScalars(source: string, changes: ReadonlyMap<string, (value: string) => string>): string {
  const scanner = new JsonScanner(source);
  const value = (path: string): string => {
    const kind = scanner.ahead();
    const parts: string[] = [];
    if (kind === 'scalar') {
      const text = scanner.copy();
      return changes.get(path)?.(text) ?? text;
    }
    if (kind === 'array') {
      scanner.array(() => parts.push(value(path)));
      return `[${parts.join(',')}]`;
    }
    scanner.object((key, quoted) => parts.push(`${quoted}:${value(path === '' ? key : `${path}.${key}`)}`));
    return `{${parts.join(',')}}`;
  };
  return value('');
}

/** How far a walk has advanced in the include and exclude patterns. */
interface Progress {
  readonly include: PatternState;
  readonly exclude: PatternState;
  /** An enclosing object is included as a whole, so only the excludes matter. */
  readonly included: boolean;
}

/**
 * Filters the text of a document as Elasticsearch filters its bytes or its map (SourceFilter, XContentMapValues.filter). Objects and
 * lists from which all has been excluded are dropped from the bytes, and stay in the map.
 */
class SourceFilter {
  constructor(
    private readonly includes: PathPatterns,
    private readonly excludes: PathPatterns,
    private readonly asMap: boolean,
  ) {}

  apply(text: string): string {
    const progress = { include: this.includes.start, exclude: this.excludes.start, included: false };
    return this.object(new JsonScanner(text), progress) ?? '{}';
  }

  /** The remaining members of the object ahead, or undefined if none remain. */
  private object(scanner: JsonScanner, progress: Progress): string | undefined {
    const members: [key: string, member: string][] = [];
    let any = false;
    scanner.ahead();
    scanner.object((key, quoted) => {
      any = true;
      const value = this.member(scanner, key, progress);
      if (value !== undefined) members.push([key, `${rewritten(quoted)}:${value}`]);
    });
    if (members.length > 0) return `{${this.inOrder(members).join(',')}}`;
    return any || !progress.included || this.asMap ? undefined : '{}';
  }

  private inOrder(members: readonly (readonly [key: string, member: string])[]): readonly string[] {
    if (!this.asMap) return members.map(([, member]) => member);
    const byKey = new Map(members);
    return hashOrder(Object.fromEntries(byKey)).map((key) => byKey.get(key) as string);
  }

  private member(scanner: JsonScanner, key: string, progress: Progress): string | undefined {
    const include = progress.included ? progress.include : this.includes.read(progress.include, key);
    const exclude = this.excludes.read(progress.exclude, key);
    if ((!progress.included && include.length === 0) || this.excludes.accepts(exclude)) {
      scanner.skip();
      return undefined;
    }
    const included = progress.included || this.includes.accepts(include);
    if (included && this.excludes.read(exclude, '.').length === 0) return scanner.copy();
    return this.value(scanner, { include, exclude, included });
  }

  private value(scanner: JsonScanner, progress: Progress): string | undefined {
    const kind = scanner.ahead();
    if (kind === 'scalar') {
      const text = scanner.copy();
      return progress.included ? text : undefined;
    }
    const left = kind === 'object' ? this.object(scanner, this.below(progress)) : this.array(scanner, progress);
    if (left !== undefined || !progress.included || !this.asMap) return left;
    return kind === 'object' ? '{}' : '[]';
  }

  /** Elements share the path of their list. Objects and lists that end up empty are dropped. */
  private array(scanner: JsonScanner, progress: Progress): string | undefined {
    let elements: string | undefined;
    let any = false;
    scanner.array(() => {
      any = true;
      const kind = scanner.ahead();
      let left: string | undefined;
      if (kind === 'object') left = this.object(scanner, this.below(progress));
      else if (kind === 'array') left = this.array(scanner, progress);
      else left = this.value(scanner, progress);
      if (left !== undefined) elements = elements === undefined ? left : `${elements},${left}`;
    });
    if (elements !== undefined) return `[${elements}]`;
    return any || !progress.included || this.asMap ? undefined : '[]';
  }

  private below({ include, exclude, included }: Progress): Progress {
    return {
      include: included ? include : this.includes.read(include, '.'),
      exclude: this.excludes.read(exclude, '.'),
      included,
    };
  }
}
