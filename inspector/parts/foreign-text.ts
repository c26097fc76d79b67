/** Text that others have chosen: names, paths, values. It must not change how the page around it looks. */
import { options } from 'preact';

/** Characters that are shown of a name at first. */
export const LONGEST_NAME = 160;

/** The start of a text that is too long. */
export function shortened(text: string, longest = LONGEST_NAME): string {
  if (text.length <= longest) return text;
  // Half of a pair of surrogates is no character.
  return `${text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Characters that control the direction of text, or that cannot be seen. Tabs and line breaks are part of how texts are laid out. */
const CONTROLS = /\p{Bidi_Control}|(?![\t\n\r])\p{Cc}/gu;

/** A text with visible escapes, as in JSON, in place of the characters that control the direction of text, or cannot be seen. */
function withVisibleControls(text: string): string {
  return text.replace(CONTROLS, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * Shows such characters as escapes in all text of the page, whoever has written it: names, paths and messages are shown in
 * so many places that one would be forgotten. What is in fields stays as it is.
 */
export function showControls(): void {
  const { vnode: before } = options;
  options.vnode = (node) => {
    before?.(node);
    // The type of Preact's nodes leaves out text: it has no type, and its properties are the text.
    const text = node as unknown as { readonly type: unknown; props: unknown };
    if (text.type === null && typeof text.props === 'string') text.props = withVisibleControls(text.props);
  };
}
