import { useRef, useState } from 'preact/hooks';
import { peek, perform } from '../client/elasticsearch';
import { Dialog } from '../parts/dialog';
import { attempt } from '../shell/notices';

/** A button that creates a connector, after asking what it is to be called. */
export function NewConnector({ onCreated }: { onCreated: (id: string) => void }) {
  const [asking, setAsking] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const create = (event: Event) => {
    event.preventDefault();
    const written = [...new FormData(form.current ?? undefined)].filter(([, value]) => value !== '');
    const { id: chosen, is_native: isNative, ...given } = Object.fromEntries(written);
    attempt(async () => {
      const id = await createConnector(chosen, { ...given, ...(isNative !== undefined && { is_native: true }) });
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
              Id
              <input name="id" placeholder="made up if there is none" autocomplete="off" spellcheck={false} />
            </label>
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
            <label class="row">
              <input type="checkbox" name="is_native" />
              Managed by Elastic (native)
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

interface Found {
  readonly hits: { readonly total: { readonly value: number } };
}

/** @returns its id. @throws Error if there is a connector with the chosen id, which Elasticsearch would replace. */
async function createConnector(chosen: FormDataEntryValue | undefined, body: object): Promise<string> {
  if (chosen === undefined) return (await perform<{ id: string }>('POST', '/_connector', body)).id;
  const path = `/_connector/${encodeURIComponent(String(chosen))}`;
  // A search, because browsers report a 404 as an error of the page.
  const query = { bool: { filter: { ids: { values: [chosen] } }, must_not: { term: { deleted: true } } } };
  const found = await peek<Found>('/.elastic-connectors/_search?ignore_unavailable=true', { query, size: 0 });
  if (found.hits.total.value > 0) throw new Error(`There is a connector with the id ${String(chosen)} already.`);
  return (await perform<{ id: string }>('PUT', path, body)).id;
}
