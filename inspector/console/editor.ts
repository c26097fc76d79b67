import {
  acceptCompletion,
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  closeBrackets,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, indentUnit } from '@codemirror/language';
import { search, searchKeymap } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import type { OperationView } from '../../server/generated/control';
import { completeKey, completeLine, operationAt, type Proposals } from './complete';
import { consoleLanguage } from './language';
import { parseConsole } from './parse';

interface Options {
  readonly text: string;
  /** Where the cursor is at first. */
  readonly cursor: number;
  operations(): readonly OperationView[];
  onChange(text: string): void;
  /** Ctrl or Command with Enter. */
  onSend(): void;
}

export interface Editor {
  text(): string;
  replace(text: string): void;
  /** The selected lines, counted from 0. */
  selectedLines(): { readonly from: number; readonly to: number };
  focus(): void;
  destroy(): void;
}

/**
 * The editor of the console, in a shadow tree: there, its styles are sheets of their own, which the policy of the page
 * allows, and not elements, which it forbids.
 */
export function createEditor(host: HTMLElement, options: Options): Editor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const state = EditorState.create({
    doc: options.text,
    selection: { anchor: options.cursor },
    extensions: extensionsFor(options),
  });
  const view = new EditorView({ state, parent: root as unknown as HTMLElement, root });
  view.dispatch({ effects: EditorView.scrollIntoView(options.cursor, { y: 'start' }) });
  return {
    text: () => view.state.doc.toString(),
    replace: (text) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
    selectedLines: () => {
      const { from, to } = view.state.selection.main;
      return { from: view.state.doc.lineAt(from).number - 1, to: view.state.doc.lineAt(to).number - 1 };
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}

function extensionsFor({ operations, onChange, onSend }: Options) {
  const send = () => {
    onSend();
    return true;
  };
  return [
    lineNumbers(),
    history(),
    drawSelection(),
    highlightActiveLine(),
    bracketMatching(),
    closeBrackets(),
    search({ top: true }),
    indentUnit.of('  '),
    consoleLanguage,
    autocompletion({ override: [(context) => complete(context, operations())], icons: false }),
    keymap.of([
      { key: 'Mod-Enter', run: send },
      { key: 'Tab', run: acceptCompletion },
      ...searchKeymap,
      ...historyKeymap,
      ...defaultKeymap,
      indentWithTab,
    ]),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) onChange(update.state.doc.toString());
    }),
    EditorView.contentAttributes.of({ 'aria-label': 'Requests', spellcheck: 'false' }),
    typedOver,
    appearance,
  ];
}

/**
 * Text that replaces a selection. Chromium would give it the style of the text before, in an attribute that the policy of
 * the page forbids. Brackets and quotes go around the selection instead, which is up to the editor.
 */
const typedOver = EditorView.domEventHandlers({
  beforeinput: ({ inputType, data }, view) => {
    const { state, composing } = view;
    if (inputType !== 'insertText' || !data || composing || state.selection.main.empty || /^["{[]$/.test(data))
      return false;
    view.dispatch({ ...state.replaceSelection(data), userEvent: 'input.type', scrollIntoView: true });
    return true;
  },
});

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

const appearance = EditorView.theme({
  '&': { height: '100%', fontSize: 'var(--data)', color: 'var(--text)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.6' },
  '.cm-content': { caretColor: 'var(--text)', padding: '8px 0' },
  '.cm-cursor': { borderLeftColor: 'var(--text)' },
  '.cm-gutters': { backgroundColor: 'var(--surface)', color: 'var(--muted)', border: 'none' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--hover) 60%, transparent)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--accent-soft)',
  },
  '.cm-matchingBracket': { backgroundColor: 'var(--accent-soft)' },
  '.cm-tooltip': { backgroundColor: 'var(--raised)', border: '1px solid var(--line-strong)', color: 'var(--text)' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: 'var(--accent)', color: 'var(--on-accent)' },
  '.cm-completionDetail': { fontStyle: 'normal', color: 'var(--muted)' },
  'li[aria-selected] > .cm-completionDetail': { color: 'inherit' },
  '.cm-panels': { backgroundColor: 'var(--canvas)', color: 'var(--text)' },
});
