import { expect } from 'chai';
import { builtInPipelines, DEFAULT_PIPELINE } from '../../server/ingest/built-in';
import { runPipeline } from '../../server/ingest/run';
import { simulateDocuments, simulateVerbosely } from '../../server/ingest/simulate';
import type { LosslessObject, LosslessValue } from '../../server/json-text/lossless';
import { documentOf, failure, pipelineOf, processed, worldOf } from './support';

const set = (field: string, value: LosslessValue, more: LosslessObject = {}) => ({ set: { field, value, ...more } });

describe('parsePipeline', () => {
  const ERRORS: readonly (readonly [string, LosslessObject, string, LosslessObject])[] = [
    [
      'a missing property',
      { processors: [{ set: { tag: 't' } }] },
      '[field] required property is missing',
      { processor_type: 'set', processor_tag: 't', property_name: 'field' },
    ],
    [
      'a processor that does not exist',
      { processors: [{ nonsense: {} }] },
      'No processor type exists with name [nonsense]',
      { processor_type: 'nonsense' },
    ],
    [
      'no processors',
      { description: 'x' },
      '[processors] required property is missing',
      { property_name: 'processors' },
    ],
    [
      'processors that are not a list',
      { processors: {} },
      "[processors] property isn't a list, but of type [java.util.HashMap]",
      { property_name: 'processors' },
    ],
    [
      'an empty on_failure',
      { processors: [set('a', 1)], on_failure: [] },
      'pipeline [p] cannot have an empty on_failure option defined',
      {},
    ],
    [
      'an empty on_failure of a processor',
      { processors: [set('a', 1, { on_failure: [] })] },
      '[on_failure] processors list cannot be empty',
      { processor_type: 'set', property_name: 'on_failure' },
    ],
    [
      'an unknown option',
      { processors: [set('a', 1, { x: 1 })] },
      "processor [set] doesn't support one or more provided configuration parameters [x]",
      { processor_type: 'set' },
    ],
    [
      'an unknown key',
      { processors: [], x: 1 },
      "pipeline [p] doesn't support one or more provided configuration parameters [x]",
      {},
    ],
    [
      'a field that is not a string',
      { processors: [{ lowercase: { field: 1 } }] },
      "[field] property isn't a string, but of type [java.lang.Integer]",
      { processor_type: 'lowercase', property_name: 'field' },
    ],
    [
      'an unknown type to convert to',
      { processors: [{ convert: { field: 'a', type: 'x' } }] },
      '[type] type [x] not supported, cannot convert field.',
      { processor_type: 'convert', property_name: 'type' },
    ],
    [
      'a broken pattern',
      { processors: [{ gsub: { field: 'a', pattern: '(', replacement: '' } }] },
      '[pattern] Invalid regex pattern. (',
      { processor_type: 'gsub', property_name: 'pattern' },
    ],
  ];
  for (const [name, body, reason, metadata] of ERRORS) {
    it(`rejects ${name}`, () => {
      const error = failure(() => pipelineOf(body));
      expect([error.type, error.reason]).to.deep.equal(['parse_exception', reason]);
      expect(error.metadata ?? {}).to.deep.equal(metadata);
    });
  }

  it('reports all invalid processors', () => {
    const error = failure(() => pipelineOf([{ set: {} }, { nonsense: {} }]));
    expect(error.reason).to.equal('[field] required property is missing');
    expect(error.suppressed?.map(({ reason }) => reason)).to.deep.equal([
      'No processor type exists with name [nonsense]',
    ]);
  });

  it('rejects a condition that does not compile', () => {
    const error = failure(() => pipelineOf([set('a', 1, { if: 'ctx.' })]));
    expect([error.type, error.reason]).to.deep.equal(['script_exception', 'compile error']);
    expect(error.metadata).to.deep.equal({ processor_type: 'set' });
  });

  it('names processors that are not emulated', () => {
    const error = failure(() => pipelineOf([{ grok: { field: 'a', patterns: ['x'] } }]));
    expect([error.status, error.reason]).to.deep.equal([
      501,
      'es-connector-mock does not emulate the ingest processor [grok]',
    ]);
  });
});

describe('runPipeline', () => {
  it('evaluates conditions', () => {
    const processors = [
      set('r1', 1, { if: 'ctx?._extract == true' }),
      set('r2', 2, { if: 'ctx.missing != null' }),
      set('r3', 3, { if: "ctx.n > 3 && ctx.s == 'x'" }),
      set('r4', 4, { if: "ctx.a?.b == 'c'" }),
      set('r5', 5, { if: "def l = ctx.l; return l.contains('y') && ctx._index == 'docs'" }),
    ];
    const source = { _extract: true, n: 5, s: 'x', l: ['y'] };
    expect(processed(processors, source)).to.deep.equal({ ...source, r1: 1, r3: 3, r5: 5 });
  });

  it('does not let conditions change the document', () => {
    for (const condition of [
      'ctx.a = 2; true',
      "ctx.l.add('x'); true",
      "ctx.o.remove('x'); true",
      'ctx.o.x = 1; true',
    ]) {
      const error = failure(() => processed([set('r', 1, { if: condition })], { a: 1, l: [], o: { x: 1 } }));
      expect(error.causedBy?.reason, condition).to.equal('Mutating ingest documents in conditionals is not supported');
    }
  });

  it('fails if a condition does not return a boolean', () => {
    const error = failure(() => processed([set('r', 1, { if: 'ctx.a' })], { a: 1 }));
    expect(error.causedBy?.reason).to.equal('cannot cast def [int] to boolean');
  });

  it('handles failures of a processor, and records what failed', () => {
    const message =
      '{{ _ingest.on_failure_processor_type }}/{{_ingest.on_failure_processor_tag}}: {{ _ingest.on_failure_message }}';
    const rename = {
      rename: { tag: 'r', field: 'a', target_field: 'b', on_failure: [{ append: { field: 'errs', value: message } }] },
    };
    expect(processed([rename, set('done', true)], {})).to.deep.equal({
      errs: ["rename/r: field [a] doesn't exist"],
      done: true,
    });
  });

  it('ignores failures', () => {
    expect(processed([{ fail: { message: 'x', ignore_failure: true } }, set('a', 1)], {})).to.deep.equal({ a: 1 });
  });

  it('handles failures of a pipeline, and skips the rest of it', () => {
    const pipeline = pipelineOf({
      processors: [set('a', 1), { remove: { field: 'nope' } }, set('b', 1)],
      on_failure: [set('failed', '{{_ingest.on_failure_message}}')],
    });
    const document = documentOf({});
    runPipeline(worldOf(), pipeline, document);
    expect(document.source()).to.deep.equal({ a: 1, failed: 'field [nope] not present as part of path [nope]' });
    expect(document.ingest).to.not.have.property('on_failure_message');
  });

  it('does not handle the failure of a condition with the on_failure of its processor', () => {
    const error = failure(() => processed([set('a', 1, { if: 'ctx.x.y', ignore_failure: true })], {}));
    expect(error.causedBy?.reason).to.equal('cannot access method/field [y] from a null def reference');
  });

  it('drops', () => {
    expect(processed([{ drop: { if: "ctx.foo == 'bar'" } }, set('a', 1)], { foo: 'bar' })).to.equal('dropped');
  });

  it('terminates', () => {
    expect(processed([{ terminate: {} }, set('a', 1)], {})).to.deep.equal({});
  });

  it('calls pipelines, and detects cycles', () => {
    const inner = pipelineOf([set('inner', '{{_ingest.pipeline}}')], 'inner');
    const circle = pipelineOf([{ pipeline: { name: 'circle' } }], 'circle');
    const world = worldOf({ inner, circle });
    const document = documentOf({});
    runPipeline(
      world,
      pipelineOf([{ pipeline: { name: 'inner' } }, { pipeline: { name: 'nope', ignore_missing_pipeline: true } }]),
      document,
    );
    expect(document.source()).to.deep.equal({ inner: 'inner' });
    const error = failure(() => runPipeline(world, circle, documentOf({})));
    expect(error.reason).to.equal('Cycle detected for pipeline: circle');
  });

  it('changes the destination of the document', () => {
    const document = documentOf({});
    runPipeline(
      worldOf(),
      pipelineOf([set('_index', 'other'), set('_id', '2'), { script: "ctx._routing = 'r'" }]),
      document,
    );
    expect(['_index', '_id', '_routing'].map((name) => document.metadata(name))).to.deep.equal(['other', '2', 'r']);
  });

  it('rejects scripts that make a document contain itself', () => {
    expect(failure(() => processed([{ script: 'ctx.me = [ctx.o]; ctx.o.me = ctx.me' }], { o: {} })).reason).to.equal(
      'Iterable object is self-referencing itself',
    );
  });
});

describe('the default pipeline', () => {
  const run = (source: LosslessObject) => {
    const document = documentOf(source);
    runPipeline(worldOf(), pipelineOf(builtInPipelines[DEFAULT_PIPELINE] as LosslessObject), document);
    return document.source();
  };

  it('reduces white space if told to', () => {
    expect(run({ body: '  a \n\t b  ', _reduce_whitespace: true })).to.deep.equal({ body: 'a b' });
    expect(run({ body: '  a \n\t b  ', _reduce_whitespace: false })).to.deep.equal({ body: '  a \n\t b  ' });
  });

  it('turns an attachment into body', () => {
    const _attachment = Buffer.from('Hello\uFFFD  world').toString('base64');
    expect(run({ t: 1, _attachment, _extract_binary_content: true, _reduce_whitespace: true })).to.deep.equal({
      t: 1,
      body: 'Hello world',
    });
    expect(run({ t: 1, _attachment, _extract_binary_content: false })).to.deep.equal({ t: 1 });
  });

  it('writes its failures into the document', () => {
    expect(run({ _attachment: '__', _extract_binary_content: true })).to.deep.equal({
      _ingestion_errors: ["Processor 'attachment' in pipeline '' failed with message 'Illegal base64 character 5f'"],
    });
  });
});

describe('simulate', () => {
  const print = (error: { type: string; reason: string | null }) => ({
    error: { type: error.type, reason: error.reason },
  });

  it('shows documents, failures and drops', () => {
    const pipeline = pipelineOf([{ drop: { if: 'ctx.d == true' } }, { lowercase: { field: 'a' } }]);
    const documents = [documentOf({ a: 'X' }), documentOf({ d: true }), documentOf({})];
    expect(simulateDocuments(worldOf(), pipeline, documents, print)).to.deep.equal([
      {
        doc: {
          _index: 'docs',
          _id: '1',
          _version: '-3',
          _source: { a: 'x' },
          _ingest: { timestamp: '2024-01-02T03:04:05.006Z' },
        },
      },
      null,
      { error: { type: 'illegal_argument_exception', reason: 'field [a] not present as part of path [a]' } },
    ]);
  });

  it('shows every step', () => {
    const pipeline = pipelineOf([
      set('a', 1, { tag: 't', description: 'd', if: 'true' }),
      set('b', 1, { if: 'false' }),
      { fail: { message: 'x', ignore_failure: true } },
      { fail: { message: 'y' } },
    ]);
    const [result] = simulateVerbosely(worldOf(), pipeline, [documentOf({})], print);
    const steps = (result as { processor_results: LosslessObject[] }).processor_results;
    expect(steps.map(({ processor_type, status }) => `${processor_type} ${status}`)).to.deep.equal([
      'set success',
      'set skipped',
      'fail error_ignored',
      'fail error',
    ]);
    expect(steps[0]).to.deep.include({ tag: 't', description: 'd', if: { condition: 'true', result: true } });
    expect(steps[0]).to.have.nested.property('doc._source').that.deep.equals({ a: 1 });
    expect(steps[0]).to.have.nested.property('doc._ingest.pipeline', 'p');
    expect(steps[3]).to.have.nested.property('error.reason', 'y');
  });
});
