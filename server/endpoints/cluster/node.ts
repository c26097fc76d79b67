import type { AnswerObject } from '../../json/value';
import type { Mock } from '../../mock';
import { BUILD_HASH } from '../../runtime/node';
import { type VersionFacts, versionFacts } from '../../runtime/versions';
import { BUILD_DATE } from '../shared/build';

/** `version` of `GET /` (MainResponse), for the configured version of the mock. */
export function versionBody(mock: Mock): AnswerObject {
  const { esVersion, buildFlavor } = mock.settings;
  const facts = versionFacts(esVersion) as VersionFacts;
  return {
    number: esVersion,
    build_flavor: buildFlavor,
    build_type: 'docker',
    build_hash: BUILD_HASH,
    build_date: BUILD_DATE,
    build_snapshot: esVersion.endsWith('-SNAPSHOT'),
    lucene_version: facts.lucene,
    minimum_wire_compatibility_version: facts.wire,
    minimum_index_compatibility_version: facts.index,
  };
}
