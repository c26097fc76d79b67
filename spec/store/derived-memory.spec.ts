import { expect } from 'chai';
import { DerivedMemory } from '../../server/store/derived-memory';

describe('memory for derived data', () => {
  const dropped: string[] = [];
  const data = (name: string, bytes: number) => ({ bytes, drop: () => dropped.push(name) });

  beforeEach(() => dropped.splice(0));

  it('drops what has been used least recently when there is too much', () => {
    const memory = new DerivedMemory(100);
    const [a, b, c] = [data('a', 40), data('b', 40), data('c', 40)];
    memory.use(a, memory.begin());
    memory.use(b, memory.begin());
    memory.use(a, memory.begin());
    for (let search = 0; search < 10; search += 1) memory.begin();
    memory.use(c, memory.begin());
    expect(dropped).to.deep.equal(['b']);
    expect(memory.size).to.equal(80);
  });

  it('keeps what the last searches have used, however much it is', () => {
    const memory = new DerivedMemory(100);
    const search = memory.begin();
    for (const name of ['a', 'b', 'c']) memory.use(data(name, 80), search);
    expect(dropped).to.deep.equal([]);
    expect(memory.size).to.equal(240);
  });

  it('counts data once, however often it is used', () => {
    const memory = new DerivedMemory(100);
    const a = data('a', 60);
    for (let search = 0; search < 20; search += 1) memory.use(a, memory.begin());
    expect(memory.size).to.equal(60);
    expect(dropped).to.deep.equal([]);
  });
});
