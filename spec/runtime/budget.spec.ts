import { expect } from 'chai';
import { ElasticsearchError } from '../../server/errors/elasticsearch-error';
import { Budget } from '../../server/runtime/budget';

function refusal(use: () => void): ElasticsearchError {
  try {
    use();
  } catch (error) {
    return error as ElasticsearchError;
  }
  throw new Error('nothing was refused');
}

describe("a request's budget", () => {
  it('allows exactly its limits', () => {
    const budget = new Budget({ work: 10, memory: 20 });
    budget.charge(4);
    budget.charge(6);
    budget.chargeMemory(20);
    expect(refusal(() => budget.charge(0.5)).limit).to.equal('request.max_work');
    expect(refusal(() => budget.chargeMemory(1)).limit).to.equal('request.max_memory');
  });

  it('stays exhausted', () => {
    const budget = new Budget({ work: 10, memory: 20 });
    refusal(() => budget.charge(11));
    expect(refusal(() => budget.charge(0)).status).to.equal(429);
  });

  it("is rejected with the circuit breaker's error", () => {
    const budget = new Budget({ work: 10, memory: 3 * 1024 * 1024 });
    const error = refusal(() => budget.chargeMemory(3.5 * 1024 * 1024));
    expect(error.type).to.equal('circuit_breaking_exception');
    expect(error.reason).to.equal(
      '[request] Data too large, data for [<http_request>] would be [3670016/3.5mb], which is larger than the limit of [3145728/3mb]',
    );
    expect(error.extra).to.deep.equal({ bytes_wanted: 3670016, bytes_limit: 3145728, durability: 'TRANSIENT' });
  });

  it('is rejected with the error of the caller that charges it', () => {
    const budget = new Budget({ work: 10, memory: 20 });
    const refuse = ({ name, allowed, wanted }: { name: string; allowed: number; wanted: number }) =>
      new ElasticsearchError('illegal_argument_exception', `${wanted} > ${allowed}`, { limit: name });
    expect(refusal(() => budget.charge(12, refuse)).reason).to.equal('12 > 10');
  });

  it('grows with what is granted', () => {
    const budget = new Budget({ work: 10, memory: 20 });
    budget.grant(5, 1);
    budget.charge(15);
    budget.chargeMemory(21);
    expect(refusal(() => budget.charge(1)).reason).to.contain('limit of [15]');
  });
});
