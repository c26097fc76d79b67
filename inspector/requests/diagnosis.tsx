import type { Diagnosis, EntryView } from '../../server/generated/control';
import { counted } from '../parts/counted';
import { shortened } from '../parts/foreign-text';
import { Name } from '../parts/name';
import { linkTo } from '../shell/route';
import type { BulkItem } from './bulk-items';
import type { Tone } from './outcome';
import { meantInstead } from './related';

const REFUSED_BY: Readonly<Record<Diagnosis['refused_by'], readonly [title: string, tone: Tone]>> = {
  elasticsearch: ['Refused as Elasticsearch would refuse it', 'warn'],
  'es-connector-mock': ['Refused by the mock only', 'bad'],
  fault: ['A fault rule did this', 'accent'],
};

interface Props {
  readonly entry: EntryView;
  /** Items of a bulk request that a table beside it lists; undefined for other requests. */
  readonly items: readonly BulkItem[] | undefined;
}

/** Why a request was refused and what fault rules did to it, with links to what helps; nothing if nothing is to be said. */
export function DiagnosisNote({ entry, items }: Props) {
  const { diagnosis, faults = [] } = entry;
  if (!diagnosis && faults.length === 0) return null;
  const [title, tone] = diagnosis ? REFUSED_BY[diagnosis.refused_by] : ['Fault rules applied', 'accent'];
  const meant = meantInstead(entry);
  return (
    <section class={`diagnosis ${tone}`} aria-label="Diagnosis">
      <h3>{title}</h3>
      {diagnosis && <Reason diagnosis={diagnosis} items={items} />}
      {meant && (
        <p>
          Did you mean{' '}
          <a href={meant.link} title={meant.title}>
            {shortened(meant.title)}
          </a>
          ?
        </p>
      )}
      {faults.length > 0 && (
        <p>
          <a href={linkTo('faults')}>
            {faults.length === 1 ? 'Fault rule' : 'Fault rules'} {faults.join(', ')}
          </a>
        </p>
      )}
    </section>
  );
}

/** The reason in words. Items that a table lists anyway are only counted. */
function Reason({ diagnosis: { summary, failures = [] }, items }: { diagnosis: Diagnosis; items: Props['items'] }) {
  const failed = items?.filter(({ error }) => error !== undefined).length ?? 0;
  if (items !== undefined)
    return (
      <p>
        {failed === 0
          ? summary
          : `The response reports success, but ${failed.toLocaleString('en')} of ${counted(items.length, 'item')} failed.`}
      </p>
    );
  return (
    <>
      <p>
        <Name text={summary} longest={600} />
      </p>
      {failures.length > 0 && (
        <ul>
          {failures.map(({ part, type, reason }) => (
            <li key={part}>
              <Name text={part} />: <code>{type}</code> <Name text={reason} longest={300} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
