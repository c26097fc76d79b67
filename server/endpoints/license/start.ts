import { endpoint } from '../../endpoint/endpoint';
import { illegalArgument } from '../../errors/elasticsearch-error';
import { type Answer, ok } from '../../http/answer';
import { booleanParameter, type QueryParameter } from '../../http/parameters';
import type { AnswerValue } from '../../json/value';
import { timeoutParameters } from '../shared/indices-parameters';
import { masterTimeout } from '../shared/kept-parameters';
import { currentLicense, hadTrial, rememberTrial, setLicense } from '../shared/license';
import { LOST_WITH_BASIC, LOST_WITH_BASIC_MESSAGE, TRIAL_MESSAGE, TRIAL_SECURITY } from './acknowledgements';
import { basicLicense } from './license';

const TYPES = ['basic', 'standard', 'gold', 'platinum', 'enterprise', 'trial'];
const TRIAL_TYPES = ['enterprise', 'gold', 'platinum', 'trial'];
const THIRTY_DAYS = 30 * 24 * 60 * 60 * 1000;

/** LicenseUtils, License.LicenseType.parse */
const trialType: QueryParameter<string> = {
  read: (raw = 'trial') => {
    const type = raw.toLowerCase();
    if (!TYPES.includes(type)) {
      throw illegalArgument(`unrecognised license type [ ${raw}], supported license types are [${TYPES}]`);
    }
    if (TRIAL_TYPES.includes(type)) return type;
    throw illegalArgument(`Cannot start trial of type [${raw}]. Valid trial types are [${TRIAL_TYPES}]`);
  },
};

/** Starts a trial of 30 days, once in the life of a cluster: RestPostStartTrialLicense. */
export const startTrial = endpoint({
  name: 'license.post_start_trial',
  routes: ['POST /_license/start_trial'],
  query: { type: trialType, acknowledge: booleanParameter(false), master_timeout: masterTimeout },
  handle: ({ mock, query: { type, acknowledge } }) => {
    if (hadTrial(mock)) return refused('trial_was_started', 'Trial was already activated.');
    if (!acknowledge) {
      return needsAcknowledgement('trial_was_started', { message: TRIAL_MESSAGE, security: TRIAL_SECURITY });
    }
    const now = mock.clock.now();
    rememberTrial(mock);
    setLicense(mock, { uid: mock.ids.uuid(), type, issued: now, expires: now + THIRTY_DAYS });
    return ok({ acknowledged: true, trial_was_started: true, type });
  },
});

/** Goes back to a basic licence: RestPostStartBasicLicense. */
export const startBasic = endpoint({
  name: 'license.post_start_basic',
  routes: ['POST /_license/start_basic'],
  query: { acknowledge: booleanParameter(false), ...timeoutParameters },
  handle: ({ mock, query: { acknowledge } }) => {
    if (currentLicense(mock).type === 'basic') return refused('basic_was_started', 'Current license is basic.');
    if (!acknowledge) {
      return needsAcknowledgement('basic_was_started', { message: LOST_WITH_BASIC_MESSAGE, ...LOST_WITH_BASIC });
    }
    setLicense(mock, basicLicense(mock));
    return ok({ acknowledged: true, basic_was_started: true });
  },
});

function refused(started: string, reason: string): Answer {
  return { ...ok({ acknowledged: true, [started]: false, error_message: `Operation failed: ${reason}` }), status: 403 };
}

function needsAcknowledgement(started: string, acknowledge: Readonly<Record<string, AnswerValue>>): Answer {
  const message = 'Operation failed: Needs acknowledgement.';
  return ok({ acknowledged: false, [started]: false, error_message: message, acknowledge: { ...acknowledge } });
}
