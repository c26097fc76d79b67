import { type CompiledScript, compileScript } from './compile';
import type { ScriptContext } from './context';
import type { Meter } from './values/meter';

const MAX_SCRIPTS = 200;

/** What it costs to compile a script, and each character of it. */
const COMPILE = 1000;
const COMPILE_CHARACTER = 8;

/** The compiled scripts of one mock; the least recently used ones are dropped. */
export class ScriptCache {
  private readonly scripts = new Map<string, CompiledScript>();

  /** Like `compileScript`, but compiles each script only once. */
  compile(source: string, lang: string, context: ScriptContext, meter: Meter): CompiledScript {
    const key = `${context.name}/${lang}/${source}`;
    const known = this.scripts.get(key);
    if (!known) meter.charge(COMPILE + source.length * COMPILE_CHARACTER);
    const script = known ?? compileScript(source, lang, context);
    if (known) this.scripts.delete(key);
    else if (this.scripts.size >= MAX_SCRIPTS) this.scripts.delete(this.scripts.keys().next().value as string);
    this.scripts.set(key, script);
    return script;
  }
}
