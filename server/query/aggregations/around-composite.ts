import { illegalArgument } from '../../errors/elasticsearch-error';
import { inPascalCase } from '../../json/java-text';
import type { StartAggregation } from './aggregation';

/** Aggregations that a composite one may be inside (CompositeAggregationBuilder.doBuild). */
const AROUND_COMPOSITE = ['filter', 'nested', 'reverse_nested'];

/** What another aggregation makes of a composite one inside it: an error of each index, unless it may be there. */
export function aroundComposite(type: string, start: StartAggregation): StartAggregation {
  if (AROUND_COMPOSITE.includes(type)) return start;
  const name = inPascalCase(type);
  return (limit) => {
    const run = start(limit);
    run.bind = () => {
      const why = `cannot be used with a parent aggregation of type: [${name}AggregatorFactory]`;
      throw illegalArgument(`[composite] aggregation ${why}`);
    };
    return run;
  };
}
