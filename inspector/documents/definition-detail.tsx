import { useLive } from '../client/live';
import { CodeText } from '../parts/code-text';
import { NothingHere } from '../parts/nothing-here';
import { linkTo } from '../shell/route';
import { type IndexDefinition, readDefinitions } from './indices';

const PARTS = ['mappings', 'settings', 'aliases'] as const;

/** What the indices of a name are made of: mappings, settings, aliases. */
export function DefinitionDetail({ index, onClose }: { index: string; onClose: () => void }) {
  const { value, problem } = useLive(() => readDefinitions(index), index);
  return (
    <section class="detail" aria-label="Definition of the index">
      <button type="button" class="plain icon close" aria-label="Close" title="Close" onClick={onClose}>
        ✕
      </button>
      {problem !== undefined && <NothingHere problem={problem} link={linkTo('documents')} title="All indices" />}
      {Object.entries(value ?? {}).map(([name, definition]) => (
        <Definition key={name} name={name} definition={definition} />
      ))}
    </section>
  );
}

function Definition({ name, definition }: { name: string; definition: IndexDefinition }) {
  const text = `PUT /${encodeURIComponent(name)}/_mapping\n${JSON.stringify(definition.mappings, null, 2)}\n`;
  return (
    <>
      <h2 class="data target">{name}</h2>
      {PARTS.map((part) => (
        <section key={part} class="part" aria-label={part}>
          <div class="part-head">
            <h3>{part[0]?.toUpperCase() + part.slice(1)}</h3>
            {part === 'mappings' && <a href={linkTo('console', undefined, { text })}>Edit in console</a>}
          </div>
          <CodeText text={JSON.stringify(definition[part], null, 2)} label={`${part} of ${name}`} />
        </section>
      ))}
    </>
  );
}
