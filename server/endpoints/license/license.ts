import { type BodyReader, requiredJson } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { illegalArgument, parseException } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { acknowledged, ok } from '../../http/answer';
import { booleanParameter, keptParameter } from '../../http/parameters';
import { type AnswerObject, isObject, type JsonObject } from '../../json/value';
import type { Mock } from '../../mock';
import { timeoutParameters } from '../shared/indices-parameters';
import { local, masterTimeout } from '../shared/kept-parameters';
import { currentLicense, hadTrial, type License, setLicense } from '../shared/license';

const iso = (time: number): string => new Date(time).toISOString();

/** Up to 7.x, licences of the type enterprise were shown on request only (RestGetLicenseAction, RestXPackInfoAction). */
export const acceptEnterprise = keptParameter('an enterprise license is shown in any case', {
  read: (raw) => {
    if (booleanParameter(true).read(raw, 'accept_enterprise')) return undefined;
    throw illegalArgument('The [accept_enterprise] parameters may not be false');
  },
});

/** The licence; a basic one does not expire: RestGetLicenseAction. */
export const getLicense = endpoint({
  name: 'license.get',
  routes: ['GET /_license'],
  query: { local, accept_enterprise: acceptEnterprise, master_timeout: masterTimeout },
  handle: ({ mock }) => ok({ license: licenseBody(currentLicense(mock), mock.settings.clusterName) }),
});

function licenseBody({ uid, type, issued, expires }: License, issuedTo: string): AnswerObject {
  const enterprise = type === 'enterprise';
  return {
    status: 'active',
    uid,
    type,
    issue_date: iso(issued),
    issue_date_in_millis: issued,
    expiry_date: expires === undefined ? undefined : iso(expires),
    expiry_date_in_millis: expires,
    max_nodes: enterprise ? null : 1000,
    max_resource_units: enterprise ? 1000 : null,
    issued_to: issuedTo,
    issuer: 'elasticsearch',
    start_date_in_millis: -1,
  };
}

/** Removes the licence; a basic one takes its place: RestDeleteLicenseAction. */
export const deleteLicense = endpoint({
  name: 'license.delete',
  routes: ['DELETE /_license'],
  query: timeoutParameters,
  handle: ({ mock }) => {
    if (currentLicense(mock).type !== 'basic') setLicense(mock, basicLicense(mock));
    return acknowledged;
  },
});

/** A basic licence that the cluster issues itself, now. */
export function basicLicense({ clock, ids }: Mock): License {
  return { uid: ids.uuid(), type: 'basic', issued: clock.now(), expires: undefined };
}

const TYPES = ['basic', 'standard', 'gold', 'platinum', 'enterprise', 'trial', 'missing'];

/** PutLicenseRequest.licenseDefinition */
const licenseBodyReader: BodyReader<JsonObject> = {
  read: (body) => {
    if (!body.present) throw illegalArgument('The license must be provided in the request body');
    const { value } = requiredJson.read(body);
    if (!isObject(value)) throw parseException('failed to parse licenses expected start object');
    return value;
  },
};

/** RestPutLicenseAction: the body is checked, but not the signature, without which no licence is valid. */
export const putLicense = endpoint({
  name: 'license.post',
  routes: ['PUT /_license', 'POST /_license'],
  query: { acknowledge: booleanParameter(false), ...timeoutParameters },
  body: licenseBodyReader,
  note: 'a license that is well-formed gets a 501, because signatures are not verified',
  handle: ({ body }) => {
    const [license] = Array.isArray(body.licenses) ? body.licenses : [body.license];
    if (!isObject(license)) throw parseException('failed to parse licenses expected start object');
    const type = String(license.type ?? '').toLowerCase();
    if (!TYPES.includes(type)) throw illegalArgument(`unknown license type [${license.type ?? null}]`);
    throw notEmulated('the verification of the signatures of licenses');
  },
});

/** A trial can be started once: RestGetTrialStatus. */
export const getTrialStatus = endpoint({
  name: 'license.get_trial_status',
  routes: ['GET /_license/trial_status'],
  query: { master_timeout: masterTimeout },
  handle: ({ mock }) => ok({ eligible_to_start_trial: !hadTrial(mock) }),
});

/** RestGetBasicStatus */
export const getBasicStatus = endpoint({
  name: 'license.get_basic_status',
  routes: ['GET /_license/basic_status'],
  query: { master_timeout: masterTimeout },
  handle: ({ mock }) => ok({ eligible_to_start_basic: currentLicense(mock).type !== 'basic' }),
});
