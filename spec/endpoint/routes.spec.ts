import { expect } from 'chai';
import { Routes } from '../../server/endpoint/routes';

const patterns = [
  'GET /',
  'HEAD /',
  'GET /_connector',
  'PUT /_connector',
  'GET /_connector/{connector_id}',
  'PUT /_connector/{connector_id}',
  'DELETE /_connector/{connector_id}',
  'PUT /_connector/{connector_id}/_status',
  'GET /_connector/_sync_job',
  'POST /_connector/_sync_job',
  'GET /_connector/_sync_job/{connector_sync_job_id}',
  'PUT /_connector/_sync_job/{connector_sync_job_id}/_cancel',
  'GET /{index}',
  'DELETE /{index}',
  'PUT /{index}/_doc/{id}',
  'GET /_search',
  'GET /{index}/_search',
  'DELETE /_search/scroll/{scroll_id}',
];

const routes = new Routes<string>();
for (const pattern of patterns) {
  const [method = '', path = ''] = pattern.split(' ');
  routes.add(method, path, pattern);
}

describe('routing', () => {
  const found: [method: string, path: string, pattern: string, values: Record<string, string>][] = [
    ['GET', '/', 'GET /', {}],
    ['GET', '/_connector', 'GET /_connector', {}],
    ['GET', '/_connector/', 'GET /_connector', {}],
    ['GET', '/_connector/c1', 'GET /_connector/{connector_id}', { connector_id: 'c1' }],
    ['GET', '/_connector/a%20b+c', 'GET /_connector/{connector_id}', { connector_id: 'a b+c' }],
    ['PUT', '/_connector/c1/_status', 'PUT /_connector/{connector_id}/_status', { connector_id: 'c1' }],
    ['PUT', '/_connector//_status', 'PUT /_connector/{connector_id}/_status', { connector_id: '' }],
    ['GET', '/_connector/_sync_job', 'GET /_connector/_sync_job', {}],
    ['PUT', '/_connector/_sync_job', 'PUT /_connector/{connector_id}', { connector_id: '_sync_job' }],
    ['PUT', '/_connector/_sync_job/_status', 'PUT /_connector/{connector_id}/_status', { connector_id: '_sync_job' }],
    ['DELETE', '/_connector', 'DELETE /{index}', { index: '_connector' }],
    ['GET', '/anything', 'GET /{index}', { index: 'anything' }],
    ['GET', '/a%2Fb', 'GET /{index}', { index: 'a/b' }],
    ['GET', '/_search', 'GET /_search', {}],
    ['GET', '/one/_search', 'GET /{index}/_search', { index: 'one' }],
    ['DELETE', '/_search/scroll/x', 'DELETE /_search/scroll/{scroll_id}', { scroll_id: 'x' }],
  ];
  for (const [method, path, pattern, values] of found) {
    it(`routes ${method} ${path} to ${pattern}`, () => {
      expect(routes.find(method, path)).to.deep.equal({ value: pattern, placeholders: values });
    });
  }

  const refused: [method: string, path: string, allowed: string[]][] = [
    ['POST', '/_connector/c1', ['GET', 'PUT', 'DELETE']],
    ['POST', '/', ['GET', 'HEAD']],
    ['GET', '/_connector/c1/_status', ['PUT']],
    ['PATCH', '/_connector', ['GET', 'PUT', 'DELETE']],
    ['GET', '/a/b/c/d/e', []],
    ['GET', '/_connector/c1/_nothing', []],
  ];
  for (const [method, path, allowed] of refused) {
    it(`offers [${allowed.join(', ')}] for ${method} ${path}`, () => {
      expect(routes.find(method, path)).to.equal(undefined);
      expect(routes.methods(path)).to.deep.equal(allowed);
    });
  }
});
