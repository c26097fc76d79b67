import { useState } from 'preact/hooks';
import { JsonProblem, useJsonCheck } from '../parts/json-check';
import { JsonField } from '../parts/json-field';
import { attempt } from '../shell/notices';
import { addDocument } from './document';
import type { DocumentPlace } from './place';

interface Props {
  readonly index: string;
  readonly onAdded: (document: DocumentPlace) => void;
  readonly onClose: () => void;
}

/** A form that adds a document to an index. */
export function NewDocument({ index, onAdded, onClose }: Props) {
  const [id, setId] = useState('');
  const [text, setText] = useState('{\n  \n}');
  const { problem, check } = useJsonCheck(text);
  const add = () => {
    if (check()) attempt(async () => onAdded(await addDocument(index, id, text)), 'The document is added.');
  };
  return (
    <section class="detail" aria-label="New document">
      <button type="button" class="plain icon close" aria-label="Close" title="Close" onClick={onClose}>
        ✕
      </button>
      <h2 class="target">New document</h2>
      <form
        class="stack editing"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <label class="field">
          Id
          <input
            class="data"
            placeholder="chosen by Elasticsearch"
            autocomplete="off"
            spellcheck={false}
            value={id}
            onInput={({ currentTarget }) => setId(currentTarget.value)}
          />
        </label>
        <JsonField label="Source of the document" text={text} onChange={setText} onSubmit={add} />
        <JsonProblem problem={problem} />
        <div class="row">
          <button type="submit" class="primary" title="Ctrl+Enter">
            Add
          </button>
        </div>
      </form>
    </section>
  );
}
