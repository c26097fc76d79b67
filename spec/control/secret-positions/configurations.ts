import { at, CONFIGURE, CONNECTORS, entry, JOBS, own, type Position, type Sent } from './position';

export function configurations(secret: string): Position[] {
  const bare = { configuration: { pin: { value: secret } } };
  const url = `https://user:${secret}@host.example/path`;
  const reads = ['', '/_doc/c', '/_source/c', '/_search', '/_search?filter_path=**.value', '/_search?format=yaml'];
  return [
    at('a configuration', ['PUT', CONFIGURE, entry(secret)], ['GET', '/_connector/c'], ['GET', '/_connector']),
    at('its default', [
      'PUT',
      CONFIGURE,
      {
        configuration: { pin: { label: 'l', sensitive: true, value: 'x', default_value: secret, placeholder: secret } },
      },
    ]),
    at('values', ['PUT', CONFIGURE, { values: { password: secret, pin: secret } }], ['GET', '/_connector/c']),
    at('a URL that is not sensitive', ['PUT', CONFIGURE, { values: { host: url } }], ['GET', '/_connector/c']),
    at('a list of values', ['PUT', CONFIGURE, { values: [secret] }]),
    // It is stored as a field that is not sensitive.
    own('a misspelt flag', [
      'PUT',
      CONFIGURE,
      { configuration: { pin: { label: 'l', sensative: true, value: secret } } },
    ]),
    at('a configuration of text', ['PUT', CONFIGURE, { configuration: secret }]),
    at('a body of another name', ['PUT', CONFIGURE, { config: { pin: { value: secret } } }]),
    at('a misspelt path', ['PUT', '/_connector/c/_configuratoin', { values: { pin: secret } }]),
    at('the wrong method', ['POST', CONFIGURE, { values: { pin: secret } }]),
    at('a read with a body', ['GET', '/_connector/c', { values: { pin: secret } }]),
    at('a new connector', ['PUT', '/_connector/d', { name: 'x', ...entry(secret) }]),
    at('a posted connector', ['POST', '/_connector', { name: 'x', ...bare, api_key: secret }]),
    at('an error', ['PUT', '/_connector/c/_error', { error: `failed ${url}` }], ['GET', '/_connector/c']),
    at('a filtering rule', [
      'PUT',
      '/_connector/c/_filtering',
      { rules: [{ id: 'a', field: 'password', rule: 'equals', value: secret, policy: 'include', order: 1 }] },
    ]),
    at(
      'a document',
      ['PUT', `${CONNECTORS}/_doc/c`, { name: 'n', ...entry(secret) }],
      ...reads.map((path): Sent => ['GET', CONNECTORS + path]),
    ),
    at(
      'a document by a pattern',
      ['PUT', `${CONNECTORS}-v1/_doc/d`, bare],
      ['GET', '/.elastic-conn*/_search'],
      ['GET', '/_search'],
    ),
    at('a partial document', ['POST', `${CONNECTORS}/_update/c`, { doc: bare }]),
    at('an upsert', ['POST', `${CONNECTORS}/_update/zz`, { doc: { a: 1 }, upsert: bare }]),
    at('a partial document that is new', ['POST', `${CONNECTORS}/_update/zz`, { doc: bare, doc_as_upsert: true }]),
    at('a path', ['POST', `${CONNECTORS}/_update/c`, { doc: { 'configuration.pin.value': secret } }]),
    at('a path to an entry', ['POST', `${CONNECTORS}/_update/c`, { doc: { 'configuration.pin': { value: secret } } }]),
    at('a path in a job', [
      'POST',
      `${JOBS}/_update/j`,
      { doc: { 'connector.configuration': { pin: { value: secret } } } },
    ]),
    at('a misspelt name', ['POST', `${CONNECTORS}/_update/c`, { doc: { configuratoin: { pin: { value: secret } } } }]),
    at('a capital letter', ['POST', `${CONNECTORS}/_update/c`, { doc: { Configuration: { pin: { value: secret } } } }]),
    at('a misspelt script', ['POST', `${CONNECTORS}/_update/c`, { scirpt: { params: { p: secret } } }]),
    at(
      'a job',
      ['PUT', CONFIGURE, entry(secret)],
      ['POST', '/_connector/_sync_job', { id: 'c' }],
      ['GET', '/_connector/_sync_job'],
      ['GET', `${JOBS}/_search`],
    ),
    at(
      'a job by way of the index',
      ['PUT', `${JOBS}/_doc/j`, { connector: { id: 'c', ...entry(secret) } }],
      ['GET', `${JOBS}/_doc/j`],
    ),
    at(
      'a copy',
      ['PUT', CONFIGURE, entry(secret)],
      ['POST', '/_reindex', { source: { index: '.elastic-connectors' }, dest: { index: 'copy' } }],
      ['POST', '/copy/_refresh'],
      ['GET', '/copy/_search'],
    ),
  ];
}
