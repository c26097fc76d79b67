import { closeBrackets } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, indentUnit } from '@codemirror/language';
import { search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from '@codemirror/view';

export interface EditorOptions {
  readonly text: string;
  /** What it is called for those who do not see it. */
  readonly label: string;
  /** Where the cursor is at first. */
  readonly cursor?: number;
  /** Colours, completion, and keys that take precedence. */
  readonly language: Extension;
  onChange(text: string): void;
  /** Ctrl or Command with Enter. */
  onSubmit(): void;
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
 * An editor for code, in a shadow tree: there, its styles are sheets of their own, which the policy of the page allows, and
 * not elements, which it forbids.
 */
export function createCodeEditor(host: HTMLElement, options: EditorOptions): Editor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const cursor = options.cursor ?? 0;
  const state = EditorState.create({
    doc: options.text,
    selection: { anchor: cursor },
    extensions: extensionsFor(options),
  });
  const view = new EditorView({ state, parent: root as unknown as HTMLElement, root });
  // Even if it is in view already, this may move whatever the editor is in.
  if (cursor > 0) view.dispatch({ effects: EditorView.scrollIntoView(cursor, { y: 'start' }) });
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

function extensionsFor({ label, language, onChange, onSubmit }: EditorOptions): Extension {
  const submit = () => {
    onSubmit();
    return true;
  };
  return [
    keymap.of([{ key: 'Mod-Enter', run: submit }]),
    language,
    lineNumbers(),
    history(),
    highlightSpecialChars({ addSpecialChars: /\p{Bidi_Control}/gu }),
    drawSelection(),
    highlightActiveLine(),
    bracketMatching(),
    closeBrackets(),
    search({ top: true }),
    indentUnit.of('  '),
    keymap.of([...searchKeymap, ...historyKeymap, ...defaultKeymap]),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) onChange(update.state.doc.toString());
    }),
    // What is edited is focusable anyway; said here, tools that check the page know that it can be scrolled by keyboard.
    EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', tabindex: '0' }),
    typedOver,
    appearance,
  ];
}

/**
 * Text that replaces a selection. Chromium would give it the style of the text before, in an attribute that the policy of
 * the page forbids. Brackets and quotes replace it as well, since who selects everything and types one begins anew.
 */
const typedOver = EditorView.domEventHandlers({
  beforeinput: ({ inputType, data }, view) => {
    const { state, composing } = view;
    if (inputType !== 'insertText' || !data || composing || state.selection.main.empty) return false;
    view.dispatch({ ...state.replaceSelection(data), userEvent: 'input.type', scrollIntoView: true });
    return true;
  },
});

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
