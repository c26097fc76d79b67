// The layers of server/, as tables. Anything not listed is not allowed.

/**
 * Each entry of server/ (a folder, or a file without `.ts`) → what it may import besides itself: other entries, Node's
 * modules, packages. `node:crypto#createHash` allows only that one name. Ordered from the
 * bottom up: an entry only imports entries above it in this list, which is checked.
 */
export const layers = {
  json: [],
  errors: ['json'],
  'json-text': ['errors', 'json', 'node:buffer'],
  runtime: ['errors', 'node:crypto'],
  // Bodies that are not JSON, converted to the JSON that they represent.
  formats: ['runtime', 'errors', 'json', 'json-text', 'node:buffer'],
  dates: ['errors', 'json'],
  // HTML as Lucene reads it.
  html: [],
  validation: ['errors', 'json', 'json-text'],
  generated: ['json', 'validation', 'schemas/'],
  store: [
    'runtime',
    'validation',
    'dates',
    'errors',
    'json',
    'json-text',
    'node:net#isIP',
    'sorted-btree',
    'sorted-btree/extended/diffAgainst',
  ],
  painless: ['runtime', 'dates', 'errors', 'json', 'json-text', 'node:crypto#createHash'],
  query: [
    'html',
    'painless',
    'store',
    'runtime',
    'validation',
    'dates',
    'errors',
    'json',
    'json-text',
    'node:crypto#createHash',
    '@orama/stemmers/',
    '@orama/stopwords/',
    'stopwords-json/',
  ],
  ingest: ['painless', 'store', 'runtime', 'html', 'dates', 'errors', 'json', 'json-text', 'node:net#isIP'],
  // Who sends requests: accounts, keys, and how they are checked.
  security: [
    'ingest',
    'query',
    'painless',
    'store',
    'runtime',
    'errors',
    'json',
    'json-text',
    'node:crypto#createHash',
    'node:crypto#pbkdf2',
    'node:crypto#pbkdf2Sync',
    'node:crypto#timingSafeEqual',
  ],
  // Rules: plain data in, plain data out. No store, no HTTP, no file system.
  connector: ['validation', 'errors', 'json'],
  'sync-job': ['connector', 'errors', 'json'],
  // Connectors, jobs and secrets as documents of the store: they return outcomes, not responses.
  'api-documents': ['connector', 'sync-job', 'query', 'store', 'validation', 'generated', 'json'],
  // Bytes and headers: nothing about operations or mocks.
  http: [
    'formats',
    'runtime',
    'validation',
    'errors',
    'json',
    'json-text',
    'node:buffer',
    'node:http',
    'node:net',
    'node:tls',
    'node:zlib',
    'cbor-x/index-no-eval',
  ],
  // Certificates, and servers that speak TLS.
  tls: [
    'validation',
    'runtime',
    'node:crypto#X509Certificate',
    'node:crypto#generateKeyPair',
    'node:crypto#randomBytes',
    'node:fs',
    'node:http',
    'node:https',
    'node:net#isIP',
    'node:os',
    'node:path',
    'node:tls',
    'node:util',
    'node-forge',
  ],
  // What a mock is made from.
  limits: ['runtime', 'validation'],
  options: ['limits', 'tls', 'generated', 'runtime', 'validation'],
  mock: ['options', 'query', 'runtime', 'security', 'store'],
  // The definition of an endpoint.
  endpoint: ['mock', 'security', 'http', 'runtime', 'validation', 'errors', 'json', 'json-text'],
  // The operations.
  endpoints: [
    'endpoint',
    'api-documents',
    'connector',
    'sync-job',
    'security',
    'ingest',
    'query',
    'painless',
    'store',
    'runtime',
    'validation',
    'generated',
    'http',
    'mock',
    'errors',
    'json',
    'json-text',
  ],
  // What only a mock has: faults, a journal, fixtures, sandboxes, and the API for them.
  control: [
    'mock',
    'options',
    'api-documents',
    'connector',
    'sync-job',
    'security',
    'painless',
    'store',
    'runtime',
    'validation',
    'generated',
    'endpoint',
    'http',
    'formats',
    'errors',
    'json',
    'node:crypto#createHash',
    'node:fs',
    'node:http',
    'node:path',
    'node:path/posix',
    'node:querystring',
    'sorted-btree/extended/diffAgainst',
  ],
  'cross-origin': ['http', 'painless', 'store', 'runtime', 'errors'],
  // The assembled server.
  'request-path': [
    'cross-origin',
    'control',
    'endpoints',
    'endpoint',
    'http',
    'mock',
    'runtime',
    'security',
    'errors',
    'node:http',
  ],
  'express-library': ['express'],
  app: ['request-path', 'express-library', 'express'],
  listener: ['request-path', 'http', 'tls', 'node:http', 'node:net'],
  controls: ['control', 'generated'],
  // The names of all operations, for the control API, which knows no endpoint.
  operations: ['control', 'endpoint', 'endpoints'],
  open: ['control', 'controls', 'listener', 'operations', 'options', 'request-path', 'tls'],
  description: ['control', 'operations'],
  index: [
    'app',
    'control',
    'controls',
    'description',
    'generated',
    'open',
    'operations',
    'options',
    'request-path',
    'runtime',
    'tls',
    'node:http',
  ],
  // Around it: the hooks for test runners, which talk to a server over HTTP, and the command.
  hooks: ['generated', 'node:child_process', 'node:fs', 'node:http', 'node:https', 'node:path'],
  cli: [
    'index',
    'open',
    'hooks',
    'control',
    'generated',
    'runtime',
    'json',
    'node:child_process',
    'node:crypto#X509Certificate',
    'node:fs',
    'node:http',
    'node:https',
    'node:module',
    'node:os',
    'node:path',
    'node:timers/promises',
    'node:tls',
    'node:tty',
    'node:util',
    'node:vm',
  ],
};

/** Packages with a file for each language. */
export const wholePackages = ['@orama/stemmers/', '@orama/stopwords/', 'stopwords-json/'];

/** Folders whose subfolders do not import each other, with the subfolders that all of them may import. */
export const families = {
  endpoints: ['shared'],
};

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
  { in: 'dates/zone.ts', uses: /^Intl\.DateTimeFormat$/, because: 'it only formats times that it is given' },
  { in: 'hooks/jest.ts', uses: /^beforeEach$/, because: 'Jest declares its functions as globals' },
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
export const computedImports = [{ in: 'hooks/vitest.ts', because: 'only users of vitest have vitest installed' }];
