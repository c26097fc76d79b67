import { hashOrder, javaText } from '../../json/java-text';
import { type JsonObject, type JsonValue, own } from '../../json/value';
import { mapperParsingError } from './mapping-failure';

/** An object whose keys are consumed one by one; any that remain are rejected. */
export class Remaining {
  private readonly taken = new Set<string>();

  constructor(private readonly object: JsonObject) {}

  /** The value of a key; null counts as absent. */
  take(key: string): JsonValue | undefined {
    this.taken.add(key);
    return own(this.object, key) ?? undefined;
  }

  /** The same where null is a value like any other. */
  takeAny(key: string): JsonValue | undefined {
    this.taken.add(key);
    return own(this.object, key);
  }

  /** Copies a value unchanged. */
  copy(to: JsonObject, key: string): void {
    const value = this.take(key);
    if (value !== undefined) to[key] = value;
  }

  refuse(text: string): void {
    const keys = hashOrder(this.object).filter((key) => !this.taken.has(key));
    if (keys.length === 0) return;
    throw mapperParsingError(
      text + keys.map((key) => ` [${key} : ${javaText(this.object[key] as JsonValue, hashOrder)}]`).join(''),
    );
  }
}
