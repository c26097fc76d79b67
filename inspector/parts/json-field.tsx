import { useEffect, useRef } from 'preact/hooks';
import type { Editor } from './code-editor';

interface Props {
  readonly label: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** Ctrl or Command with Enter. */
  readonly onSubmit?: () => void;
  readonly focused?: boolean;
}

/** JSON that can be edited. The editor is loaded with the first of these fields. */
export function JsonField(props: Props) {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | undefined>(undefined);
  const latest = useRef(props);
  latest.current = props;
  /** What the editor has reported and what has not come back yet: who types fast is some characters ahead of it. */
  const reported = useRef<string[]>([]);
  useEffect(() => {
    let wanted = true;
    import('./json-editor').then(({ createJsonEditor }) => {
      if (!wanted || !host.current) return;
      const { text, label, focused } = latest.current;
      editor.current = createJsonEditor(host.current, {
        text,
        label,
        onChange: (written) => {
          reported.current.push(written);
          latest.current.onChange(written);
        },
        onSubmit: () => latest.current.onSubmit?.(),
      });
      if (focused) editor.current.focus();
    });
    return () => {
      wanted = false;
      editor.current?.destroy();
    };
  }, []);
  useEffect(() => {
    const at = reported.current.indexOf(props.text);
    reported.current.splice(0, at + 1);
    if (at >= 0 || !editor.current || editor.current.text() === props.text) return;
    editor.current.replace(props.text);
    reported.current = [];
  }, [props.text]);
  return <div ref={host} class="json-field" />;
}
