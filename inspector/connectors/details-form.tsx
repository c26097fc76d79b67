import { perform } from '../client/elasticsearch';
import { type Connector, pathOf } from './connector';
import { FieldsForm } from './fields-form';

/** The names of a connector: each has a request of its own, except for name and description. */
export function DetailsForm({ connector }: { connector: Connector }) {
  const { id, name, description, service_type, index_name } = connector;
  const save = async ({ service_type: type, index_name: index, ...named }: Readonly<Record<string, string>>) => {
    const path = pathOf(id);
    if (Object.keys(named).length > 0) await perform('PUT', `${path}/_name`, named);
    if (type !== undefined) await perform('PUT', `${path}/_service_type`, { service_type: type });
    if (index !== undefined) await perform('PUT', `${path}/_index_name`, { index_name: index === '' ? null : index });
  };
  return (
    <FieldsForm
      label="Names"
      fields={[
        { name: 'name', title: 'Name', value: name },
        { name: 'description', title: 'Description', value: description },
        { name: 'service_type', title: 'Service type', value: service_type },
        { name: 'index_name', title: 'Index', value: index_name },
      ]}
      onSave={save}
    />
  );
}

/** The API key that the connector writes with, and the secret that contains it. */
export function ApiKeyForm({ connector: { id, api_key_id, api_key_secret_id } }: { connector: Connector }) {
  return (
    <FieldsForm
      label="API key"
      fields={[
        { name: 'api_key_id', title: 'Id of the key', value: api_key_id },
        { name: 'api_key_secret_id', title: 'Id of the secret', value: api_key_secret_id },
      ]}
      onSave={(changed) => perform('PUT', `${pathOf(id)}/_api_key_id`, changed)}
    />
  );
}
