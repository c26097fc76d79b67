import { javaText } from '../text';
import { type MethodTable, ScriptObject, type ScriptValue } from '../values';

/** A Java array. It is no list: it has a length and elements, and nothing else. */
export class JavaArray extends ScriptObject {
  readonly methods: MethodTable = {};

  constructor(
    readonly elementType: string,
    readonly items: ScriptValue[],
  ) {
    super();
  }

  get className(): string {
    return `${this.elementType}[]`;
  }

  override toText(): string {
    return this.elementType === 'char' ? this.items.map(javaText).join('') : `[${this.elementType}`;
  }

  override toStored(): ScriptValue {
    return this.items;
  }
}
