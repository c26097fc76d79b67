import { ElasticsearchError, illegalArgument } from '../errors/elasticsearch-error';
import { notEmulated } from '../errors/not-emulated';
import { Interruption } from '../runtime/interruption';
import { analyzeScript } from './analyze/analyze';
import type { ScriptContext } from './context';
import { Frame } from './execute/frame';
import { type Bindings, Interpreter } from './execute/interpreter';
import { executeStatements } from './execute/statements';
import type { ScriptTree } from './parse/ast';
import { parseScriptText } from './parse/statement-parser';
import { CompileFailure } from './parse/token-reader';
import { castFailure, compileError, runtimeError, ScriptFailure } from './values/failures';
import { ScriptRun, type ScriptSurroundings } from './values/run';
import { unboxedName } from './values/text';
import type { ScriptValue } from './values/values';

/** Fixed cost of running a script. */
const RUN = 40;

/** `script.max_size_in_bytes`. */
const MAX_SCRIPT_BYTES = 65_535;

type Explain = (error: unknown) => ScriptFailure;

/** Signs that a script may change its input; some scripts that have them do not. */
const CHANGE = /(?<![=!<>])=(?!=)|\+\+|--|\.(?:add|put|remove|clear|set|sort|replace|retain|compute|merge|iterator)/;

/** A compiled script, which can be run any number of times. */
export class CompiledScript {
  constructor(
    readonly source: string,
    readonly context: ScriptContext,
    private readonly tree: ScriptTree,
    private readonly statements: readonly number[],
  ) {}

  /** False for scripts that are certain not to change their input. */
  get mayChange(): boolean {
    return CHANGE.test(this.source);
  }

  /**
   * Runs the script. Bindings are the names that its context provides (`ctx`, `params`, `doc`), as script values.
   * Returns the script's result, or null if it has none. Throws script_exception `runtime error` with the failed part
   * and its cause, or 501 for anything that is not emulated.
   */
  run(bindings: Bindings, surroundings: ScriptSurroundings): ScriptValue {
    return this.execute(bindings, surroundings, unforeseen);
  }

  private execute(bindings: Bindings, surroundings: ScriptSurroundings, explain: Explain): ScriptValue {
    const run = new ScriptRun(surroundings);
    const frame = new Frame(this.tree.slots);
    try {
      run.charge(RUN);
      executeStatements(this.tree.statements, frame, new Interpreter(this.tree, bindings, run));
      run.settle();
    } catch (error) {
      if (error instanceof Interruption) throw error;
      throw this.failed(error, run.offset, explain);
    }
    return frame.result;
  }

  /**
   * Runs the script as a condition on frozen values. Throws as `run` does, and also if the script tries to change them
   * or if its result is not a boolean.
   */
  runAsCondition(bindings: Bindings, surroundings: ScriptSurroundings): boolean {
    const result = this.execute(bindings, surroundings, (error) =>
      error instanceof TypeError ? documentIsReadOnly() : unforeseen(error),
    );
    if (typeof result === 'boolean') return result;
    const reason =
      result === null
        ? new ScriptFailure('null_pointer_exception', 'Cannot invoke "Object.getClass()" because "value" is null')
        : castFailure(`cannot cast def [${unboxedName(result)}] to boolean`);
    throw this.failed(reason, this.statements.at(-1) ?? 0, unforeseen);
  }

  private failed(error: unknown, offset: number, explain: Explain): ElasticsearchError {
    if (error instanceof ElasticsearchError) return this.ofServer(error, offset);
    const failure = error instanceof ScriptFailure ? error : explain(error);
    const cause = new ElasticsearchError(failure.type, failure.reason, { limit: failure.limit });
    return runtimeError(this.source, failure.offset ?? offset, this.statements, cause);
  }

  /** Converts exceptions of Elasticsearch's own classes that a script calls. */
  private ofServer(error: ElasticsearchError, offset: number): ElasticsearchError {
    if (error.type === 'not_emulated_exception') return error;
    return runtimeError(this.source, offset, this.statements, error);
  }
}

/** Converts JavaScript's own errors: too much recursion, or an argument that no method above expected. */
function unforeseen(error: unknown): ScriptFailure {
  if (error instanceof RangeError) return new ScriptFailure('stack_overflow_error', null);
  return new ScriptFailure('class_cast_exception', 'a value is not of the class that is needed here');
}

/** ConditionalProcessor.unmodifiableException. */
export function documentIsReadOnly(): ScriptFailure {
  const reason = 'Mutating ingest documents in conditionals is not supported';
  return new ScriptFailure('unsupported_operation_exception', reason);
}

function parse(source: string, context: ScriptContext): CompiledScript {
  try {
    const tree = parseScriptText(source);
    return new CompiledScript(source, context, tree, analyzeScript(tree, context));
  } catch (error) {
    if (error instanceof CompileFailure) throw compileError(source, error.offset, causeOf(error));
    if (error instanceof RangeError)
      throw compileError(source, 0, new ElasticsearchError('stack_overflow_error', null));
    throw error;
  }
}

function causeOf(failure: CompileFailure): ElasticsearchError {
  const causedBy = failure.parserType && new ElasticsearchError(failure.parserType, null);
  return new ElasticsearchError(failure.type, failure.reason, { causedBy });
}

/**
 * Compiles a script for a context (ScriptService.compile). Throws script_exception `compile error`, 400 for an unknown
 * language, 501 for languages and constructs that Elasticsearch has and the mock does not.
 */
export function compileScript(source: string, lang: string, context: ScriptContext): CompiledScript {
  if (lang === 'expression' || lang === 'mustache') {
    throw notEmulated(`scripts in the language [${lang}]`);
  }
  if (lang !== 'painless') throw illegalArgument(`script_lang not supported [${lang}]`);
  const size = Buffer.byteLength(source);
  if (size > MAX_SCRIPT_BYTES) {
    throw illegalArgument(
      `exceeded max allowed inline script size in bytes [${MAX_SCRIPT_BYTES}] with size [${size}] for script [${source}]`,
    );
  }
  return parse(source, context);
}
