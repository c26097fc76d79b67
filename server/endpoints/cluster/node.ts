import type { AnswerObject } from '../../json/value';
import type { Mock } from '../../mock';
import { BUILD_HASH, LUCENE_VERSION } from '../../runtime/node';
import { BUILD_DATE } from '../shared/build';

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
