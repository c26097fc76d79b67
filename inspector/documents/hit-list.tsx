import { useState } from 'preact/hooks';
import { useLive } from '../client/live';
import { compactExactJson } from '../parts/exact-json';
import { ItemList } from '../parts/item-list';
import { PageLinks } from '../parts/page-links';
import { linkTo } from '../shell/route';
import { type Found, find, type Hit, isBody, PAGE } from './hits';
import { linkToPlace, type Place } from './place';

interface Props {
  readonly place: Place;
  readonly index: string;
  readonly onOpen: (changed: Partial<Place>) => void;
}

/** The documents of an index that a search finds, page by page. */
export function HitList({ place, index, onOpen }: Props) {
  const { query, from, document } = place;
  const { value, problem } = useLive(() => find(index, query, from), JSON.stringify([index, query, from]));
  const hits = value?.hits ?? [];
  const wrong = problem ?? value?.incomplete;
  const select = (key: string | undefined) => {
    const hit = hits.find((each) => keyOf(each) === key);
    onOpen({ document: hit && { index: hit._index, id: hit._id, routing: hit._routing }, beside: undefined });
  };
  return (
    <section class="hits" aria-label={`Documents of ${index}`}>
      <Head place={place} onOpen={onOpen} />
      {wrong !== undefined && (
        <p class="problem filter-problem" role="alert">
          {wrong}
        </p>
      )}
      {hits.length > 0 && (
        <ItemList
          items={hits}
          keyOf={keyOf}
          selected={document && keyOf({ _index: document.index, _id: document.id })}
          label="Documents"
          onSelect={select}
          renderRow={(hit) => <HitRow hit={hit} several={hit._index !== index} />}
        />
      )}
      {value && hits.length === 0 && (
        <p class="empty">{query === '' && from === 0 ? 'This index has no documents.' : 'No document matches.'}</p>
      )}
      {value && <Pages found={value} place={place} />}
    </section>
  );
}

const keyOf = ({ _index, _id }: Pick<Hit, '_index' | '_id'>): string => `${_index}/${_id}`;

function Head({ place, onOpen }: Pick<Props, 'place' | 'onOpen'>) {
  const { index, query, beside } = place;
  const [written, setWritten] = useState(query);
  const search = (event: Event) => {
    event.preventDefault();
    onOpen({ query: written.trim(), from: 0 });
  };
  const toggle = (what: 'new' | 'definition') =>
    onOpen({ beside: beside === what ? undefined : what, document: undefined });
  return (
    <form class="toolbar row" onSubmit={search}>
      <a class="button back" href={linkTo('documents')}>
        ← Indices
      </a>
      <textarea
        class="data"
        rows={1}
        aria-label={`Search in ${index}`}
        placeholder={'title:plan  or  {"query": …}'}
        title="A query string, or the JSON body of a search. Enter searches, Shift+Enter starts a new line."
        spellcheck={false}
        value={written}
        onInput={({ currentTarget }) => setWritten(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey) search(event);
        }}
      />
      <button type="submit">Search</button>
      <button type="button" aria-label="New document" aria-pressed={beside === 'new'} onClick={() => toggle('new')}>
        New
      </button>
      <button type="button" aria-pressed={beside === 'definition'} onClick={() => toggle('definition')}>
        Mappings
      </button>
    </form>
  );
}

function HitRow({ hit, several }: { hit: Hit; several: boolean }) {
  const shown = hit._source ?? hit.fields ?? {};
  return (
    <div class="hit-row data">
      <span class="name" title={hit._id}>
        {several && <span class="muted">{hit._index}/</span>}
        {hit._id}
      </span>
      <span class="preview">
        {Object.entries(shown)
          .slice(0, 12)
          .map(([name, value]) => (
            <span key={name}>
              <span class="key">{name}</span> {shortText(value)}
            </span>
          ))}
      </span>
    </div>
  );
}

function shortText(value: unknown): string {
  const text = typeof value === 'string' ? value : compactExactJson(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** Which documents are shown, of how many; and the way to the others, and to the whole response. */
function Pages({ found: { total, hits }, place }: { found: Found; place: Place }) {
  const { index = '', query, from } = place;
  const text = isBody(query)
    ? `POST /${index}/_search\n${query}\n`
    : `GET /${index}/_search${query === '' ? '' : `?q=${encodeURIComponent(query)}`}\n`;
  return (
    <p class="row pages muted">
      <PageLinks
        from={from}
        count={hits.length}
        total={total}
        page={PAGE}
        linkTo={(start) => linkToPlace({ ...place, from: start })}
      />
      <a href={linkTo('console', undefined, { text })}>Search in console</a>
    </p>
  );
}
