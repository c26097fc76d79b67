import { LRLanguage } from '@codemirror/language';
import { parser } from '@lezer/json';
import { codeColours } from './code-colours';
import { createCodeEditor, type Editor, type EditorOptions } from './code-editor';

const json = LRLanguage.define({
  name: 'json',
  parser,
  languageData: { closeBrackets: { brackets: ['{', '[', '"'] } },
});

/** An editor for JSON. */
export function createJsonEditor(host: HTMLElement, options: Omit<EditorOptions, 'language'>): Editor {
  return createCodeEditor(host, { ...options, language: [json, codeColours] });
}
