// What of the platform the files of server/ may use, as tables.

/** Globals that the whole server may use: they only calculate. All others need an exception. */
export const globals = [
  ...['Array', 'BigInt', 'Boolean', 'JSON', 'Map', 'Number', 'Object', 'Promise', 'Proxy', 'Reflect', 'RegExp', 'Set'],
  ...['String', 'Symbol', 'WeakMap', 'WeakRef', 'WeakSet', 'ArrayBuffer', 'Buffer', 'DataView'],
  ...['Error', 'AggregateError', 'RangeError', 'SyntaxError', 'TypeError'],
  ...['Float32Array', 'Float64Array', 'Int32Array', 'Uint8Array', 'Uint16Array', 'Uint32Array'],
  ...['TextDecoder', 'TextEncoder', 'URL', 'URLSearchParams', 'AbortController', 'structuredClone'],
  ...['undefined', 'NaN', 'Infinity', 'isFinite', 'isNaN', 'decodeURIComponent', 'encodeURIComponent'],
  ...['clearInterval', 'clearTimeout', '__dirname', 'arguments'],
];

/** What no file may use, not even with an exception, because the other checks cannot see what it does. */
export const forbidden = [
  { uses: /^(?:eval|Function)\b/, title: 'do not compile text' },
  { uses: /^process\.(?:getBuiltinModule|binding|dlopen|\*)$|^process$/, title: 'import modules by name' },
  { uses: /^(?:fetch|WebSocket|EventSource)\b/, title: 'use node:http for requests' },
];

/** What only server/runtime may use, so that tests can stop the clock and predict ids, and what to use instead. */
export const platform = [
  {
    uses: /^Date$|^Date\.|^Date\(\)$|^new Date\(\)$|^(?:Temporal|Intl)\b/,
    title: 'use the clock of the runtime for the time',
  },
  { uses: /^performance\b|^process\.(?:hrtime|uptime)$/, title: 'use the stopwatch of the runtime for durations' },
  {
    uses: /^(?:set(?:Timeout|Interval|Immediate)|queueMicrotask|AbortSignal|Atomics|MessageChannel)\b|^process\.nextTick$/,
    title: 'use the runtime for waiting',
  },
  { uses: /^Math\.|^crypto\b/, title: 'use the runtime for ids and randomness' },
  { uses: /^global(?:This)?\b/, title: 'refer to globals by name' },
  { uses: /^process\b/, title: 'only the command and the hooks may use the process' },
  { uses: /^console\b/, title: 'report problems through the runtime' },
  { uses: /^(?:require|module)\b/, title: 'import modules by name' },
];

/** Files or folders that may use part of the platform nevertheless. */
export const exceptions = [
  { in: 'runtime/', uses: /./, because: 'it is the source of time, ids and randomness' },
  { in: 'cli/', uses: /^process\b/, because: 'it is the process' },
  {
    in: 'cli/compiled-code.ts',
    uses: /^require\.cache$/,
    because: 'it puts the modules that it loads from compiled code where Node looks for them',
  },
  {
    in: 'cli/open.ts',
    uses: /^setTimeout$/,
    because: 'it waits for a program of the machine, and must end before the timer',
  },
  { in: 'cli/progress.ts', uses: /^setInterval$/, because: 'it shows people how much real time has passed' },
  { in: 'dates/zone.ts', uses: /^Intl\.DateTimeFormat$/, because: 'it only formats times that it is given' },
  { in: 'hooks/jest.ts', uses: /^(?:before|after)Each$/, because: 'Jest declares its functions as globals' },
  { in: 'hooks/vitest.ts', uses: /^console\.error$/, because: 'it runs in the test runner, which shows the console' },
  {
    in: 'hooks/',
    uses: /^process\b|^globalThis$/,
    because:
      'a test runner identifies its workers through the environment, and Jest keeps state between files on globalThis',
  },
  {
    in: 'http/sender.ts',
    uses: /^set(?:Immediate|Interval)$/,
    because:
      'responses from one turn of the event loop are sent together, and a dripping response is sent in real time',
  },
  {
    in: 'http/connections.ts',
    uses: /^setInterval$/,
    because: 'connections are idle in real time',
  },
  {
    in: 'upstream/wire/connection-pool.ts',
    uses: /^setInterval$/,
    because: 'connections are idle in real time',
  },
  {
    in: 'control/journal/waiting.ts',
    uses: /^setTimeout$/,
    because: "a test waits in real time, whatever the mock's clock says",
  },
  {
    in: 'control/journal/events.ts',
    uses: /^setInterval$/,
    because: 'proxies close streams that are silent in real time',
  },
];

/** Imports whose target is not a literal. */
export const computedImports = [
  { in: 'hooks/vitest.ts', because: 'only users of vitest have vitest installed' },
  { in: 'config/read-config.ts', because: 'a configuration file may be a module of the user' },
];
