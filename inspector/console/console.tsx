import { useEffect, useRef, useState } from 'preact/hooks';
import type { OperationList, OperationView } from '../../server/generated/control';
import { base, control } from '../client/server';
import { ActionMenu } from '../parts/action-menu';
import type { Editor } from '../parts/code-editor';
import { CodeText } from '../parts/code-text';
import { copyText } from '../parts/copy-text';
import { curlCommand } from '../requests/copies';
import { durationOf, toneOf } from '../requests/outcome';
import { say } from '../shell/notices';
import { goTo, linkTo, route } from '../shell/route';
import type { ApiDescription } from './body-schema';
import { keepText, keptText, rememberSent, sentTexts } from './kept';
import { type ConsoleRequest, requestsIn } from './parse';
import { type Outcome, sendAll } from './send';

/** Requests as in Kibana's console, with their responses beside them. */
export function Console() {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | undefined>(undefined);
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const chosen = (): readonly ConsoleRequest[] => {
    const { from, to } = editor.current?.selectedLines() ?? { from: 0, to: 0 };
    return requestsIn(editor.current?.text() ?? '', from, to);
  };
  const send = () => {
    const requests = chosen();
    if (requests.length === 0) {
      say('There is no request at the cursor.');
      return;
    }
    const lines = editor.current?.text().split('\n') ?? [];
    rememberSent(lines.slice(requests[0]?.from, requests.at(-1)?.to).join('\n'));
    sendAll(requests, setOutcomes);
  };
  const copy = () => {
    const commands = chosen().map(({ method, path, body, contentType }) =>
      curlCommand({ method, url: location.origin + base + path, body, contentType }),
    );
    copyText(commands.join('\n'), commands.length === 1 ? 'curl' : `${commands.length} requests as curl`);
  };
  useEditor(host, editor, send);
  return (
    <div class="requests">
      <div class="toolbar row">
        <button type="button" class="primary" title="Ctrl+Enter" onClick={send}>
          Send
        </button>
        <button type="button" onClick={copy}>
          Copy as curl
        </button>
        <History onChoose={(text) => editor.current?.replace(text)} />
        <span class="muted state">
          <kbd>Ctrl</kbd> <kbd>Enter</kbd> sends, <kbd>Ctrl</kbd> <kbd>Space</kbd> completes
        </span>
      </div>
      <div class="split divided console">
        <div ref={host} class="editor" />
        <section class="detail" aria-label="Responses">
          {outcomes.length === 0 && <p class="empty">Responses appear here.</p>}
          {outcomes.map((outcome, index) => (
            <Response key={index} outcome={outcome} />
          ))}
        </section>
      </div>
    </div>
  );
}

/** The text of the last time. What the address brings is added to it, and the cursor is put there. */
function startingText(): { readonly text: string; readonly cursor: number } {
  const kept = keptText();
  const brought = route.value.settings.get('text');
  if (brought === null) return { text: kept, cursor: 0 };
  const before = kept.trim() === '' ? '' : `${kept.trimEnd()}\n\n`;
  keepText(before + brought);
  goTo(linkTo('console'), 'replace');
  return { text: before + brought, cursor: before.length };
}

/** Loads the editor with the first visit, since only this view needs it. */
function useEditor(
  host: { readonly current: HTMLElement | null },
  editor: { current: Editor | undefined },
  onSend: () => void,
): void {
  const latest = useRef(onSend);
  latest.current = onSend;
  useEffect(() => {
    let wanted = true;
    let operations: readonly OperationView[] = [];
    control<OperationList>('GET', '/operations?emulated=true').then(
      (list) => {
        operations = list.operations;
      },
      () => {},
    );
    import('./editor').then(({ createEditor }) => {
      if (!wanted || !host.current) return;
      const { text, cursor } = startingText();
      const options = {
        text,
        cursor,
        operations: () => operations,
        description: describe,
        onChange: keepText,
        onSubmit: () => latest.current(),
      };
      editor.current = createEditor(host.current, options);
      editor.current.focus();
    });
    return () => {
      wanted = false;
      editor.current?.destroy();
    };
  }, []);
}

let described: Promise<ApiDescription | undefined> | undefined;

/** The description of the API, which is large: loaded once, when a body is completed for the first time. */
function describe(): Promise<ApiDescription | undefined> {
  described ??= control<ApiDescription>('GET', '/openapi.json').catch(() => {
    described = undefined;
    return undefined;
  });
  return described;
}

function History({ onChoose }: { onChoose: (text: string) => void }) {
  const [texts, setTexts] = useState(sentTexts);
  const entries = texts.map((text) => [text.split('\n')[0]?.slice(0, 60) ?? '', () => onChoose(text)] as const);
  return <ActionMenu label="History" entries={entries} onOpen={() => setTexts(sentTexts())} />;
}

function Response({ outcome: { request, status, unsent, text, took } }: { outcome: Outcome }) {
  const title = `${request.method} ${request.path}`;
  return (
    <section class="part" aria-label={title}>
      <p class="row muted">
        <span class={`tag ${toneOf(status)}`}>{unsent ? 'not sent' : status === 0 ? 'no response' : status}</span>
        <span class="data">{title}</span>
        <span>{durationOf(took)}</span>
      </p>
      {text !== '' && <CodeText text={text} label={`${title}, response`} />}
    </section>
  );
}
