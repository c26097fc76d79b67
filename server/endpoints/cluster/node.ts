import type { AnswerObject } from '../../json/value';
import type { Mock } from '../../mock';
import { BUILD_HASH, LUCENE_VERSION } from '../../runtime/node';

const BUILD_DATE = '2026-10-01T00:00:00.000000000Z';

/** `version` of `GET /` (MainResponse), for the configured version of the mock. */
export function versionBody(mock: Mock): AnswerObject {
  const { esVersion, buildFlavor } = mock.settings;
  const current = !esVersion.startsWith('8.');
  return {
    number: esVersion,
    build_flavor: buildFlavor,
    build_type: 'docker',
    build_hash: BUILD_HASH,
    build_date: BUILD_DATE,
    build_snapshot: esVersion.endsWith('-SNAPSHOT'),
    lucene_version: current ? LUCENE_VERSION : '9.12.2',
    minimum_wire_compatibility_version: current ? '8.19.0' : '7.17.0',
    minimum_index_compatibility_version: current ? '8.0.0' : '7.0.0',
  };
}

export function buildBody(): AnswerObject {
  return { hash: BUILD_HASH, date: BUILD_DATE };
}
