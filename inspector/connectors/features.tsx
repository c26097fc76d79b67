import { peek, perform } from '../client/elasticsearch';
import { attempt } from '../shell/notices';
import { type Connector, type Features as FeatureSet, type Pipeline, pathOf } from './connector';
import { FieldsForm, Toggle } from './fields-form';

interface Feature {
  readonly title: string;
  readonly isOn: (features: FeatureSet) => boolean;
  /** The part of the features that switches it. */
  readonly switched: (on: boolean) => FeatureSet;
}

const FEATURES: readonly Feature[] = [
  {
    title: 'Document level security',
    isOn: ({ document_level_security: feature }) => feature?.enabled === true,
    switched: (enabled) => ({ document_level_security: { enabled } }),
  },
  {
    title: 'Incremental syncs',
    isOn: ({ incremental_sync: feature }) => feature?.enabled === true,
    switched: (enabled) => ({ incremental_sync: { enabled } }),
  },
  {
    title: 'Basic sync rules',
    isOn: ({ sync_rules: rules }) => rules?.basic?.enabled === true,
    switched: (enabled) => ({ sync_rules: { basic: { enabled } } }),
  },
  {
    title: 'Advanced sync rules',
    isOn: ({ sync_rules: rules }) => rules?.advanced?.enabled === true,
    switched: (enabled) => ({ sync_rules: { advanced: { enabled } } }),
  },
  {
    title: 'API keys of managed connectors',
    isOn: ({ native_connector_api_keys: feature }) => feature?.enabled === true,
    switched: (enabled) => ({ native_connector_api_keys: { enabled } }),
  },
];

/** What the connector supports; a service registers it when it starts. */
export function Features({ id, features }: { id: string; features: FeatureSet }) {
  return (
    <div class="toggles">
      {FEATURES.map(({ title, isOn, switched }) => (
        <Toggle
          key={title}
          title={title}
          on={isOn(features)}
          onTurn={(on) =>
            attempt(
              () => perform('PUT', `${pathOf(id)}/_features`, { features: switched(on) }),
              `${title}: ${on ? 'on' : 'off'}.`,
            )
          }
        />
      ))}
    </div>
  );
}

const STEPS: readonly (readonly [
  name: 'extract_binary_content' | 'reduce_whitespace' | 'run_ml_inference',
  title: string,
])[] = [
  ['extract_binary_content', 'Extract text from binary content'],
  ['reduce_whitespace', 'Reduce white space'],
  ['run_ml_inference', 'Run machine learning inference'],
];

/** How the documents of the connector are ingested. */
export function PipelineForm({ connector: { id, pipeline } }: { connector: Connector }) {
  const current = { ...NO_PIPELINE, ...pipeline };
  // Elasticsearch takes the pipeline as a whole, so the other parts are read first: the page may show earlier ones.
  const save = async (changed: Partial<Pipeline>) => {
    const { pipeline: stored } = await peek<Connector>(pathOf(id));
    await perform('PUT', `${pathOf(id)}/_pipeline`, { pipeline: { ...NO_PIPELINE, ...stored, ...changed } });
  };
  return (
    <>
      <FieldsForm
        label="Pipeline"
        fields={[{ name: 'name', title: 'Ingest pipeline', value: current.name }]}
        onSave={save}
      />
      <div class="toggles">
        {STEPS.map(([name, title]) => (
          <Toggle
            key={name}
            title={title}
            on={current[name]}
            onTurn={(on) => attempt(() => save({ [name]: on }), `${title}: ${on ? 'on' : 'off'}.`)}
          />
        ))}
      </div>
    </>
  );
}

const NO_PIPELINE: Pipeline = {
  name: '',
  extract_binary_content: false,
  reduce_whitespace: false,
  run_ml_inference: false,
};
