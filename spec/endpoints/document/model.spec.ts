import { expect } from 'chai';
import fc from 'fast-check';
import type { JsonObject, JsonValue } from '../../../server/json/value';
import { Api } from '../api';

/** The state of one document according to a simple reading of the rules. */
interface ModelDocument {
  readonly version: number;
  readonly seqNo: number;
  readonly source: JsonObject;
}

interface Expected {
  readonly status: number;
  readonly result: string;
  readonly version?: number;
  readonly seqNo?: number;
}

/** An index according to a simple reading of the rules: the specification that the server is compared with. */
class Model {
  readonly documents = new Map<string, ModelDocument>();
  private readonly deleted = new Map<string, number>();
  private next = 0;

  write(id: string, source: JsonObject): Expected {
    const before = this.documents.get(id);
    const version = (before?.version ?? this.deleted.get(id) ?? 0) + 1;
    const seqNo = this.next++;
    this.documents.set(id, { version, seqNo, source });
    this.deleted.delete(id);
    return { status: before ? 200 : 201, result: before ? 'updated' : 'created', version, seqNo };
  }

  delete(id: string): Expected {
    const before = this.documents.get(id);
    const version = (before?.version ?? this.deleted.get(id) ?? 0) + 1;
    this.documents.delete(id);
    this.deleted.set(id, version);
    const seqNo = this.next++;
    return { status: before ? 200 : 404, result: before ? 'deleted' : 'not_found', version, seqNo };
  }

  apply(step: Step): Expected {
    const before = this.documents.get(step.id);
    if (step.kind === 'update' && !before && !step.asUpsert) return failure(404, 'document_missing_exception');
    if (step.condition !== undefined && before?.seqNo !== step.condition) {
      return failure(409, 'version_conflict_engine_exception');
    }
    switch (step.kind) {
      case 'index':
        return this.write(step.id, step.body);
      case 'create':
        return before ? failure(409, 'version_conflict_engine_exception') : this.write(step.id, step.body);
      case 'delete':
        return this.delete(step.id);
      case 'update': {
        const source = before ? merge(before.source, step.body) : step.body;
        if (before && same(before.source, source)) {
          return { status: 200, result: 'noop', version: before.version, seqNo: before.seqNo };
        }
        return this.write(step.id, source);
      }
    }
  }
}

interface Step {
  readonly kind: 'index' | 'create' | 'update' | 'delete';
  readonly id: string;
  readonly body: JsonObject;
  readonly asUpsert: boolean;
  readonly condition: number | undefined;
}

const failure = (status: number, result: string): Expected => ({ status, result });

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function merge(base: JsonObject, change: JsonObject): JsonObject {
  const merged = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(change)) {
    const before = merged.get(key);
    merged.set(key, isObject(before) && isObject(value) ? merge(before, value) : value);
  }
  return Object.fromEntries(merged);
}

/** Equality regardless of key order. */
const same = (a: JsonValue, b: JsonValue): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

function sorted(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, sorted(value[key] as JsonValue)]));
}

// One type per field, so that no mapping interferes.
const content = fc.record<JsonObject>(
  {
    text: fc.oneof(fc.constant(null), fc.string()),
    count: fc.integer(),
    nested: fc.record(
      { flag: fc.boolean(), tags: fc.array(fc.constantFrom('a', 'b')) },
      { requiredKeys: [], noNullPrototype: true },
    ),
  },
  { requiredKeys: [], noNullPrototype: true },
);

const steps = fc.array(
  fc.record<Step>({
    kind: fc.constantFrom('index', 'create', 'update', 'update', 'delete'),
    id: fc.constantFrom('a', 'b', 'c'),
    body: content,
    asUpsert: fc.boolean(),
    condition: fc.constant(undefined),
  }),
  { maxLength: 25 },
);

/** Occasionally the condition is met: a recent sequence number. */
const conditions = fc.array(fc.option(fc.nat(12), { nil: undefined, freq: 3 }), { minLength: 25, maxLength: 25 });

describe('documents, after any sequence of writes', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());

  const expectStored = async (model: Model): Promise<void> => {
    const { body } = await api.send('POST', '/docs/_mget', { ids: ['a', 'b', 'c'] });
    const shown = (body.docs as JsonObject[]).map(({ _id, found, _version, _seq_no, _source }) =>
      found ? { _id, _version, _seq_no, _source } : { _id },
    );
    const expected = ['a', 'b', 'c'].map((id) => {
      const document = model.documents.get(id);
      if (!document) return { _id: id };
      return { _id: id, _version: document.version, _seq_no: document.seqNo, _source: document.source };
    });
    expect(shown).to.deep.equal(expected);
  };

  it('agree with a simple model, one request each @fuzz', async () => {
    const property = fc.asyncProperty(steps, conditions, async (sequence, wanted) => {
      api.reset();
      await api.put('/docs/_doc/first', {});
      const model = new Model();
      model.write('first', {});
      for (const [position, step] of sequence.entries()) {
        const conditional = conditionally(step, wanted[position]);
        const answer = await api.send(...request(conditional));
        expect(outcome(answer.status, answer.body)).to.deep.equal(model.apply(conditional));
      }
      await expectStored(model);
    });
    await fc.assert(property, { numRuns: 60 });
  });

  it('agree with a simple model, all in one bulk request @fuzz', async () => {
    const property = fc.asyncProperty(steps, conditions, async (sequence, wanted) => {
      api.reset();
      const first: Step = { kind: 'index', id: 'first', body: {}, asUpsert: false, condition: undefined };
      const all = [first, ...sequence.map((step, position) => conditionally(step, wanted[position]))];
      const model = new Model();
      const expected = all.map((step) => model.apply(step));
      const { body } = await api.sendText('POST', '/docs/_bulk', 'application/x-ndjson', all.map(lines).join(''));
      const outcomes = (body.items as JsonObject[]).map((item) => {
        const [members] = Object.values(item) as JsonObject[];
        return outcome(members?.status as number, members as JsonObject);
      });
      expect(outcomes).to.deep.equal(expected);
      expect(body.errors).to.equal(expected.some(({ version }) => version === undefined));
      await expectStored(model);
    });
    await fc.assert(property, { numRuns: 60 });
  });
});

/** Creates and upserts do not support conditions. */
function conditionally(step: Step, condition: number | undefined): Step {
  return step.kind === 'create' || step.asUpsert ? step : { ...step, condition };
}

function request({ kind, id, body, asUpsert, condition }: Step): [method: string, target: string, body?: object] {
  const query = condition === undefined ? '' : `?if_seq_no=${condition}&if_primary_term=1`;
  switch (kind) {
    case 'index':
      return ['PUT', `/docs/_doc/${id}${query}`, body];
    case 'create':
      return ['PUT', `/docs/_create/${id}`, body];
    case 'update':
      return ['POST', `/docs/_update/${id}${query}`, { doc: body, ...(asUpsert && { doc_as_upsert: true }) }];
    case 'delete':
      return ['DELETE', `/docs/_doc/${id}${query}`];
  }
}

function lines({ kind, id, body, asUpsert, condition }: Step): string {
  const conditions = condition === undefined ? {} : { if_seq_no: condition, if_primary_term: 1 };
  const action = JSON.stringify({ [kind]: { _id: id, ...conditions } });
  if (kind === 'delete') return `${action}\n`;
  const document = kind === 'update' ? { doc: body, ...(asUpsert && { doc_as_upsert: true }) } : body;
  return `${action}\n${JSON.stringify(document)}\n`;
}

function outcome(status: number, members: JsonObject): Expected {
  const { error } = members;
  if (isObject(error)) return { status, result: error.type as string };
  const {
    result,
    _version: version,
    _seq_no: seqNo,
  } = members as { result: string; _version: number; _seq_no: number };
  return { status, result, version, seqNo };
}
