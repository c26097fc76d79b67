import { ElasticsearchError } from '../../errors/elasticsearch-error';
import type { JavaRegex } from '../regex/java-regex';
import type { RegexMatch } from '../regex/safe-regex';
import { concatenateStrings } from '../values/arithmetic';
import { convertToType } from '../values/convert';
import { illegalScriptArgument, painlessNotEmulated, ScriptFailure, scriptNullPointer } from '../values/failures';
import type { ScriptRun } from '../values/run';
import { stringValueOf } from '../values/text';
import { type MethodTable, ScriptFunction, ScriptObject, type ScriptValue } from '../values/values';
import { functionArgument, instanceArgument, intArgument, textArgument } from './arguments';
import { JavaArray } from './array';
import { LimitedText } from './limited-text';

/** java.util.regex.Pattern, the value of `/…/` in a script. */
export class JavaPattern extends ScriptObject {
  readonly className = 'java.util.regex.Pattern';
  readonly methods = patternMethods;

  constructor(readonly regex: JavaRegex) {
    super();
  }

  override toText(): string {
    return this.regex.pattern;
  }
}

/** java.util.regex.Matcher. */
class Matcher extends ScriptObject {
  readonly className = 'java.util.regex.Matcher';
  readonly methods = matcherMethods;
  private match: RegexMatch | undefined;
  private from = 0;

  private readonly limited: LimitedText;

  constructor(
    readonly regex: JavaRegex,
    readonly text: string,
    run: ScriptRun,
  ) {
    super();
    this.limited = new LimitedText(text, regex.pattern, run);
  }

  /** Finds the next match; after an empty match, it advances by one character. */
  find(): boolean {
    const { from, text } = this;
    this.match = from > text.length ? undefined : this.regex.findCounted(text, from, this.limited);
    if (this.match) this.from = this.match.end === this.match.start ? this.match.end + 1 : this.match.end;
    return this.match !== undefined;
  }

  matches(): boolean {
    this.match = this.regex.matchWholeCounted(this.text, this.limited);
    return this.match !== undefined;
  }

  /** Finds from a place on, without moving. */
  findFrom(from: number): RegexMatch | undefined {
    return this.regex.findCounted(this.text, from, this.limited);
  }

  reset(): void {
    this.match = undefined;
    this.from = 0;
  }

  get found(): RegexMatch {
    if (this.match) return this.match;
    throw new ScriptFailure('illegal_state_exception', 'No match found');
  }
}

/** `text =~ pattern`, `text ==~ pattern`: the text contains a match, or matches as a whole. */
export function matchesPattern(
  operator: '=~' | '==~',
  text: ScriptValue,
  pattern: ScriptValue,
  run: ScriptRun,
): boolean {
  if (pattern === null) {
    throw scriptNullPointer(
      'Cannot invoke "java.util.regex.Pattern.matcher(java.lang.CharSequence)" because "value" is null',
    );
  }
  const type = { name: 'String', dimensions: 0, start: 0 };
  const matcher = matcherOf(
    instanceArgument(pattern, JavaPattern, 'java.util.regex.Pattern'),
    convertToType(text, type, false),
    run,
  );
  return operator === '=~' ? matcher.find() : matcher.matches();
}

function matcherOf({ regex }: JavaPattern, text: ScriptValue | undefined, run: ScriptRun): Matcher {
  if (text === null) {
    throw scriptNullPointer('Cannot invoke "java.lang.CharSequence.length()" because "this.text" is null');
  }
  return new Matcher(regex, textArgument(text), run);
}

const pattern = (value: ScriptValue): JavaPattern => value as JavaPattern;

const patternMethods: MethodTable = {
  'matcher/1': (self, [text], run) => matcherOf(pattern(self), text, run),
  'pattern/0': (self) => pattern(self).regex.pattern,
  'split/1': (self, [text], run) => {
    const found = matcherOf(pattern(self), text, run);
    const parts = found.regex.split(found.text, false, run, (from) => found.findFrom(from));
    return new JavaArray('java.lang.String', parts);
  },
  'asPredicate/0': (self, _, run) => new ScriptFunction(1, ([text]) => matcherOf(pattern(self), text, run).find()),
};

const matcher = (value: ScriptValue): Matcher => value as Matcher;

const matcherMethods: MethodTable = {
  'find/0': (self) => matcher(self).find(),
  'matches/0': (self) => matcher(self).matches(),
  'group/0': (self) => matcher(self).found.groups[0] ?? null,
  'group/1': (self, [group]) => groupOf(matcher(self).found, group),
  'groupCount/0': (self) => matcher(self).regex.groups,
  'start/0': (self) => matcher(self).found.start,
  'end/0': (self) => matcher(self).found.end,
  'reset/0': (self) => {
    matcher(self).reset();
    return self;
  },
  'replaceAll/1': (self, [by], run) => {
    const found = matcher(self);
    if (by instanceof ScriptFunction)
      throw painlessNotEmulated('method [java.util.regex.Matcher, replaceAll/1] with a lambda');
    const { regex, text } = found;
    return asScriptFailure(() => regex.replaceAll(text, textArgument(by), run, (from) => found.findFrom(from)));
  },
};

function groupOf({ groups, named }: RegexMatch, group: ScriptValue | undefined): ScriptValue {
  if (typeof group === 'string') {
    if (!Object.hasOwn(named, group)) throw illegalScriptArgument(`No group with name <${group}>`);
    return named[group] ?? null;
  }
  const number = intArgument(group);
  if (number >= 0 && number < groups.length) return groups[number] ?? null;
  throw new ScriptFailure('index_out_of_bounds_exception', `No group ${number}`);
}

const CATCHABLE = new Set(['illegal_argument_exception', 'index_out_of_bounds_exception']);

/** Converts errors of processors to exceptions that scripts can catch. */
function asScriptFailure(replace: () => string): string {
  try {
    return replace();
  } catch (error) {
    if (!(error instanceof ElasticsearchError) || !CATCHABLE.has(error.type)) throw error;
    throw new ScriptFailure(error.type, error.reason);
  }
}

/** Augmentation.replaceAll, replaceFirst: replaces each match with the result of a function, literally. */
export function replaceMatches(text: string, args: readonly ScriptValue[], most: number, run: ScriptRun): string {
  const [by, replace] = args;
  const found = matcherOf(instanceArgument(by, JavaPattern, 'java.util.regex.Pattern'), text, run);
  const apply = functionArgument(replace);
  let result = '';
  let at = 0;
  for (let count = 0; count < most && found.find(); count++) {
    const { start, end } = found.found;
    const replaced = stringValueOf(apply.apply([found]), run);
    result = concatenateStrings(concatenateStrings(result, text.slice(at, start), run), replaced, run);
    at = end;
  }
  return concatenateStrings(result, text.slice(at), run);
}
