import { useState } from 'preact/hooks';
import { type ConnectorStatus, connectorStatuses, connectorTransitions } from '../../server/connector/status';
import { perform } from '../client/elasticsearch';
import { Name } from '../parts/name';
import { attempt } from '../shell/notices';
import { inWords, pathOf, statusHint } from './connector';

/** Where each status is drawn, in percent of the width and in pixels from the top. */
const PLACES: Readonly<Record<ConnectorStatus, readonly [number, number]>> = {
  created: [11, 18],
  needs_configuration: [38, 18],
  configured: [65, 18],
  connected: [89, 18],
  error: [51, 84],
};

const isStatus = (text: string): text is ConnectorStatus => connectorStatuses.some((status) => status === text);

/** The statuses with the transitions between them; those that are allowed now can be made. */
export function StatusMachine({ id, status }: { id: string; status: string }) {
  const [refused, setRefused] = useState<string | undefined>(undefined);
  if (!isStatus(status))
    return (
      <p class="problem">
        {statusHint(status) ?? (
          <>
            Elasticsearch does not know the status <Name text={status} />.
          </>
        )}
      </p>
    );
  const accepted = connectorTransitions[status];
  const choose = (to: ConnectorStatus) => {
    if (!accepted.includes(to)) {
      setRefused(reasonAgainst(status, to));
      return;
    }
    setRefused(undefined);
    const body = { status: to };
    attempt(() => perform('PUT', `${pathOf(id)}/_status`, body), `The status is ${inWords(to)} now.`);
  };
  return (
    <section class="part" aria-label="Status">
      <h3>Status</h3>
      <div class="machine">
        <Transitions from={status} />
        {connectorStatuses.map((each) => (
          <button
            key={each}
            type="button"
            aria-current={each === status ? 'step' : undefined}
            aria-disabled={!accepted.includes(each)}
            title={accepted.includes(each) ? `Change to ${inWords(each)}` : reasonAgainst(status, each)}
            style={{ left: `${PLACES[each][0]}%`, top: `${PLACES[each][1]}px` }}
            onClick={() => choose(each)}
          >
            {inWords(each)}
          </button>
        ))}
      </div>
      <p class={refused === undefined ? 'muted' : 'problem'} role="status">
        {refused ?? `From ${inWords(status)}, it can change to ${accepted.map(inWords).join(', ')}.`}
      </p>
    </section>
  );
}

function reasonAgainst(from: ConnectorStatus, to: ConnectorStatus): string {
  const accepted = connectorTransitions[from].map(inWords).join(', ');
  return `Elasticsearch refuses to change from ${inWords(from)} to ${inWords(to)}. Accepted: ${accepted}.`;
}

/** The lines between the statuses; those from the current one stand out. */
function Transitions({ from }: { from: ConnectorStatus }) {
  const lines = connectorStatuses.flatMap((one) =>
    connectorTransitions[one].filter((other) => other !== one).map((other) => [one, other] as const),
  );
  const drawn = [...lines.filter(([one]) => one !== from), ...lines.filter(([one]) => one === from)];
  return (
    <svg viewBox="0 0 100 104" preserveAspectRatio="none" aria-hidden="true">
      {drawn.map(([one, other]) => (
        <line
          key={`${one} ${other}`}
          class={one === from ? 'possible' : ''}
          x1={PLACES[one][0]}
          y1={PLACES[one][1]}
          x2={PLACES[other][0]}
          y2={PLACES[other][1]}
        />
      ))}
    </svg>
  );
}
