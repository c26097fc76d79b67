import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { analyze } from './analyze';
import type { ScriptTree } from './ast';
import type { ScriptContext } from './context';
import { compileError, runtimeError, ScriptFailure } from './failures';
import { Frame } from './frame';
import { Interpreter } from './interpreter';
import { ScriptRun, type ScriptSurroundings } from './run';
import { parseScriptText } from './statement-parser';
import { execute } from './statements';
import { CompileFailure } from './token-reader';
import type { ScriptValue } from './values';

/** `script.max_size_in_bytes`. */
const MAX_SCRIPT_BYTES = 65_535;

/** A script that can be run any number of times. */
export class CompiledScript {
  constructor(
    readonly source: string,
    readonly context: ScriptContext,
    private readonly tree: ScriptTree,
    private readonly statements: readonly number[],
  ) {}

  /**
   * Runs the script. Bindings are the names its context promises (`ctx`, `params`, `doc`), as script values.
   * Gives what the script returns, null for scripts without a value. Throws script_exception `runtime error` with the
   * failed part and its cause, or 501 for what is not emulated.
   */
  run(bindings: { readonly [name: string]: ScriptValue }, surroundings: ScriptSurroundings = {}): ScriptValue {
    const run = new ScriptRun(bindings, surroundings);
    const frame = new Frame(this.tree.slots);
    try {
      execute(this.tree.statements, frame, new Interpreter(this.tree, run));
    } catch (error) {
      throw this.failed(error, run.offset);
    }
    return frame.result;
  }

  private failed(error: unknown, offset: number): ElasticsearchError {
    if (error instanceof ElasticsearchError) return error;
    const failure = error instanceof ScriptFailure ? error : unforeseen(error);
    const cause = new ElasticsearchError(failure.type, failure.reason);
    return runtimeError(this.source, failure.offset ?? offset, this.statements, cause);
  }
}

/** What JavaScript itself throws: too deep a recursion, or an argument that no method above expected. */
function unforeseen(error: unknown): ScriptFailure {
  if (error instanceof RangeError) return new ScriptFailure('stack_overflow_error', null);
  return new ScriptFailure('class_cast_exception', 'a value is not of the class that is needed here');
}

function parse(source: string, context: ScriptContext): CompiledScript {
  try {
    const tree = parseScriptText(source);
    return new CompiledScript(source, context, tree, analyze(tree, context));
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
 * Compiles a script for a context (ScriptService.compile). Throws script_exception `compile error`, 400 for a language
 * that is not there, 501 for languages and constructs that real Elasticsearch has and this server has not.
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
