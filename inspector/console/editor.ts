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
import type { ApiDescription } from './body-schema';
import { completeBody, completeLine, operationAt, type Proposals } from './complete';
import { consoleLanguage } from './language';
import { parseConsole, withoutComments } from './parse';

/** What completion proposes. */
export interface Known {
  operations(): readonly OperationView[];
  /** Asked for when a body is completed; undefined if it cannot be had. */
  description(): Promise<ApiDescription | undefined>;
}

interface Options extends Omit<EditorOptions, 'language' | 'label'>, Known {}

/** The editor of the console, which completes methods, paths, parameters, and the keys and values of bodies. */
export function createEditor(host: HTMLElement, options: Options): Editor {
  const language = [
    consoleLanguage,
    autocompletion({ override: [(context) => complete(context, options)], icons: false, interactionDelay: 0 }),
    keymap.of([{ key: 'Tab', run: acceptCompletion }, indentWithTab]),
  ];
  return createCodeEditor(host, { ...options, label: 'Requests', language });
}

type Completion = CompletionResult | null;

/** Bodies wait for the description of the API; everything else is there at once, so that Tab finds it. */
function complete(context: CompletionContext, known: Known): Completion | Promise<Completion> {
  const { state, pos } = context;
  const { from, number, text } = state.doc.lineAt(pos);
  const before = text.slice(0, pos - from);
  const found = proposalsAt(state.doc.toString().slice(0, pos), number - 1, before, known);
  const shown = (proposals: Proposals | undefined) => resultOf(context, from, before, proposals);
  return found instanceof Promise ? found.then(shown) : shown(found);
}

/** @param start where the line of the cursor begins. */
function resultOf(
  { explicit }: CompletionContext,
  start: number,
  before: string,
  found: Proposals | undefined,
): Completion {
  if (!found || (found.from === before.length && !explicit && !/[/?&\s"]$/.test(before))) return null;
  return {
    from: start + found.from,
    options: found.proposals.map(({ text, detail }) => ({ label: text, detail })),
    validFor: /^[^\s?&]*$/,
  };
}

/** @param text up to the cursor, which is in the line. */
function proposalsAt(
  text: string,
  line: number,
  before: string,
  { operations, description }: Known,
): Proposals | undefined | Promise<Proposals | undefined> {
  const request = parseConsole(text).findLast(({ from }) => from < line);
  const inBody = /^\s*["{}[\],]/.test(before) || (request !== undefined && line < request.to && /^\s/.test(before));
  if (!inBody) return before.trim() === '' && before !== '' ? undefined : completeLine(before, operations());
  if (!request) return undefined;
  const operation = operationAt(request.method, request.path, operations());
  const body = withoutComments(text)
    .split('\n')
    .slice(request.from + 1)
    .join('\n');
  return description().then((api) => completeBody(body, operation, api));
}
