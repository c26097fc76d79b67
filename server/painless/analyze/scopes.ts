import type { Parameter } from '../parse/ast';
import { CompileFailure } from '../parse/token-reader';

/** The names known at one point of a script, innermost scope last. */
export class NameScopes {
  slots = 0;
  private readonly scopes: Map<string, number>[] = [new Map()];

  inner(visit: () => void): void {
    this.scopes.push(new Map());
    visit();
    this.scopes.pop();
  }

  define(parameter: Parameter): void {
    if (this.find(parameter.name) !== undefined) {
      const reason = `variable [${parameter.name}] is already defined`;
      throw new CompileFailure(parameter.start, 'illegal_argument_exception', reason);
    }
    parameter.slot = this.slots++;
    this.scopes.at(-1)?.set(parameter.name, parameter.slot);
  }

  find(name: string): number | undefined {
    for (const scope of this.scopes) {
      const slot = scope.get(name);
      if (slot !== undefined) return slot;
    }
    return undefined;
  }
}
