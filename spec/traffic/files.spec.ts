import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { anything, assert, integer, property, record, string } from 'fast-check';
import { ExactNumber, parseLossless } from '../../server/json-text/lossless';
import type { TrafficStep } from '../../server/recordings/step';
import { suiteOf } from '../../server/traffic/files/read-suite';
import { recordingText } from '../../server/traffic/files/write-recording';

const CASES = join(__dirname, '..', 'cases');

/** A file → the error. */
const wrong: Record<string, string> = {
  'a: [': 'f.yml:1:5: Flow sequence',
  'steps:\n  - d: x': 'f.yml:2:5: steps[0] has an unknown key [d]. Did you mean [do]?',
  'steps:\n  - body: 1': 'f.yml:2:5: steps[0] lacks [do], such as PUT /_connector/a.',
  'steps:\n  - do: x': 'f.yml:2:9: steps[0].do must be a method and a target, such as PUT /_connector/a.',
  'steps:\n  - do: GET /\n    boddy: 1': 'f.yml:3:5: steps[0] has an unknown key [boddy]. Did you mean [body]?',
  'steps:\n  - do: GET /\n    answer: { staus: 200 }':
    'f.yml:3:15: steps[0].answer has an unknown key [staus]. Did you mean [status]?',
  'steps:\n  - do: GET /\n    save: { a: [1] }': 'f.yml:3:16: steps[0].save.a must be a text.',
  'steps: 3': 'f.yml:1:8: steps must be a list.',
  'steps:\n  - &a\n    do: GET /\n  - *a': 'f.yml:4:5: steps[1] must be an object.',
  'steps:\n  - do: GET /\n    body: [&a {}, *a]': 'f.yml:3:19: aliases are not supported: repeat the value.',
  '[1]': 'f.yml:1:1: A recording must be an object.',
  '{"steps": [], "stps": []}': 'f.yml:1:15: a recording has an unknown key [stps]. Did you mean [steps]?',
  'cases:\n  - name: a\n    step: []': 'f.yml:3:5: cases[0] has an unknown key [step]. Did you mean [steps]?',
  'a: 1': 'f.yml:1:1: neither a recording, which has [steps], nor conformance cases, which have [cases].',
  '': 'f.yml:1:1: A recording must be an object.',
};

describe('files of steps', () => {
  for (const [text, message] of Object.entries(wrong)) {
    it(`say where they are wrong: ${JSON.stringify(text)}`, () => {
      expect(() => suiteOf('f.yml', text)).to.throw(message);
    });
  }

  it('may not be nested too deeply', () => {
    const nested = (depth: number): string => `steps: [{ do: GET /, body: ${'['.repeat(depth)}${']'.repeat(depth)} }]`;
    expect(suiteOf('f.yml', nested(150)).sequences).to.have.length(1);
    for (const depth of [250, 1100, 100_000])
      expect(() => suiteOf('f.yml', nested(depth))).to.throw(/nested (?:too deeply|more than 200 levels deep)/);
  });

  it('can be JSON', () => {
    const text = '{"recording":"x","steps":[{"do":"GET /","answer":{"status":200,"body":{"a":1.0}}}]}';
    const [step] = suiteOf('f.json', text).sequences[0]?.steps ?? [];
    expect(step?.answer?.body).to.deep.equal({ a: new ExactNumber('1.0') });
  });

  it('can be all conformance cases there are', () => {
    const files = readdirSync(CASES);
    const suites = files.map((file) => suiteOf(file, readFileSync(join(CASES, file), 'utf8')));
    expect(suites.flatMap(({ sequences }) => sequences).length).to.be.greaterThan(1000);
    for (const { name, sequences } of suites) expect(sequences.length, name).to.be.greaterThan(0);
  }).timeout(30_000);

  it('read as what was written, numbers in their form', () => {
    const steps = parseLossless(
      '[{"do":"PUT /a","body":{"a":1.0,"long":1234567890123456789,"e":1.0E10,"no":"no","date":"2024-01-01","n":"1.0"}}]',
    ) as unknown as TrafficStep[];
    const text = recordingText({ name: 'x', steps });
    expect(text).to.include('a: 1.0\n').and.to.include('long: 1234567890123456789\n');
    expect(suiteOf('f.yml', text).sequences[0]?.steps).to.deep.equal(steps);
  });

  it('read as what was written, whatever it was', () => {
    const body = anything({ withNullPrototype: false, maxDepth: 3 }).map((value) =>
      JSON.parse(JSON.stringify(value) ?? 'null'),
    );
    const steps = record({ name: string(), body, text: string(), status: integer({ min: 100, max: 599 }) });
    assert(
      property(steps, ({ name, body: value, text, status }) => {
        const written: TrafficStep[] = [
          { do: 'POST /a', body: value, answer: { status, body: value } },
          { do: 'POST /b', headers: { accept: text }, body: text },
        ];
        const read = suiteOf('f.yml', recordingText({ name, steps: written })).sequences[0];
        expect(JSON.stringify(read?.steps)).to.equal(JSON.stringify(written));
      }),
      { numRuns: 200 },
    );
  });
});
