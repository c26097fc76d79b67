// The parts of the server.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup.mjs';

/** The languages that analyzers can have, each a part. */
const languages = 'server/query/analysis/languages';
const notLanguages = ['endings.ts', 'estonian-stop-words.ts', 'language.ts', 'load.ts', 'snowball-step.ts'];
const languageFiles = readdirSync(join(root, languages)).filter(
  (file) => file.endsWith('.ts') && !notLanguages.includes(file),
);

function families(...names) {
  return names.map((name) => `server/endpoints/${name.includes('/') ? name : `${name}/index`}.ts`);
}

/**
 * File in dist → the source files by which it is entered. A part is loaded when one of its entries is first required. A source
 * file that several parts need belongs to the first of them, so those that many need come first.
 */
export const parts = {
  server: ['server/index.ts', 'server/open.ts'],
  info: ['server/endpoints/cluster/info.ts'],
  store: ['server/store/creation.ts'],
  accounts: [
    'server/security/authenticator.ts',
    'server/security/authorization/authorizer.ts',
    'server/security/authorization/role-permissions.ts',
  ],
  settings: ['server/store/node-settings.ts'],
  formats: [
    'server/formats/cbor.ts',
    'server/formats/yaml/yaml-to-json.ts',
    'server/http/cbor.ts',
    'server/http/yaml-writer.ts',
    'server/http/filter-path.ts',
  ],
  connectors: families('connector', 'sync-job', 'secret'),
  query: ['server/api-documents/search.ts'],
  origins: ['server/cross-origin.ts'],
  documents: families('document', 'search', 'index/index', 'template', 'ingest', 'script', 'query-rules'),
  security: ['server/security/sight/index-sight.ts', ...families('security')],
  cluster: families('cluster', 'license', 'snapshot'),
  cat: families('cat'),
  diagnosis: ['server/control/diagnosis/reasons.ts', 'server/control/diagnosis/part-failures.ts'],
  files: ['server/text-files/given-file.ts', 'server/config/read-config.ts', 'server/config/flag-values.ts'],
  control: [
    'server/control/control-api.ts',
    'server/control/endpoints.ts',
    'server/controls.ts',
    'server/description.ts',
    'server/control/stand-in/stand-in.ts',
    'server/control/journal/entry-view.ts',
    'server/control/journal/events.ts',
    'server/control/faults/rules.ts',
    'server/control/faults/combine.ts',
    'server/control/state/fixtures.ts',
    'server/control/upstream/controls.ts',
    'server/control/upstream/with-upstream.ts',
  ],
  yaml: ['server/text-files/source-file.ts'],
  upstream: ['server/upstream/connect.ts', 'server/upstream/upstream-path.ts'],
  remote: ['server/hooks/remote.ts'],
  traffic: ['server/traffic/index.ts'],
  cbor: ['server/http/cbor-library.ts'],
  express: ['server/express-library.ts'],
  tls: ['server/tls/servers.ts'],
  certificates: ['server/tls/certificates.ts'],
  ...Object.fromEntries(
    languageFiles.map((file) => [`languages/${file.replace(/\.ts$/, '')}`, [`${languages}/${file}`]]),
  ),
};

/** Parts that consist of packages, whose names no stack trace of ours needs. */
export const foreignParts = ['cbor', 'certificates', 'express', 'yaml'];

/** Source files that belong to a part although it does not need them itself, because many that come later do. */
export const alsoIn = {
  server: [
    'server/endpoint/endpoint.ts',
    'server/endpoints/shared/build.ts',
    'server/http/answer.ts',
    'server/runtime/turns.ts',
  ],
  settings: ['server/store/cluster-settings.ts'],
  store: [
    'server/api-documents/indices.ts',
    'server/connector/convert.ts',
    'server/connector/status.ts',
    'server/endpoint/body.ts',
    'server/endpoints/list-page.ts',
    'server/endpoints/shared/id-length.ts',
    'server/endpoints/shared/index-size.ts',
    'server/endpoints/shared/index-stats.ts',
    'server/endpoints/shared/indices-parameters.ts',
    'server/endpoints/shared/kept-parameters.ts',
    'server/endpoints/shared/license.ts',
    'server/endpoints/shared/map-body.ts',
    'server/endpoints/shared/only-node.ts',
    'server/endpoints/shared/shard-copies.ts',
    'server/endpoints/shared/shards.ts',
    'server/endpoints/shared/show-index.ts',
    'server/endpoints/shared/stats-parameters.ts',
    'server/endpoints/shared/task-id.ts',
    'server/endpoints/shared/unknown-metrics.ts',
    'server/errors/limit.ts',
    'server/query/patterns/regexp.ts',
    'server/query/patterns/wildcard.ts',
    'server/store/cluster-blocks.ts',
    'server/store/data-streams.ts',
    'server/store/document.ts',
    'server/store/new-source.ts',
    'server/store/resolve.ts',
    'server/store/tasks.ts',
    'server/sync-job/status.ts',
    'server/validation/cron.ts',
    'server/validation/fields.ts',
    'server/validation/object-parser.ts',
  ],
  accounts: [
    'server/security/authorization/permissions.ts',
    'server/security/authorization/denied.ts',
    'server/security/authorization/actions.ts',
  ],
};

/** Entry → part. */
export const partOfEntry = new Map(
  Object.entries(parts).flatMap(([part, entries]) => entries.map((entry) => [entry, part])),
);
