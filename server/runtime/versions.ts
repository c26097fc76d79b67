/** What depends on the version of Elasticsearch that the mock says it is. */
export interface VersionFacts {
  readonly major: 8 | 9;
  readonly lucene: string;
  /** The oldest versions that it can talk to, and whose indices it can read. */
  readonly wire: string;
  readonly index: string;
}

/** Lucene's version for each minor version that can be emulated, from the release notes and `GET /` of each. */
const LUCENE: Readonly<Record<8 | 9, readonly (string | undefined)[]>> = {
  8: [
    ...Array<undefined>(12).fill(undefined),
    ...['9.9.1', '9.10.0', '9.10.0', '9.11.1', '9.12.0', '9.12.0', '9.12.1', '9.12.2'],
  ],
  9: ['10.1.0', '10.2.2', '10.3.2', '10.3.2', '10.3.2', '10.3.2', '10.3.2'],
};

/** The range of versions, for people. */
export const EMULATED_VERSIONS = '8.12 to 8.19 and 9.0 to 9.6';

/**
 * What is known of a version.
 *
 * @param version such as `9.6.0` or `8.19.1-SNAPSHOT`
 * @returns undefined for a version that the mock cannot say it is
 */
export function versionFacts(version: string): VersionFacts | undefined {
  const [, major, minor] = /^([89])\.(\d{1,2})\.\d{1,3}(?:-SNAPSHOT)?$/.exec(version) ?? [];
  if (major === undefined) return undefined;
  const lucene = LUCENE[Number(major) as 8 | 9][Number(minor)];
  if (lucene === undefined) return undefined;
  if (major === '8') return { major: 8, lucene, wire: '7.17.0', index: '7.0.0' };
  return { major: 9, lucene, wire: minor === '0' ? '8.18.0' : '8.19.0', index: '8.0.0' };
}
