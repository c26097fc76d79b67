import { useEffect, useState } from 'preact/hooks';
import { exchange } from '../client/elasticsearch';
import { journalNow, oldestIn } from '../client/journal';
import { base } from '../client/server';
import { ActionMenu } from '../parts/action-menu';
import { copyText } from '../parts/copy-text';
import { writeExactJson } from '../parts/exact-json';
import { shortened } from '../parts/foreign-text';
import { Name } from '../parts/name';
import { NothingHere } from '../parts/nothing-here';
import { asPython, asTypeScript } from '../parts/verification-code';
import { attempt, say } from '../shell/notices';
import { linkTo } from '../shell/route';
import { prettyBody, prettyText, type ShownEntry } from './body-text';
import { bulkItems } from './bulk-items';
import { Comparison } from './comparison';
import { asConsole, asCurl, contentType, encodedTarget, obstacleTo } from './copies';
import { DiagnosisNote } from './diagnosis';
import { ItemsTable } from './items-table';
import { HeaderList, MessagePart } from './message-part';
import { type Opened, readEntry } from './opened';
import { durationOf, statusText, targetOf, timeOfDay, toneOf } from './outcome';
import { relatedTo } from './related';
import { matchOf, targetMatchOf } from './selection';

interface Props extends Compared {
  readonly id: number;
  readonly opened: Opened;
  readonly onClose: () => void;
}

interface Compared {
  /** The number of the request that others are compared with; undefined if none is. */
  readonly compare: number | undefined;
  readonly onCompare: (id: number | undefined) => void;
}

/** One request with its response. */
export function RequestDetail({ id, opened, onClose, ...compared }: Props) {
  const [shown, setShown] = useState<{ found?: ShownEntry; problem?: string }>({});
  useEffect(() => {
    let wanted = true;
    readEntry(id, opened.numbering).then(
      (found) => wanted && setShown({ found }),
      (error) => wanted && setShown({ problem: error.message }),
    );
    return () => {
      wanted = false;
    };
  }, [id]);
  const { found, problem } = shown;
  const lost = lossOf(id, opened);
  return (
    <section class="detail" aria-label="Selected request">
      <button type="button" class="plain icon close" aria-label="Close" title="Close (Esc)" onClick={onClose}>
        ✕
      </button>
      {problem !== undefined && <NothingHere problem={problem} link={linkTo('requests')} title="All requests" />}
      {found && lost !== undefined && (
        <p class="diagnosis accent" role="status">
          {lost}
        </p>
      )}
      {found && <Exchange key={found.entry.id} shown={found} opened={opened} {...compared} />}
    </section>
  );
}

/** Why the journal no longer has a request; undefined if it has. */
function lossOf(id: number, { earlier }: Opened): string | undefined {
  if (earlier) return 'This request is of an earlier run: the server was started anew or reset since then.';
  if (journalNow.value === undefined || id >= oldestIn(journalNow.value)) return undefined;
  return 'The journal no longer has this request: it was cleared, or others took its place.';
}

function Exchange({ shown, opened, compare, onCompare }: { shown: ShownEntry; opened: Opened } & Compared) {
  const { entry, text } = shown;
  const lost = lossOf(entry.id, opened);
  const items = bulkItems(entry);
  return (
    <>
      <h2 class="data target">
        {entry.method} <Name text={targetOf(entry)} />
      </h2>
      <p class="row muted">
        <span class={`tag ${toneOf(entry.status)}`}>{statusText(entry)}</span>
        <span>{entry.operation ?? 'no operation'}</span>
        <span>{durationOf(entry.took_ms)}</span>
        <span>
          #{entry.id} at {timeOfDay(entry.at)}
        </span>
        <span>{entry.sandbox === undefined ? 'main server' : `sandbox ${entry.sandbox}`}</span>
        {relatedTo(entry).map(({ title, link }) => (
          <a key={title} href={link} title={title}>
            {shortened(title, 60)}
          </a>
        ))}
      </p>
      <div class="row">
        <SendAgain shown={shown} />
        <CopyMenu shown={shown} />
        <a class="button" href={linkTo('console', undefined, { text: asConsole(shown) })}>
          Edit in console
        </a>
        <a class="button" href={linkTo('verify', undefined, { match: writeExactJson(matchOf(shown)) })}>
          Verify
        </a>
        <a class="button" href={linkTo('faults', undefined, { match: JSON.stringify(targetMatchOf(entry)) })}>
          Make a fault
        </a>
        <button
          type="button"
          aria-pressed={compare !== undefined}
          disabled={lost !== undefined && compare === undefined}
          title={lost}
          onClick={() => onCompare(compare === undefined ? entry.id : undefined)}
        >
          Compare
        </button>
      </div>
      {text.body?.changed === undefined && obstacleTo(shown) !== undefined && <p class="muted">{obstacleTo(shown)}</p>}
      {compare !== undefined && <Comparison shown={shown} with={compare} opened={opened} />}
      <DiagnosisNote entry={entry} items={items} />
      {items && <ItemsTable items={items} />}
      <MessagePart title="Request body" pretty={prettyBody(shown)} sent={text.body} />
      <MessagePart title="Response body" pretty={prettyText(text.answer?.text ?? '')} sent={text.answer} />
      <HeaderList title="Request headers" headers={entry.headers} />
      {entry.answer_headers && <HeaderList title="Response headers" headers={entry.answer_headers} />}
    </>
  );
}

const ONCE = { at_least: 1 };

/** The forms in which a request can be taken somewhere else. */
function CopyMenu({ shown }: { shown: ShownEntry }) {
  const forms: readonly (readonly [string, () => string])[] = [
    ['curl', () => asCurl(shown, location.origin + base)],
    ['console text', () => asConsole(shown)],
    ['verification in TypeScript', () => asTypeScript(matchOf(shown), ONCE)],
    ['verification in Python', () => asPython(matchOf(shown), ONCE)],
  ];
  return <ActionMenu label="Copy as" entries={forms.map(([name, form]) => [name, () => copyText(form(), name)])} />;
}

/** Sends the request once more, without its credentials; what the journal does not have as it was sent is not sent. */
function SendAgain({ shown }: { shown: ShownEntry }) {
  const { entry, text } = shown;
  const obstacle = obstacleTo(shown);
  const again = () =>
    attempt(async () => {
      const { status } = await exchange(entry.method, encodedTarget(entry), text.body?.text, contentType(shown));
      say(`Sent again; the answer has status ${status}.`);
    });
  return (
    <button type="button" disabled={obstacle !== undefined} title={obstacle} onClick={again}>
      Send again
    </button>
  );
}
