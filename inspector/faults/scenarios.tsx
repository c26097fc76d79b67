import { useState } from 'preact/hooks';
import type { PlayedScenario, ScenarioList } from '../../server/generated/control';
import { useLive } from '../client/live';
import { control } from '../client/server';
import { inWords } from '../connectors/connector';
import { attempt } from '../shell/notices';

/** The incidents that can be played, each a card. */
export function Scenarios({ onPlayed }: { onPlayed: () => void }) {
  const { value } = useLive(() => control<ScenarioList>('GET', '/scenarios'), 'scenarios');
  const [played, setPlayed] = useState<PlayedScenario | undefined>(undefined);
  const play = (name: string) =>
    attempt(
      async () => {
        setPlayed(await control<PlayedScenario>('POST', `/scenarios/${name}`, {}));
        onPlayed();
      },
      `Played: ${inWords(name.replaceAll('-', ' '))}.`,
    );
  return (
    <section class="part" aria-label="Scenarios">
      <h2>Scenarios</h2>
      <div class="cards">
        {(value?.scenarios ?? []).map(({ name, description }) => (
          <article key={name} class="card">
            <strong>{name.replaceAll('-', ' ')}</strong>
            <p>{description}</p>
            {played?.name === name && played.changes.map((change) => <p key={change}>{change}</p>)}
            <button type="button" aria-label={`Play ${name.replaceAll('-', ' ')}`} onClick={() => play(name)}>
              Play
            </button>
          </article>
        ))}
      </div>
    </section>
  );
}
