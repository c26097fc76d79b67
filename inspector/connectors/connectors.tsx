import { useLive } from '../client/live';
import { counted } from '../parts/counted';
import { shortened } from '../parts/foreign-text';
import { ItemList } from '../parts/item-list';
import { When } from '../parts/times';
import { goTo, linkTo, route } from '../shell/route';
import { type ConnectorSummary, inWords, nameOf, readConnectors, statusHint, statusTone } from './connector';
import { ConnectorDetail } from './connector-detail';
import { NewConnector } from './new-connector';

const open = (id: string | undefined, search: string) => goTo(linkTo('connectors', id, { search }));

/** All connectors, and one of them in detail. */
export function Connectors() {
  const { item, settings } = route.value;
  const search = settings.get('search') ?? '';
  const { value: all, problem } = useLive(readConnectors, 'connectors');
  const shown = (all ?? []).filter((each) => fits(each, search.toLowerCase()));
  return (
    <div class="requests">
      <div class="toolbar row">
        <input
          type="search"
          aria-label="Search connectors"
          placeholder="Name, id, service type or status"
          value={search}
          onInput={({ currentTarget }) => goTo(linkTo('connectors', item, { search: currentTarget.value }), 'replace')}
        />
        <NewConnector onCreated={(id) => open(id, '')} />
        <span class="muted state">{all && counted(shown.length, 'connector')}</span>
      </div>
      {problem !== undefined && <p class="problem filter-problem">{problem}</p>}
      <div class={item === undefined ? 'split' : 'split divided'}>
        {shown.length > 0 ? (
          <ItemList
            items={shown}
            keyOf={({ id }) => id}
            selected={item}
            label="Connectors"
            head={HEAD}
            onSelect={(id) => open(id, search)}
            renderRow={(connector) => <ConnectorRow connector={connector} />}
          />
        ) : (
          all && <NoConnectors searched={search !== ''} />
        )}
        {item !== undefined && <ConnectorDetail key={item} id={item} onClose={() => open(undefined, search)} />}
      </div>
    </div>
  );
}

function fits({ id, name, service_type, status }: ConnectorSummary, search: string): boolean {
  return [id, name, service_type, status].some((text) => text?.toLowerCase().includes(search));
}

/** Browsers show no more of a title. */
const LONGEST_TITLE = 1000;

const HEAD = (
  <div class="connector-row">
    <span>Status</span>
    <span>Name</span>
    <span class="service">Service type</span>
    <span class="seen">Last seen</span>
    <span class="synced">Last sync</span>
    <span class="count">Documents</span>
  </div>
);

function ConnectorRow({ connector }: { connector: ConnectorSummary }) {
  const { id, name, service_type, status, deleted, last_seen, last_sync_status, last_synced } = connector;
  return (
    <div class="connector-row">
      <span class={`tag ${deleted ? '' : statusTone(status)}`} title={deleted ? undefined : statusHint(status)}>
        {deleted ? 'deleted' : inWords(status)}
      </span>
      <span class="name" title={shortened(name ? `${name} (${id})` : id, LONGEST_TITLE)}>
        <bdi>{nameOf(connector)}</bdi> {name && <span class="muted data">{id}</span>}
      </span>
      <span class="muted service">{service_type ?? '–'}</span>
      <span class="muted seen">
        <span class="unseen">last seen </span>
        {last_seen ? <When at={last_seen} /> : 'never'}
      </span>
      <span class="muted synced">
        <span class="unseen">last sync </span>
        {last_sync_status ? inWords(last_sync_status) : 'never'} {last_synced && <When at={last_synced} />}
      </span>
      <span class="count">{connector.last_indexed_document_count?.toLocaleString('en') ?? '–'}</span>
    </div>
  );
}

function NoConnectors({ searched }: { searched: boolean }) {
  if (searched) return <p class="empty">No connector matches.</p>;
  return (
    <div class="empty stack">
      <p>There are no connectors. Create one here, or with your service or client.</p>
      <pre>curl -X PUT {location.origin}/_connector/my-connector</pre>
    </div>
  );
}
