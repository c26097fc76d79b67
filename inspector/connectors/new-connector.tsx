import { useRef, useState } from 'preact/hooks';
import { perform } from '../client/elasticsearch';
import { Dialog } from '../parts/dialog';
import { attempt } from '../shell/notices';

/** A button that creates a connector, after asking what it is to be called. */
export function NewConnector({ onCreated }: { onCreated: (id: string) => void }) {
  const [asking, setAsking] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const create = (event: Event) => {
    event.preventDefault();
    const given = [...new FormData(form.current ?? undefined)].filter(([, value]) => value !== '');
    attempt(async () => {
      const { id } = await perform<{ id: string }>('POST', '/_connector', Object.fromEntries(given));
      setAsking(false);
      onCreated(id);
    });
  };
  return (
    <>
      <button type="button" onClick={() => setAsking(true)}>
        New connector
      </button>
      {asking && (
        <Dialog title="New connector" onClose={() => setAsking(false)}>
          <form ref={form} class="stack" onSubmit={create}>
            <label class="field">
              Name
              <input name="name" autocomplete="off" />
            </label>
            <label class="field">
              Service type
              <input name="service_type" placeholder="google_drive" autocomplete="off" spellcheck={false} />
            </label>
            <label class="field">
              Index
              <input name="index_name" placeholder="content-drive" autocomplete="off" spellcheck={false} />
            </label>
            <div class="row end">
              <button type="button" onClick={() => setAsking(false)}>
                Cancel
              </button>
              <button type="submit" class="primary">
                Create
              </button>
            </div>
          </form>
        </Dialog>
      )}
    </>
  );
}
