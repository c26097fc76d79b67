import { useState } from 'preact/hooks';
import { useLive } from '../client/live';
import { CodeText } from '../parts/code-text';
import { copyText } from '../parts/copy-text';
import { JsonProblem, useJsonCheck } from '../parts/json-check';
import { JsonField } from '../parts/json-field';
import { Name } from '../parts/name';
import { NothingHere } from '../parts/nothing-here';
import { attempt } from '../shell/notices';
import { linkTo } from '../shell/route';
import { deleteDocument, readDocument, type StoredDocument, saveDocument } from './document';
import type { DocumentPlace } from './place';

/** One document: to look at, to edit and to delete. */
export function DocumentDetail({ document, onClose }: { document: DocumentPlace; onClose: () => void }) {
  const { value, problem, reload } = useLive(() => readDocument(document), JSON.stringify(document));
  const [draft, setDraft] = useState<Draft | undefined>(undefined);
  return (
    <section class="detail" aria-label="Selected document">
      <button type="button" class="plain icon close" aria-label="Close" title="Close (Esc)" onClick={onClose}>
        ✕
      </button>
      <h2 class="data target">
        <Name text={`${document.index}/${document.id}`} />
      </h2>
      {problem !== undefined && (
        <NothingHere
          problem={problem}
          link={linkTo('documents', document.index)}
          title={`All documents of ${document.index}`}
        />
      )}
      {value && draft && (
        <Editing
          draft={draft}
          current={value}
          onChange={setDraft}
          onDone={() => {
            setDraft(undefined);
            reload();
          }}
        />
      )}
      {value && !draft && (
        <Shown document={value} onEdit={() => setDraft({ document: value, text: value.text })} onDeleted={onClose} />
      )}
    </section>
  );
}

interface Draft {
  /** The version that was there when editing began. */
  readonly document: StoredDocument;
  readonly text: string;
}

interface ShownProps {
  readonly document: StoredDocument;
  readonly onEdit: () => void;
  readonly onDeleted: () => void;
}

function Shown({ document, onEdit, onDeleted }: ShownProps) {
  const { index, id, text, version, seqNo, primaryTerm, routing } = document;
  const remove = () =>
    attempt(async () => {
      await deleteDocument(document);
      onDeleted();
    }, `The document ${id} is deleted.`);
  return (
    <>
      <p class="row muted">
        <span>version {version}</span>
        <span>
          seq_no {seqNo}, primary_term {primaryTerm}
        </span>
        {routing !== undefined && <span>routing {routing}</span>}
      </p>
      <div class="row">
        <button type="button" onClick={onEdit}>
          Edit
        </button>
        <button type="button" onClick={() => copyText(text, 'the document')}>
          Copy
        </button>
        <a
          class="button"
          href={linkTo('console', undefined, {
            text: `PUT /${encodeURIComponent(index)}/_doc/${encodeURIComponent(id)}\n${text}\n`,
          })}
        >
          Edit in console
        </a>
        <button type="button" class="danger" onClick={remove}>
          Delete
        </button>
      </div>
      <CodeText text={text} label="Source of the document" />
    </>
  );
}

interface EditingProps {
  readonly draft: Draft;
  /** As it is now. */
  readonly current: StoredDocument;
  readonly onChange: (draft: Draft) => void;
  readonly onDone: () => void;
}

function Editing({ draft: { document, text }, current, onChange, onDone }: EditingProps) {
  const { problem, check } = useJsonCheck(text);
  const save = () => {
    if (!check()) return;
    attempt(async () => {
      await saveDocument(document, text);
      onDone();
    }, 'The document is saved.');
  };
  return (
    <form
      class="stack editing"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {current.seqNo !== document.seqNo && (
        <p class="problem" role="alert">
          Someone else has changed it in the meantime. Saving is refused as a conflict; “Start again” shows what it is
          now.
        </p>
      )}
      <JsonField
        label="Source of the document"
        text={text}
        onChange={(written) => onChange({ document, text: written })}
        onSubmit={save}
        focused
      />
      <JsonProblem problem={problem} />
      <div class="row">
        <button type="submit" class="primary" title="Ctrl+Enter">
          Save
        </button>
        <button type="button" onClick={() => onChange({ document: current, text: current.text })}>
          Start again
        </button>
        <button type="button" onClick={onDone}>
          Cancel
        </button>
      </div>
    </form>
  );
}
