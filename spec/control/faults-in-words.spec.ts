import { expect } from 'chai';
import { explainRule } from '../../server/control/faults/explain';
import type { FaultRule } from '../../server/generated/control';

const REJECTED =
  'es_rejected_execution_exception (429: too many bytes are being indexed at the same time (IndexingPressure))';

/** A rule for `bulk` → its explanation after `bulk: `. */
const ROWS: readonly (readonly [rule: Partial<FaultRule>, words: string])[] = [
  [{ preset: 'bad_gateway' }, 'gets bad_gateway (502 in HTML: from a proxy, not from Elasticsearch)'],
  [{ respond: { status: 418 } }, 'gets 418'],
  [{ respond: { status: 400, type: 'parsing_exception', reason: 'no' } }, 'gets 400 parsing_exception "no"'],
  [{ respond: { preset: 'forbidden', status: 401 } }, 'gets 401 forbidden'],
  [{ respond: { body: {} } }, 'gets 200 with a custom body'],
  [{ respond: { status: 502, body: 'x' } }, 'gets 502 with a custom body'],
  [{ processed: true, connection: 'reset' }, 'is processed, has its connection reset'],
  [{ connection: 'close' }, 'has its connection closed without a response'],
  [{ connection: 'hang' }, 'never gets a response'],
  [{ damage: 'empty' }, 'gets a response without a body'],
  [{ damage: 'truncate' }, 'gets half of the body before the connection ends'],
  [{ damage: 'garbage' }, 'gets a body that is not JSON'],
  [{ damage: 'html' }, 'gets an HTML page instead of the body'],
  [{ damage: 'no_product_header' }, 'gets no X-elastic-product header'],
  [{ delay: 30 }, 'is delayed by 30ms'],
  [{ delay: '2s', jitter: 10 }, 'is delayed by 2s plus up to 10ms'],
  [{ jitter: '1s' }, 'is delayed by 0ms plus up to 1s'],
  [{ drip: {} }, 'gets its response 16 bytes every 100ms'],
  [{ drip: { bytes: 2, every: '1s' } }, 'gets its response 2 bytes every 1s'],
  [{ items: {} }, `has items (all) fail with ${REJECTED}`],
  [{ items: { positions: [0, 2] } }, `has items (at 0, 2) fail with ${REJECTED}`],
  [
    { items: { every: 3, action: 'index', index: 'a', id: 'b', body: { c: 1 }, probability: 0.5, times: 2 } },
    `has items (every 3rd, action index, index a, id b, with {"c":1}, 50 %, at most 2 in all) fail with ${REJECTED}`,
  ],
  [{ items: { error: { status: 409, type: 'x' } } }, 'has items (all) fail with 409 x'],
  [
    { items: { preset: 'forbidden' } },
    "has items (all) fail with forbidden (403: the request's user or API key lacks the privilege for its operation)",
  ],
  [{ connection: 'hang', nth: 1 }, 'never gets a response; only the 1st time'],
  [{ connection: 'hang', nth: 2, times: 1 }, 'never gets a response; only the 2nd time, at most once'],
  [{ connection: 'hang', every: 3, times: 5 }, 'never gets a response; every 3rd time, at most 5 times'],
  [{ connection: 'hang', nth: 4 }, 'never gets a response; only the 4th time'],
  [{ connection: 'hang', nth: 10 }, 'never gets a response; only the 10th time'],
  [{ connection: 'hang', nth: 11 }, 'never gets a response; only the 11th time'],
  [{ connection: 'hang', nth: 13 }, 'never gets a response; only the 13th time'],
  [{ connection: 'hang', nth: 14 }, 'never gets a response; only the 14th time'],
  [{ connection: 'hang', nth: 21 }, 'never gets a response; only the 21st time'],
  [{ connection: 'hang', nth: 111 }, 'never gets a response; only the 111th time'],
  [{ connection: 'hang', probability: 0.25 }, 'never gets a response; in 25 % of cases'],
  [{ connection: 'hang', for: '1m' }, "never gets a response; for 1m on the mock's clock"],
  [{ connection: 'hang', for: 50 }, "never gets a response; for 50ms on the mock's clock"],
];

describe('faults in words', () => {
  for (const [rule, words] of ROWS) {
    it(JSON.stringify(rule), () => {
      expect(explainRule({ operation: 'bulk', ...rule } as FaultRule)).to.equal(`bulk: ${words}`);
    });
  }
});
