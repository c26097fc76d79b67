import { useState } from 'preact/hooks';
import type { BodyText } from '../../server/generated/control';
import { CodeText } from '../parts/code-text';
import { copyText } from '../parts/copy-text';
import { Name } from '../parts/name';

interface Props {
  readonly title: string;
  /** As it is easy to read. */
  readonly pretty: string;
  /** As it was sent; undefined if there is none. */
  readonly sent: BodyText | undefined;
}

/** The body of a request or of a response. */
export function MessagePart({ title, pretty, sent }: Props) {
  const [asSent, setAsSent] = useState(false);
  const text = asSent ? (sent?.text ?? '') : pretty;
  return (
    <section class="part" aria-label={title}>
      <div class="part-head">
        <h3>{title}</h3>
        {text !== '' && (
          <div class="row">
            <button type="button" class="plain small" aria-pressed={asSent} onClick={() => setAsSent(!asSent)}>
              Raw
            </button>
            <button type="button" class="plain small" onClick={() => copyText(text, `the ${title.toLowerCase()}`)}>
              Copy
            </button>
          </div>
        )}
      </div>
      {text === '' ? <p class="muted">No body.</p> : <CodeText text={text} label={`${title}, text`} />}
      {sent?.changed !== undefined && <p class="muted">{sent.changed}</p>}
    </section>
  );
}

/** Headers by name. */
export function HeaderList({ title, headers }: { title: string; headers: Readonly<Record<string, unknown>> }) {
  return (
    <details class="part">
      <summary>
        <h3>
          {title}: {Object.keys(headers).length}
        </h3>
      </summary>
      <dl class="pairs data">
        {Object.entries(headers).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Name text={String(value)} longest={400} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
