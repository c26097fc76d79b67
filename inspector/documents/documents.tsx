import { useLive } from '../client/live';
import { ItemList } from '../parts/item-list';
import { goTo, route } from '../shell/route';
import { DefinitionDetail } from './definition-detail';
import { DocumentDetail } from './document-detail';
import { HitList } from './hit-list';
import { type IndexSummary, readIndices } from './indices';
import { NewDocument } from './new-document';
import { linkToPlace, type Place, placeOf } from './place';

const NOWHERE: Place = { index: undefined, query: '', from: 0, beside: undefined, document: undefined };

/** The indices, the documents of one of them, and one document. */
export function Documents() {
  const place = placeOf(route.value);
  const { value: indices, problem } = useLive(readIndices, 'indices');
  const open = (changed: Partial<Place>) => goTo(linkToPlace({ ...place, ...changed }));
  return (
    <div class="requests">
      {problem !== undefined && <p class="problem filter-problem">{problem}</p>}
      <div class={place.index === undefined ? 'split documents' : 'split divided documents'}>
        {indices?.length === 0 ? (
          <p class="empty">There are no indices. The first document that is written creates one.</p>
        ) : (
          <ItemList
            items={indices ?? []}
            keyOf={({ name }) => name}
            selected={place.index}
            label="Indices"
            leading={place.index === undefined}
            onSelect={(index) => goTo(linkToPlace({ ...NOWHERE, index }))}
            renderRow={(index) => <IndexRow index={index} />}
          />
        )}
        {place.index !== undefined && <HitList key={place.index} place={place} index={place.index} onOpen={open} />}
        <Beside place={place} onOpen={open} />
      </div>
    </div>
  );
}

function IndexRow({ index: { name, aliases, documents, open } }: { index: IndexSummary }) {
  return (
    <div class="index-row">
      <span class="name data" title={name}>
        {name}
        {aliases.length > 0 && (
          <span class="muted" title={`Aliases: ${aliases.join(', ')}`}>
            {' '}
            ← {aliases.join(', ')}
          </span>
        )}
      </span>
      <span class="count">
        {open ? documents.toLocaleString('en') : 'closed'}
        {open && <span class="unit"> {documents === 1 ? 'document' : 'documents'}</span>}
      </span>
    </div>
  );
}

interface BesideProps {
  readonly place: Place;
  readonly onOpen: (changed: Partial<Place>) => void;
}

function Beside({ place: { index, beside, document }, onOpen }: BesideProps) {
  const close = () => onOpen({ beside: undefined, document: undefined });
  if (index === undefined || beside === undefined) return null;
  if (beside === 'definition') return <DefinitionDetail key={index} index={index} onClose={close} />;
  if (!document) {
    return <NewDocument index={index} onAdded={(added) => onOpen({ document: added })} onClose={close} />;
  }
  const key = JSON.stringify(document);
  return <DocumentDetail key={key} document={document} onClose={close} />;
}
