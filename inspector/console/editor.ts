import {
  acceptCompletion,
  autocompletion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import { indentWithTab } from '@codemirror/commands';
import { keymap } from '@codemirror/view';
import type { OperationView } from '../../server/generated/control';
import { createCodeEditor, type Editor, type EditorOptions } from '../parts/code-editor';
import { completeKey, completeLine, operationAt, type Proposals } from './complete';
import { consoleLanguage } from './language';
import { parseConsole } from './parse';

interface Options extends Omit<EditorOptions, 'language' | 'label'> {
  operations(): readonly OperationView[];
}

/** The editor of the console, which completes methods, paths, parameters and the fields of bodies. */
export function createEditor(host: HTMLElement, options: Options): Editor {
  const language = [
    consoleLanguage,
    autocompletion({ override: [(context) => complete(context, options.operations())], icons: false }),
    keymap.of([{ key: 'Tab', run: acceptCompletion }, indentWithTab]),
  ];
  return createCodeEditor(host, { ...options, label: 'Requests', language });
}

function complete(context: CompletionContext, operations: readonly OperationView[]): CompletionResult | null {
  const { state, pos } = context;
  const line = state.doc.lineAt(pos);
  const before = line.text.slice(0, pos - line.from);
  const found = proposalsAt(state.doc.toString(), line.number - 1, before, operations);
  if (!found || (found.from === before.length && !context.explicit && !/[/?&\s"]$/.test(before))) return null;
  return {
    from: line.from + found.from,
    options: found.proposals.map(({ text, detail }) => ({ label: text, detail })),
    validFor: /^[^\s?&]*$/,
  };
}

function proposalsAt(
  text: string,
  line: number,
  before: string,
  operations: readonly OperationView[],
): Proposals | undefined {
  const request = parseConsole(text).findLast(({ from }) => from < line);
  const inBody = /^\s*["{}[\],]/.test(before) || (request !== undefined && line < request.to && /^\s/.test(before));
  if (!inBody) return before.trim() === '' && before !== '' ? undefined : completeLine(before, operations);
  return request && completeKey(before, operationAt(request.method, request.path, operations));
}
