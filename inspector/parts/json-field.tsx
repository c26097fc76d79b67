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
  useEffect(() => {
    let wanted = true;
    import('./json-editor').then(({ createJsonEditor }) => {
      if (!wanted || !host.current) return;
      const { text, label, focused } = latest.current;
      editor.current = createJsonEditor(host.current, {
        text,
        label,
        onChange: (written) => {
          if (written !== latest.current.text) latest.current.onChange(written);
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
    if (editor.current && editor.current.text() !== props.text) editor.current.replace(props.text);
  }, [props.text]);
  return <div ref={host} class="json-field" />;
}
