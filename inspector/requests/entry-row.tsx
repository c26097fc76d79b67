import type { EntryView } from '../../server/generated/control';
import { durationOf, markOf, statusText, targetOf, timeOfDay, toneOf } from './outcome';

/** One request in the list. */
export function EntryRow({ entry }: { entry: EntryView }) {
  const mark = markOf(entry);
  return (
    <div class="entry data">
      <span class="muted time">
        {timeOfDay(entry.at).slice(0, 8)}
        <span class="millis">{timeOfDay(entry.at).slice(8)}</span>
      </span>
      <span>{entry.method}</span>
      <span class="path" title={targetOf(entry)}>
        {targetOf(entry)}
      </span>
      <span class={`status ${toneOf(entry.status)}`}>{statusText(entry)}</span>
      <span class="muted took">{durationOf(entry.took_ms)}</span>
      <Operation name={entry.operation ?? '–'} />
      <span>
        {mark && (
          <span class={`tag ${mark.tone}`} title={mark.title}>
            {mark.text}
          </span>
        )}
      </span>
    </div>
  );
}

/** The name of an operation. Where there is little room, `connector.check_in` is `.check_in`. */
function Operation({ name }: { name: string }) {
  const [, family = '', rest = name] = /^([^.]+)(\..*)$/.exec(name) ?? [];
  return (
    <span class="muted operation" title={name}>
      <span class="family">{family}</span>
      {rest}
    </span>
  );
}
