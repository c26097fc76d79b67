import { expect } from 'chai';
import * as fc from 'fast-check';
import { ElasticsearchError } from '../../server/errors/elasticsearch-error';
import * as bodies from '../../server/generated/bodies';
import { parsePlain } from '../../server/json-text/parse';
import { readExactly } from '../../server/validation/exact-reader';
import { type BodySchema, parseBody } from '../../server/validation/parse-body';
import { arbitraryBody } from './arbitrary-body';

/** The value read, or undefined if it is rejected as Elasticsearch would. */
function attempt<T>(action: () => T): { value: T } | undefined {
  try {
    return { value: action() };
  } catch (error) {
    if (error instanceof ElasticsearchError) return undefined;
    throw error;
  }
}

/** A value as text. Lists of strings may contain numbers and booleans, which the exact reader converts to strings. */
function normal(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    Array.isArray(item)
      ? item.map((element: unknown) => (typeof element === 'object' ? element : String(element)))
      : item,
  );
}

/** Compares the compiled validator and the exact reader. */
function expectAgreement(schema: BodySchema<unknown>, text: string): void {
  const plain = parsePlain(text);
  const fast = plain !== undefined && !plain.scan.unusualNumbers && schema.validate(plain.value);
  const exact = attempt(() => readExactly(schema.spec, text));
  const whole = attempt(() => parseBody(schema, text));
  expect(whole === undefined, 'parseBody').to.equal(exact === undefined);
  if (fast) {
    expect(exact, 'refused by the exact reader alone').not.to.equal(undefined);
    expect(normal(exact?.value)).to.equal(normal(plain.value));
  } else if (plain && !plain.scan.unusualNumbers && exact) {
    // It accepts values that the schema does not describe only where the parser skips part of a list.
    expect(normal(exact.value), 'refused by the validator alone').not.to.equal(normal(plain.value));
  }
}

const INSERTS = [...'{}[]",:\\/*-+.eEtfnu01é\n\0 ', '"name"', 'null', '/**/', '//', '\\ud800'];

describe('the validator and the exact reader', () => {
  for (const schema of Object.values(bodies) as BodySchema<unknown>[]) {
    it(`accept valid bodies of ${schema.name} @fuzz`, () => {
      fc.assert(
        fc.property(arbitraryBody(schema.spec, true), (body) => {
          expect(schema.validate(body)).to.equal(true);
          expectAgreement(schema, JSON.stringify(body));
        }),
      );
    });

    it(`agree on other bodies of ${schema.name} @fuzz`, () => {
      fc.assert(
        fc.property(arbitraryBody(schema.spec, false), (body) => expectAgreement(schema, JSON.stringify(body))),
        { numRuns: 200 },
      );
    });

    it(`agree on malformed bodies of ${schema.name} @fuzz`, () => {
      const broken = fc
        .tuple(arbitraryBody(schema.spec, false), fc.nat(), fc.nat(6), fc.constantFrom(...INSERTS, ''), fc.boolean())
        .map(([body, at, cut, insert, end]) => {
          const text = JSON.stringify(body);
          const from = at % (text.length + 1);
          const changed = text.slice(0, from) + insert + (end ? '' : text.slice(from + cut));
          // An unpaired surrogate cannot be sent.
          return Buffer.from(changed).toString();
        });
      fc.assert(
        fc.property(fc.oneof(broken, fc.json(), fc.string({ unit: 'binary' })), (text) =>
          expectAgreement(schema, text),
        ),
        { numRuns: 200 },
      );
    });
  }

  it('handle bytes that are not UTF-8 @fuzz', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        attempt(() =>
          parseBody(bodies.connectorPut, Buffer.concat([Buffer.from('{"name":"'), bytes, Buffer.from('"}')])),
        );
      }),
    );
  });
});
