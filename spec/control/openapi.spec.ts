import { Validator } from '@seriousme/openapi-schema-validator';
import Ajv2020 from 'ajv/dist/2020';
import { expect } from 'chai';
import { listOperations, openApi, openApiRequests } from '../../server';
import { controlEndpoints } from '../../server/control/endpoints';
import { type Harness, harness } from './server';

// biome-ignore lint/suspicious/noExplicitAny: a document of many shapes
type Document = any;

describe('the OpenAPI description', () => {
  let mock: Harness;
  let document: Document;

  before(async () => {
    mock = await harness();
    document = (await mock.call('GET', '/_mock/openapi.json')).json;
  });
  after(() => mock.stop());

  const operations = (): [path: string, method: string, operation: Document][] =>
    Object.entries<Document>(document.paths).flatMap(([path, item]) =>
      Object.entries<Document>(item)
        .filter(([method]) => method !== 'parameters')
        .map(([method, one]) => [path, method, one] as [string, string, Document]),
    );

  /** What an operation takes: what all of its path take, and its own. */
  const parametersOf = (path: string, method: string): Document[] =>
    [...(document.paths[path].parameters ?? []), ...document.paths[path][method].parameters].map(
      ({ $ref, ...inline }) =>
        $ref === undefined ? inline : document.components.parameters[$ref.slice('#/components/parameters/'.length)],
    );

  it('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document));
    expect(valid, JSON.stringify(errors)).to.equal(true);
  });

  it('is that of the library, too', () => {
    expect(openApi()).to.deep.equal(document);
  });

  it('has every route of every emulated operation, and no other', () => {
    const wanted = listOperations({ emulated: true }).flatMap(({ routes }) => routes);
    const own = controlEndpoints.map(({ route }) => route.replace(' ', ' /_mock').replace(/\/$/, ''));
    const described = operations().map(([path, method]) => `${method.toUpperCase()} ${path}`);
    expect(described.sort()).to.deep.equal([...new Set([...wanted, ...own])].sort());
  });

  it('names each operation once, and refers only to what is there', () => {
    const ids = operations().map(([, , { operationId }]) => operationId);
    expect(new Set(ids).size).to.equal(ids.length);
    const text = JSON.stringify(document);
    for (const [, pointer = ''] of text.matchAll(/"\$ref":"#([^"]+)"/g)) {
      const target = pointer
        .split('/')
        .slice(1)
        .reduce<Document>((at, step) => at?.[step.replaceAll('~1', '/').replaceAll('~0', '~')], document);
      expect(target, pointer).to.be.an('object');
    }
    expect(text).not.to.match(/"(?:tsType|x-[a-z]+|\$id)":/);
  });

  it('asks for the token only where it is needed, and names no license', () => {
    const without = operations()
      .filter(([path, , { security }]) => path.startsWith('/_mock') && !JSON.stringify(security).includes('token'))
      .map(([path]) => path);
    expect(without).to.deep.equal(['/_mock', '/_mock/inspector/{file}']);
    expect(document.info).to.have.all.keys('title', 'version', 'description');
  });

  it('says which parameters an operation takes, and what they are', () => {
    expect(parametersOf('/_connector', 'get').find(({ name }) => name === 'size')).to.deep.equal({
      name: 'size',
      in: 'query',
      schema: { type: 'integer' },
    });
    const search = parametersOf('/{index}/_search', 'post');
    expect(search.find(({ name }) => name === 'index')).to.include({ in: 'path', required: true });
    expect(search.find(({ name }) => name === 'scroll').schema.type).to.equal('string');
    const described = search.filter((one) => one.in === 'query').map(({ name }) => name);
    const [{ parameters: known = [] } = {}] = listOperations({ name: 'search' });
    const common = ['pretty', 'human', 'error_trace', 'filter_path'];
    expect(described.sort()).to.deep.equal([...new Set([...known, ...common])].sort());
  });

  it('has schemas of bodies that accept and refuse what the server does', async () => {
    const validator = new Ajv2020({ strict: false, validateFormats: false });
    validator.addSchema(document, 'document');
    const place = '#/paths/~1_connector~1{connector_id}~1_name/put/requestBody/content/application~1json/schema';
    const validate = validator.compile({ $ref: `document${place}` });
    for (const body of [{ name: 'a' }, { name: 1 }, { nam: 'a' }, { name: ['a'] }]) {
      await mock.call('PUT', '/_connector/c', {});
      const { status } = await mock.call('PUT', '/_connector/c/_name', body);
      expect(validate(body), JSON.stringify(body)).to.equal(status === 200);
    }
  });

  it('describes calls of the control API with their inputs and answers', async () => {
    const advance = document.paths['/_mock/clock/advance'].post;
    expect(advance.requestBody.content['application/json'].schema.$ref).to.equal('#/components/schemas/advance');
    expect(advance.responses['200'].content['application/json'].schema.$ref).to.match(/answers\/\$defs\/ClockView$/);
    const names = document.paths['/_mock/journal'].get.parameters.map(({ name }: Document) => name);
    expect(names).to.include.members(['operation', 'status', 'refused']).and.not.include('body');
  });

  it('can be had as requests, which reach what they name', async () => {
    const text = openApiRequests();
    const values = Object.fromEntries([...text.matchAll(/^@(\w+) = (.*)$/gm)].map(([, name, value]) => [name, value]));
    const requests = [...text.matchAll(/^(GET|HEAD|PUT|POST|DELETE) (\S+)$/gm)];
    expect(requests.length).to.equal(operations().length);
    const [, , url = ''] = requests.find(([line]) => line.includes('/_connector/{{connector_id}}/_status')) ?? [];
    expect(url.replace(/\{\{(\w+)\}\}/g, (_, name) => values[name] ?? '')).to.match(
      /^http:\/\/127\.0\.0\.1:9200\/_connector\/my-connector-id\/_status$/,
    );
  });
});
