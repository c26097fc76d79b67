import type { ComponentChildren } from 'preact';
import { perform } from '../client/elasticsearch';
import { useLive } from '../client/live';
import { CodeText } from '../parts/code-text';
import { exactJson, writeExactJson } from '../parts/exact-json';
import { Name } from '../parts/name';
import { NothingHere } from '../parts/nothing-here';
import { objectIn } from '../parts/stored';
import { When } from '../parts/times';
import { attempt } from '../shell/notices';
import { linkTo } from '../shell/route';
import { ConfigurationForm } from './configuration-form';
import { type Connector, inWords, nameOf, pathOf, readConnector } from './connector';
import { ApiKeyForm, DetailsForm } from './details-form';
import { Features, PipelineForm } from './features';
import { Filtering } from './filtering';
import { Scheduling } from './scheduling';
import { StatusMachine } from './status-machine';

/** One connector: its status, configuration and schedules, and what can be done to it. */
export function ConnectorDetail({ id, onClose }: { id: string; onClose: () => void }) {
  const { value, problem } = useLive(() => readConnector(id), id);
  return (
    <section class="detail" aria-label="Selected connector">
      <button type="button" class="plain icon close" aria-label="Close" title="Close (Esc)" onClick={onClose}>
        ✕
      </button>
      {problem !== undefined && <NothingHere problem={problem} link={linkTo('connectors')} title="All connectors" />}
      {value && <Parts connector={value} />}
    </section>
  );
}

function Parts({ connector }: { connector: Connector }) {
  const { id, status, configuration, scheduling, error } = connector;
  return (
    <>
      <h2 class="target">
        <Name text={nameOf(connector)} />
      </h2>
      <Facts connector={connector} />
      <Actions connector={connector} />
      {error && (
        <section class="diagnosis bad" aria-label="Error">
          <h3>Error</h3>
          <p>
            <Name text={error} longest={600} />
          </p>
        </section>
      )}
      {!connector.deleted && (
        <>
          <StatusMachine id={id} status={status} />
          <Part title={`Configuration: ${Object.keys(configuration ?? {}).length}`} open>
            <ConfigurationForm id={id} fields={configuration ?? {}} />
          </Part>
          <Part title="Schedules" open>
            <Scheduling id={id} scheduling={scheduling ?? {}} />
          </Part>
          <Part title="Sync rules">
            <Filtering id={id} filtering={connector.filtering?.[0] ?? {}} />
          </Part>
          <Part title="Names">
            <DetailsForm connector={connector} />
          </Part>
          <Part title="Features">
            <Features id={id} features={connector.features ?? {}} />
          </Part>
          <Part title="Pipeline">
            <PipelineForm connector={connector} />
          </Part>
          <Part title="API key">
            <ApiKeyForm connector={connector} />
          </Part>
        </>
      )}
      <Part title="Raw document">
        <CodeText text={masked(connector)} label="Raw document" />
      </Part>
    </>
  );
}

function Part({ title, open, children }: { title: string; open?: boolean; children: ComponentChildren }) {
  return (
    <details class="part" open={open}>
      <summary>
        <h3>{title}</h3>
      </summary>
      {children}
    </details>
  );
}

function Facts({ connector }: { connector: Connector }) {
  const { id, service_type, index_name, last_seen, last_synced, last_sync_status } = connector;
  const facts: readonly (readonly [string, ComponentChildren])[] = [
    [
      'Id',
      <code key="id">
        <Name text={id} />
      </code>,
    ],
    ['Service type', <Name key="type" text={service_type ?? '–'} />],
    [
      'Index',
      index_name ? (
        <a key="index" href={linkTo('documents', index_name)}>
          {index_name}
        </a>
      ) : (
        '–'
      ),
    ],
    ['Last seen', <When key="seen" at={last_seen} />],
    [
      'Last sync',
      <>
        {last_sync_status ? inWords(last_sync_status) : 'never'} {last_synced && <When at={last_synced} />}
      </>,
    ],
  ];
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Actions({ connector: { id, deleted } }: { connector: Connector }) {
  const path = pathOf(id);
  if (deleted) return <Deleted id={id} />;
  return (
    <div class="row">
      <button type="button" onClick={() => attempt(() => perform('PUT', `${path}/_check_in`), 'Checked in.')}>
        Check in
      </button>
      <a class="button" href={linkTo('jobs', undefined, { connector: id })}>
        Sync jobs
      </a>
      <button
        type="button"
        class="danger"
        onClick={() => attempt(() => perform('DELETE', path), 'The connector is deleted.')}
      >
        Delete
      </button>
    </div>
  );
}

/** Elasticsearch only marks a connector as deleted; without the mark it is as before. */
function Deleted({ id }: { id: string }) {
  const restore = () =>
    attempt(
      () =>
        perform('POST', `/.elastic-connectors/_update/${encodeURIComponent(id)}?refresh=true`, {
          doc: { deleted: false },
        }),
      'The connector is restored.',
    );
  return (
    <div class="row">
      <span class="muted">It was deleted, and only its document is left.</span>
      <button type="button" onClick={restore}>
        Restore
      </button>
    </div>
  );
}

/** The text of the document without the values of sensitive fields, which somebody may look at over one's shoulder. */
function masked({ text }: Connector): string {
  const stored = objectIn(exactJson(text));
  const fields = Object.entries(objectIn(stored.configuration)).map(([name, each]) => {
    const field = objectIn(each);
    return [name, field.sensitive && field.value ? { ...field, value: '[hidden]' } : each];
  });
  return writeExactJson({ ...stored, ...(fields.length > 0 && { configuration: Object.fromEntries(fields) }) });
}
