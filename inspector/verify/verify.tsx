import { useEffect, useMemo, useState } from 'preact/hooks';
import { CodePart } from '../parts/code-part';
import { asPython, asTypeScript } from '../parts/verification-code';
import { goTo, linkTo, route } from '../shell/route';
import { matchForCode, readMatch, writeMatch } from './matcher';
import { MatcherForm } from './matcher-form';
import { Matching } from './matching';
import { OrderOutcome } from './order-outcome';
import { Outcome } from './outcome';
import { StepList } from './step-list';
import { matchesOf, readSteps, type Steps, withAnother, withText, writeSteps } from './steps';
import { type Expected, readExpected, timesOf, writeExpected } from './times';

/** Milliseconds after the last keystroke before the journal is asked. */
const PATIENCE = 300;

/** A verification for a test: what it selects, whether it passes, and its code. */
export function Verify() {
  const { settings } = route.value;
  const steps = readSteps(settings);
  const expected = readExpected(settings.get('times'));
  const isSequence = steps.texts.length > 1;
  const show = (written: Steps, times: Expected) =>
    goTo(linkTo('verify', undefined, { ...writeSteps(written), times: writeExpected(times) }), 'replace');
  const text = steps.texts[steps.at] as string;
  const { match, problem } = readMatch(text);
  const matches = matchesOf(steps);
  const settled = useSettled(match);
  const order = useSettled(isSequence ? matches : undefined);
  const told = steps.texts.flatMap((each) => matchForCode(each) ?? []);
  const [wanted, times] = isSequence ? [matches && { in_order: told }, {}] : [match && told[0], timesOf(expected)];
  return (
    <div class="split divided verify">
      <section class="detail" aria-label="Verification">
        <h2>Which requests are expected?</h2>
        {isSequence && <StepList steps={steps} onSteps={(changed) => show(changed, expected)} />}
        <MatcherForm
          key={steps.at}
          text={text}
          match={match}
          problem={problem}
          expected={isSequence ? undefined : expected}
          onText={(written) => show(withText(steps, written), expected)}
          onMatch={(changed) => show(withText(steps, writeMatch(changed)), expected)}
          onExpected={(changed) => show(steps, changed)}
          onAnother={() => show(withAnother(steps), expected)}
        />
        {wanted && <CodePart title="TypeScript" text={asTypeScript(wanted, times)} />}
        {wanted && <CodePart title="Python" text={asPython(wanted, times)} />}
      </section>
      <Matching
        match={settled}
        outcome={(count) =>
          isSequence
            ? order && <OrderOutcome matches={order} count={count} />
            : settled && <Outcome match={settled} expected={expected} count={count} />
        }
      />
    </div>
  );
}

/** A JSON value, once it has not changed for a moment. */
function useSettled<Value>(value: Value | undefined): Value | undefined {
  const text = value && JSON.stringify(value);
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PATIENCE);
    return () => clearTimeout(timer);
  }, [text]);
  return useMemo(() => (settled === undefined ? undefined : JSON.parse(settled)), [settled]);
}
