import { at, CONNECTORS, own, type Position, type Sent } from './position';

export function scriptsAndPipelines(secret: string): Position[] {
  const update = (script: unknown): Sent => ['POST', `${CONNECTORS}/_update/c`, { script }];
  const sets = (field: string): object => ({ processors: [{ set: { field, value: secret } }] });
  return [
    at(
      'the parameter of a script',
      update({ source: 'ctx._source.configuration.pin.value=params.p', params: { p: secret } }),
    ),
    at('a script', update(`ctx._source.configuration.pin.value='${secret}'`)),
    at('a script that does not compile', update(`ctx._source.configuration.pin.value='${secret}' oops(`)),
    at('a script that throws', update(`def a = 1; def b = 2; throw new IllegalArgumentException('${secret} is bad')`)),
    at(
      'a parameter that it throws',
      update({ source: "throw new IllegalArgumentException('x' + params.p)", params: { p: secret } }),
    ),
    own(
      'a script for documents',
      ['PUT', '/docs/_doc/1', {}],
      ['POST', '/docs/_update/1', { script: { source: 'ctx._source.password=params.p', params: { p: secret } } }],
    ),
    at(
      'a stored script',
      ['PUT', '/_scripts/s', { script: { lang: 'painless', source: `ctx._source.password='${secret}'` } }],
      ['GET', '/_scripts/s'],
    ),
    at('reindexing', [
      'POST',
      '/_reindex',
      {
        source: { index: '.elastic-connectors' },
        dest: { index: 'o' },
        script: { source: 'ctx._source.n=params.p.length()', params: { p: secret } },
      },
    ]),
    at('a remote cluster', [
      'POST',
      '/_reindex',
      {
        source: { remote: { host: 'http://h:9200', password: secret, headers: { 'X-Any': secret } }, index: 'a' },
        dest: { index: 'o' },
      },
    ]),
    at(
      'a pipeline',
      ['PUT', '/_ingest/pipeline/p', sets('api_key')],
      ['GET', '/_ingest/pipeline/p'],
      ['POST', '/_ingest/pipeline/p/_simulate', { docs: [{ _source: { a: 1 } }] }],
    ),
    at(
      'a pipeline for connectors',
      ['PUT', '/_ingest/pipeline/p', sets('configuration.pin.value')],
      ['PUT', `${CONNECTORS}/_doc/d?pipeline=p`, { name: 'x' }],
      ['GET', `${CONNECTORS}/_doc/d`],
    ),
    at('a list in a pipeline', [
      'PUT',
      '/_ingest/pipeline/p',
      { processors: [{ append: { field: 'tokens', value: [secret] } }] },
    ]),
    at(
      'parameters in a pipeline',
      [
        'PUT',
        '/_ingest/pipeline/p',
        { processors: [{ script: { source: 'ctx.password=params.x', params: { x: secret } } }] },
      ],
      ['GET', '/_ingest/pipeline/p'],
    ),
    at('a wrong pipeline', [
      'PUT',
      '/_ingest/pipeline/p',
      { processors: [{ sett: { field: 'password', value: secret } }] },
    ]),
    at('a message of a pipeline', [
      'POST',
      '/_ingest/pipeline/_simulate',
      {
        pipeline: { processors: [{ fail: { message: 'bad {{password}}' } }] },
        docs: [{ _source: { password: secret } }],
      },
    ]),
  ];
}
