import type { Diagnosis } from '../../server/generated/control';

const REFUSED_BY: Readonly<Record<Diagnosis['refused_by'], string>> = {
  elasticsearch: 'Refused, as Elasticsearch does',
  'es-connector-mock': 'Refused by the mock only',
  fault: 'A fault rule did this',
};

interface Props {
  readonly diagnosis: Diagnosis;
  readonly faults: readonly string[] | undefined;
  /** False if a table beside it lists the parts that failed. */
  readonly listed: boolean;
}

/** Why a request was refused. */
export function DiagnosisNote({ diagnosis, faults = [], listed }: Props) {
  const tone = diagnosis.refused_by === 'fault' ? 'accent' : diagnosis.refused_by === 'elasticsearch' ? 'warn' : 'bad';
  return (
    <section class={`diagnosis ${tone}`} aria-label="Diagnosis">
      <h3>
        {REFUSED_BY[diagnosis.refused_by]}
        {faults.length > 0 && `: ${faults.join(', ')}`}
      </h3>
      <p>{diagnosis.summary}</p>
      {listed && diagnosis.failures && (
        <ul>
          {diagnosis.failures.map(({ part, type, reason }) => (
            <li key={part}>
              {part}: <code>{type}</code> {reason}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
