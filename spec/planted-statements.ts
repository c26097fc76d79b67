const CLOCK = 'use the clock of the runtime';
const WAIT = 'use the runtime for waiting';
const CHANCE = 'use the runtime for ids and randomness';

/** An expression → what the check must report for it. Planted in a rule, where none of these is allowed. */
export const platform: Record<string, string> = {
  'Date.now()': CLOCK,
  'new Date()': CLOCK,
  'new Date': CLOCK,
  'new Date(...[])': CLOCK,
  'Date()': CLOCK,
  "Date['now']()": CLOCK,
  '[1].map(Date)': CLOCK,
  'process.hrtime()': 'use the stopwatch of the runtime',
  'process.hrtime.bigint()': 'use the stopwatch of the runtime',
  'performance.now()': 'use the stopwatch of the runtime',
  'setTimeout(() => {}, 1)': WAIT,
  'setInterval(() => {}, 1)': WAIT,
  'setImmediate(() => {})': WAIT,
  '[() => {}].map(setTimeout)': WAIT,
  'Math.random()': CHANCE,
  "Math['random']()": CHANCE,
  'crypto.getRandomValues(new Uint8Array(1))': CHANCE,
  'crypto.randomUUID()': CHANCE,
  'globalThis.setTimeout(() => {}, 1)': 'refer to globals by name',
  'new Intl.DateTimeFormat().format()': CLOCK,
  'AbortSignal.timeout(1)': WAIT,
  'queueMicrotask(() => {})': WAIT,
  'Atomics.wait(new Int32Array(1), 0, 0)': WAIT,
  'new MessageChannel()': WAIT,
  'process.nextTick(() => {})': WAIT,
  'console.log(1)': 'report problems through the runtime',
  '[1].map(require)': 'import modules by name',
  'new Worker(1)': 'it is not among the globals',
  'process.env.HOME': 'only the command and the hooks may use the process',
};

/** A statement that declares state → what it declares. */
export const state: Record<string, string> = {
  'let count = 0;': 'count',
  'export let count = 0;': 'count',
  'var count = 0;': 'count',
  'const cache = new Map();': 'cache',
  'const cache = new Map<string, number>();': 'cache',
  'const seen = new WeakSet();': 'seen',
  'const waiting: string[] = [];': 'waiting',
  'const waiting = [] as string[];': 'waiting',
  'const cache: Record<string, number> = {};': 'cache',
  'const cache = {} as Record<string, number>;': 'cache',
  'const cache = {} satisfies object;': 'cache',
  'const cache = Object.create(null);': 'cache',
  'export class Counter { static count = 0; }': 'Counter.count',
  'export class Counter { static readonly cache = new Map(); }': 'Counter.cache',
  'export class Counter { static readonly #cache = new Map(); }': 'Counter.cache',
  'export class Counter { static accessor count = 0; }': 'Counter.count',
};

/** What no file may use, the runtime and the command included → what the check must report for it. */
export const forbidden: Record<string, string> = {
  "fetch('http://localhost')": 'use node:http for requests',
  "eval('1')": 'do not compile text',
  "new Function('return 1')": 'do not compile text',
  "Function('return 1')": 'do not compile text',
  "process.getBuiltinModule('fs')": 'import modules by name',
  "process['getBuiltinModule']('fs')": 'import modules by name',
  "(({ getBuiltinModule }) => getBuiltinModule('fs'))(process)": 'import modules by name',
};

/** A text whose first line declares a variable that a function changes later → that variable. */
export const changes: Record<string, string> = {
  'const n = { count: 0 };\nexport const it = () => (n.count += 1);': 'n',
  'const n = { count: 0 };\nexport const it = () => n.count++;': 'n',
  'const n = { a: { b: 0 } };\nexport const it = () => delete n.a.b;': 'n',
  "const n = { a: 0 };\nexport const it = () => (n['a'] = 1);": 'n',
  'const n = { a: 0 };\nexport const it = () => Object.assign(n, { a: 1 });': 'n',
  'const n = { a: 0 };\nexport const it = () => ([n.a] = [1]);': 'n',
  "const seen = new Set(['a']);\nexport const it = (name: string) => seen.add(name);": 'seen',
  'const names = [1];\nexport function it() {\n  (names as number[]).push(2);\n}': 'names',
  "const lists = new Map([['a', [1]]]);\nexport const it = () => lists.get('a')!.push(2);": 'lists',
  'export const it = (() => { let n = 0; return () => ++n; })();': 'n',
  'export const it = (() => { const m = new Map(); return (k: string) => m.set(k, 1); })();': 'm',
  'export const it = ((m) => (k: string) => m.set(k, 1))(new Map());': 'm',
  'export class Counter { count() { Counter.prototype.count = () => {}; } }': 'Counter',
  "import { n } from './n';\nexport const it = () => (n.count += 1);": 'n',
  'export function it() { it.count = 1; }': 'it',
};
