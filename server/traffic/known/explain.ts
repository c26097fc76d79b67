import type { Finding } from '../compare/finding';
import type { TrafficAnswer } from '../play/client';
import { betweenVersions } from './between-versions';
import type { KnownDifference, Sign } from './known-difference';
import { notExact } from './not-exact';
import { onPurpose } from './on-purpose';

const ALL: readonly KnownDifference[] = [...onPurpose, ...betweenVersions, ...notExact];

/**
 * The known differences that explain findings.
 *
 * @param request the method and the target
 * @param b the answer of the cluster
 * @returns undefined if a finding remains unexplained.
 */
export function explainFindings(
  request: string,
  findings: readonly Finding[],
  b: TrafficAnswer,
): readonly string[] | undefined {
  const known = findings.map((finding) =>
    ALL.find(({ signs = [] }) => signs.some((sign) => fits(sign, request, finding, b))),
  );
  return known.includes(undefined) ? undefined : [...new Set(known.map((each) => (each as KnownDifference).what))];
}

function fits(sign: Sign, request: string, finding: Finding, { text }: TrafficAnswer): boolean {
  return (
    (sign.request?.test(request) ?? true) &&
    (sign.at?.test(finding.at) ?? true) &&
    (sign.a?.test(finding.a ?? '') ?? true) &&
    (sign.b?.test(finding.b ?? '') ?? true) &&
    (sign.answer?.test(text) ?? true)
  );
}
