import { expect } from 'chai';
import { notAsWritten } from '../../inspector/client/as-written';
import type { ApiDescription } from '../../inspector/console/body-schema';
import { completeBody, completeLine, operationAt } from '../../inspector/console/complete';
import { parseConsole, requestsIn } from '../../inspector/console/parse';
import { compactJson, indentJson, jsonValues } from '../../inspector/parts/json-text';
import { findOperations } from '../../server/control/operations/find';
import { describeServer } from '../../server/description';
import { knownOperations } from '../../server/operations';

const JSON_TYPE = 'application/json';

describe('the text of the console', () => {
  const parsed = (text: string) =>
    parseConsole(text).map(({ method, path, body, contentType }) => ({ method, path, body, contentType }));

  it('has a request with or without a body', () => {
    expect(parsed('get _connector\n\nPUT /_connector/a\n{\n  "name": "A"\n}\n\n')).to.deep.equal([
      { method: 'GET', path: '/_connector', body: undefined, contentType: JSON_TYPE },
      { method: 'PUT', path: '/_connector/a', body: '{\n  "name": "A"\n}', contentType: JSON_TYPE },
    ]);
  });

  it('has comments, which are not those in strings', () => {
    const text = '# all\nGET /a\n{ "url": "http://b/*c*/", "e": 1 }\n// more\n/* GET /never\n{} */\nGET /d';
    expect(parsed(text)).to.deep.equal([
      { method: 'GET', path: '/a', body: '{ "url": "http://b/*c*/", "e": 1 }', contentType: JSON_TYPE },
      { method: 'GET', path: '/d', body: undefined, contentType: JSON_TYPE },
    ]);
  });

  it('has strings in triple quotes', () => {
    const [request] = parseConsole('POST /d/_update/1\n{ "script": """\n  ctx._source.a = "b";\n""" }');
    expect(JSON.parse(request?.body ?? '')).to.deep.equal({ script: '\n  ctx._source.a = "b";\n' });
  });

  it('has no requests in such a string, whether or not it ends', () => {
    const [request, ...others] = parseConsole('POST /d/_doc\n{ "text": """\nDELETE d\n""" }\nGET /d');
    expect(JSON.parse(request?.body ?? '')).to.deep.equal({ text: '\nDELETE d\n' });
    expect(others.map(({ path }) => path)).to.deep.equal(['/d']);
    expect(parseConsole('POST /d/_doc\n{ "text": """\nDELETE d\n').map(({ path }) => path)).to.deep.equal(['/d/_doc']);
  });

  it('has comments behind requests, too', () => {
    expect(
      parsed('GET _cat/health // of all\nGET _connector # list\nGET a/_doc/b#c//d').map(({ path }) => path),
    ).to.deep.equal(['/_cat/health', '/_connector', '/a/_doc/b#c//d']);
  });

  it('has bulk requests, whose values may be spread over lines', () => {
    const [request] = parseConsole('POST _bulk\n{"index": {"_index": "d"}}\n{\n  "a": "x y",\n  "b": 1.0\n}\n');
    expect(request).to.include({
      body: '{"index":{"_index":"d"}}\n{"a":"x y","b":1.0}\n',
      contentType: 'application/x-ndjson',
    });
  });

  it('has a request at the cursor, and several in a selection', () => {
    const text = 'GET /a\n{\n}\n\nGET /b\n\nGET /c\n';
    const at = (from: number, to = from) => requestsIn(text, from, to).map(({ path }) => path);
    expect(at(0)).to.deep.equal(['/a']);
    expect(at(2)).to.deep.equal(['/a']);
    expect(at(3)).to.deep.equal([]);
    expect(at(1, 4)).to.deep.equal(['/a', '/b']);
    expect(at(0, 7)).to.deep.equal(['/a', '/b', '/c']);
  });
});

describe('what a browser would change', () => {
  const CASES: readonly (readonly [path: string, said: string | undefined, init?: RequestInit])[] = [
    ['/books/_doc/..', 'A browser takes “..” out of a path'],
    ['/books/%2E/_doc/1', 'A browser takes “%2E” out of a path'],
    ['/books#1', 'A browser sends nothing of a path from “#” on. Write %23.'],
    ['/books\\_doc/1', 'A browser changes “\\”, tabs and line ends in a path. Write them as %5C, %09 or %0A.'],
    ['/books/_doc/\t1', 'A browser changes “\\”, tabs and line ends in a path.'],
    ['/books/_search?q=a\tb', 'Write them as %5C, %09 or %0A.'],
    ['//books/_doc/1', 'A browser takes a path that begins with “//” for the name of a server.'],
    ['/books/_search', 'A browser sends no body with GET.', { body: '{}' }],
    ['/books/_count', 'A browser sends no body with HEAD.', { method: 'HEAD', body: '{}' }],
    ['/books/_search', undefined, { method: 'POST', body: '{}' }],
    ['/books/_doc/...?q=a#b..'.replace('#', '%23'), undefined],
    ['/books/_search?q=\\//..', undefined],
    ['/books/_search?q=/../a', undefined],
  ];
  for (const [path, said, init = {}] of CASES) {
    it(`is ${said === undefined ? 'nothing' : 'said'} of ${init.method ?? 'GET'} ${JSON.stringify(path)}`, () => {
      const reason = notAsWritten(path, init);
      if (said === undefined) expect(reason).to.equal(undefined);
      else expect(reason).to.include(said);
    });
  }
});

describe('JSON in the console', () => {
  it('is laid out without changing a value', () => {
    const text = '{"a":1.0,"b":[9007199254740993,{"c":[]}],"d":"x, \\"{y}\\"","e":{}}';
    expect(indentJson(text)).to.equal(
      '{\n  "a": 1.0,\n  "b": [\n    9007199254740993,\n    {\n      "c": []\n    }\n  ],\n  "d": "x, \\"{y}\\"",\n  "e": {}\n}',
    );
    expect(compactJson(indentJson(text))).to.equal(text);
  });

  it('that is none stays as it is', () => {
    expect(indentJson('green open index')).to.equal('green open index');
  });

  it('comes in several values', () => {
    expect(jsonValues('{"a":{"b":1}}\n{\n"c":[1]}\n{"unfinished"')).to.deep.equal([
      '{"a":{"b":1}}',
      '{\n"c":[1]}',
      '{"unfinished"',
    ]);
  });
});

describe('completion in the console', () => {
  const operations = findOperations(knownOperations(), { emulated: true });
  const proposed = (before: string) => completeLine(before, operations)?.proposals.map(({ text }) => text) ?? [];

  it('knows methods', () => expect(proposed('P')).to.include.members(['POST', 'PUT']));

  it('knows the paths of operations, and keeps what is written', () => {
    expect(proposed('PUT _connector/my-drive/_st')).to.include('_connector/my-drive/_status');
    expect(proposed('PUT _connector/my-drive/_st')).to.not.include('_connector/my-drive/_sync_job');
    expect(proposed('GET /my-index/')).to.include('/my-index/_search');
    expect(proposed('GET /_connector/')).to.not.include('/_connector/_search');
  });

  it('knows the parameters of the operation', () => {
    expect(proposed('POST /d/_search?')).to.include.members(['q', 'size', 'filter_path']);
    expect(proposed('POST /d/_search?q=a&si')).to.include('size');
    expect(proposed('PUT /_connector/a/_status?')).to.not.include('q');
  });

  it('knows the fields of the body', () => {
    const operation = operationAt('PUT', '/_connector/a/_scheduling', operations);
    expect(operation?.name).to.equal('connector.update_scheduling');
    const fields = (before: string) => completeBody(before, operation, undefined)?.proposals.map(({ text }) => text);
    expect(fields('{\n  "')).to.deep.equal(['scheduling']);
    expect(fields('{\n  ')).to.deep.equal(['"scheduling"']);
    expect(fields('{\n  "scheduling": ')).to.deep.equal([]);
    expect(fields('{\n  "scheduling": {}')).to.equal(undefined);
  });

  describe('of bodies', () => {
    const api = describeServer() as unknown as ApiDescription;
    const inBody = (line: string, before: string) => {
      const [method = '', path = ''] = line.split(' ');
      return completeBody(before, operationAt(method, path, operations), api)?.proposals.map(({ text }) => text);
    };
    const cases: [line: string, before: string, proposed: readonly string[] | undefined][] = [
      ['PUT /_connector/a/_scheduling', '{ "scheduling": { "', ['access_control', 'full', 'incremental']],
      ['PUT /_connector/a/_scheduling', '{ "scheduling": { "full": { ', ['"enabled"', '"interval"']],
      ['PUT /_connector/a/_scheduling', '{ "scheduling": { "full": { "enabled": ', ['true', 'false']],
      ['PUT /_connector/a/_scheduling', '{ "scheduling": { "full": { "enabled": true, "int', ['enabled', 'interval']],
      [
        'PUT /_connector/a/_status',
        '{ "status": "',
        ['created', 'needs_configuration', 'configured', 'connected', 'error'],
      ],
      ['PUT /_connector/a/_features', '{ "features": { "sync_rules": { "', ['advanced', 'basic']],
      ['PUT /_connector/a/_scheduling', '{ "nothing": { "', []],
      ['PUT /_connector/a/_scheduling', '{ "scheduling": {} ', undefined],
      ['PUT /_connector/a/_scheduling', '', undefined],
      ['GET /_connector', '{ "', []],
    ];
    for (const [line, before, proposed] of cases) {
      it(`knows what follows ${before} of ${line}`, () => expect(inBody(line, before)).to.deep.equal(proposed));
    }

    const words: [line: string, before: string, some: readonly string[], none?: readonly string[]][] = [
      ['POST /d/_search', '{ "query": { "', ['bool', 'match', 'terms', 'knn'], ['geo_shape', 'intervals match']],
      ['POST /d/_search', '{ "query": { "bool": { "', ['must', 'filter', 'minimum_should_match'], ['mustNot']],
      ['POST /d/_search', '{ "query": { "bool": { "must": [ { "nested": { "query": { "', ['range', 'exists']],
      ['POST /d/_search', '{ "query": { "match": { "title": { "', ['operator', 'fuzziness'], ['must']],
      ['POST /d/_search', '{ "query": { "intervals": { "title": { "all_of": { "intervals": [ { "', ['match', 'prefix']],
      ['POST /d/_search', '{ "query": { "function_score": { "functions": [ { "filter": { "', ['term']],
      ['POST /d/_search', '{ "aggs": { "x": { "', ['terms', 'filter', 'avg_bucket', 'aggs'], ['composite terms']],
      [
        'POST /d/_search',
        '{ "aggs": { "x": { "terms": {}, "aggs": { "y": { "percentiles": { "',
        ['percents', 'tdigest'],
      ],
      ['POST /d/_search', '{ "aggs": { "x": { "percentiles": { "tdigest": { "', ['compression'], ['percents']],
      ['POST /d/_search', '{ "aggs": { "x": { "filters": { "filters": { "y": { "', ['bool']],
      ['POST /d/_search', '{ "aggs": { "x": { "composite": { "sources": [ { "y": { "', ['terms', 'histogram'], ['avg']],
      ['GET /_count', '{ "query": { "', ['ids']],
      ['POST /_msearch', '{} { "query": { "', ['ids']],
      ['PUT /_ingest/pipeline/p', '{ "processors": [ { "', ['set', 'rename', 'foreach'], ['every processor', 'geoip']],
      [
        'PUT /_ingest/pipeline/p',
        '{ "processors": [ { "foreach": { "processor": { "set": { "',
        ['value', 'ignore_failure'],
      ],
      ['POST /_ingest/pipeline/_simulate', '{ "pipeline": { "processors": [ { "', ['set']],
      ['PUT /d', '{ "mappings": { "', ['properties', 'dynamic_templates']],
      ['PUT /d/_mapping', '{ "properties": { "a": { "type": "', ['keyword', 'nested', 'dense_vector']],
      ['PUT /d', '{ "mappings": { "properties": { "a": { "type": "keyword", "', ['ignore_above', 'fields'], ['dims']],
      ['PUT /_index_template/t', '{ "template": { "mappings": { "properties": { "a": { "fields": { "b": { "', ['type']],
    ];
    for (const [line, before, some, none = []] of words) {
      it(`knows what is behind ${before} of ${line}`, () => {
        expect(inBody(line, before))
          .to.include.members([...some])
          .and.not.include.oneOf([...none, 'nothing']);
      });
    }

    it('proposes nothing where documents are written', () => {
      expect(inBody('PUT /d/_doc/1', '{ "query": { "')).to.deep.equal([]);
      expect(inBody('POST /d/_search', '{ "aggs": { "')).to.deep.equal([]);
    });

    it('looks into lists', () => {
      const rules = inBody('PUT /_connector/a/_filtering', '{ "rules": [ { "id": "1", "policy": "exclude" }, { "');
      expect(rules).to.include.members(['policy', 'field', 'rule', 'value']);
      const policy = '{ "rules": [ { "policy": "';
      expect(inBody('PUT /_connector/a/_filtering', policy)).to.deep.equal(['exclude', 'include']);
    });
  });
});
