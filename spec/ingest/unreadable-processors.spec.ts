import { expect } from 'chai';
import type { LosslessValue } from '../../server/json-text/lossless';
import { failure, pipelineOf } from './support';

describe('processors that cannot be read', () => {
  /** A processor → the type and the reason of the error. */
  const ERRORS: readonly (readonly [LosslessValue, string, string])[] = [
    [
      'x',
      'class_cast_exception',
      "class java.lang.String cannot be cast to class java.util.Map (java.lang.String and java.util.Map are in module java.base of loader 'bootstrap')",
    ],
    [
      null,
      'null_pointer_exception',
      'Cannot invoke "java.util.Map.entrySet()" because "processorConfigWithKey" is null',
    ],
    [
      { set: { field: 'a', value: 1, if: { x: 'true' } } },
      'x_content_parse_exception',
      '[1:2] [script] unknown field [x]',
    ],
    [
      { set: { field: 'a', value: 1, if: {} } },
      'illegal_argument_exception',
      'must specify either [source] for an inline script or [id] for a stored script',
    ],
  ];
  for (const [processor, type, reason] of ERRORS) {
    it(`rejects the processor ${JSON.stringify(processor)}`, () => {
      const error = failure(() => pipelineOf({ processors: [processor] }));
      expect([error.type, error.reason]).to.deep.equal([type, reason]);
    });
  }
});
