/** The actions that a privilege grants, as patterns: an action, or the beginning of actions followed by `*`. */
export class Actions {
  constructor(
    private readonly granted: readonly string[],
    private readonly except: readonly string[] = [],
  ) {}

  /** Those that a role names itself: an action, with all actions that begin with it. `indices:data/read/*` is accepted too. */
  static named(action: string): Actions {
    return new Actions([action.endsWith('*') ? action : `${action}*`]);
  }

  include(action: string): boolean {
    return this.granted.some((pattern) => matches(pattern, action)) && !this.except.some((one) => matches(one, action));
  }

  /** True if these include all actions of the other privilege. */
  cover({ granted, except }: Actions): boolean {
    return granted.every(
      (pattern) =>
        this.granted.some((own) => matches(own, pattern)) &&
        this.except.every((own) => except.includes(own) || !overlap(own, pattern)),
    );
  }

  /** True if several privileges together include all actions of another one. */
  static cover(privileges: readonly Actions[], { granted, except }: Actions): boolean {
    return granted.every((pattern) => privileges.some((one) => one.cover(new Actions([pattern], except))));
  }
}

/** An action or another pattern; `indices:data/read/*` matches `indices:data/read/get*`. */
function matches(pattern: string, action: string): boolean {
  return pattern.endsWith('*') ? action.startsWith(pattern.slice(0, -1)) : action === pattern;
}

function overlap(one: string, other: string): boolean {
  return matches(one, other) || matches(other, one);
}
