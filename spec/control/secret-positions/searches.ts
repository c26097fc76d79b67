import { at, own, type Position, type Sent } from './position';

export function searches(secret: string): Position[] {
  const field = 'password.keyword';
  const stored: Sent = ['PUT', '/docs/_doc/1?refresh=true', { password: secret }];
  const search = (body: object): Sent => ['POST', '/docs/_search', body];
  const inSearch = (name: string, ...requests: Sent[]): Position => own(name, stored, ...requests);
  return [
    inSearch(
      'queries',
      search({ query: { term: { [field]: secret } } }),
      search({ query: { match: { password: secret } }, explain: true }),
      search({ query: { multi_match: { query: secret, fields: ['password^2'] } } }),
    ),
    inSearch(
      'query strings',
      ['GET', `/docs/_search?q=password:${secret}`],
      ['GET', `/docs/_search?q=${secret}&df=password`],
      search({ query: { query_string: { query: `password:${secret}` } } }),
      search({ query: { query_string: { query: secret, default_field: 'password' } } }),
      ['GET', `/docs/_search?q=password:${secret}%20AND%20(`],
    ),
    inSearch(
      'explanations',
      ['POST', '/docs/_explain/1', { query: { match: { password: secret } } }],
      ['GET', `/docs/_validate/query?explain=true&q=password:${secret}`],
    ),
    inSearch(
      'buckets',
      search({ size: 0, aggs: { x: { terms: { field } } } }),
      search({ aggs: { x: { composite: { sources: [{ a: { terms: { field } } }] } } } }),
    ),
    inSearch(
      'sort values',
      search({ sort: [field], _source: false }),
      search({ sort: [{ [field]: 'asc' }], search_after: [secret] }),
      ['GET', `/docs/_search?sort=${field}&_source=false`],
    ),
    inSearch(
      'fields',
      search({ fields: ['password'], docvalue_fields: [field], _source: false }),
      search({ collapse: { field }, _source: false }),
      search({ query: { match: { password: secret } }, highlight: { fields: { password: {} } }, _source: false }),
    ),
    inSearch('scripted fields', search({ script_fields: { x: { script: `doc['${field}'].value` } } })),
    inSearch(
      'terms',
      ['POST', '/docs/_terms_enum', { field, string: secret.slice(0, 3) }],
      ['POST', '/docs/_analyze', { field: 'password', text: secret }],
    ),
    at(
      'the filter of an alias',
      ['PUT', '/docs', { aliases: { a: { filter: { term: { password: secret } } } } }],
      ['GET', '/_alias'],
    ),
  ];
}
