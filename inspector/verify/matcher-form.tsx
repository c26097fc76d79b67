import { useEffect, useState } from 'preact/hooks';
import type { EntryMatch, OperationList } from '../../server/generated/control';
import { control } from '../client/server';
import { JsonField } from '../parts/json-field';
import { conditionText, withCondition } from './matcher';
import { type Bound, bounds, type Expected } from './times';

interface Props {
  readonly text: string;
  /** What the text says; undefined if it says nothing. */
  readonly match: EntryMatch | undefined;
  readonly problem: string | undefined;
  /** Undefined for a step of a sequence, which is expected once. */
  readonly expected: Expected | undefined;
  readonly onText: (text: string) => void;
  readonly onMatch: (match: EntryMatch) => void;
  readonly onExpected: (expected: Expected) => void;
  /** Makes a sequence of it. */
  readonly onAnother: () => void;
}

interface Condition {
  readonly name: keyof EntryMatch;
  readonly title: string;
  readonly example: string;
}

/** The conditions that are needed most; the others are written in JSON. */
const CONDITIONS: readonly Condition[] = [
  { name: 'operation', title: 'Operation', example: 'connector.*' },
  { name: 'method', title: 'Method', example: 'PUT, POST' },
  { name: 'path', title: 'Path', example: '/_connector/*' },
  { name: 'status', title: 'Status', example: '4xx' },
];

/** A match as a form and as JSON, which say the same; and how often it is expected. */
export function MatcherForm({ text, match, problem, expected, onText, onMatch, onExpected, onAnother }: Props) {
  return (
    <>
      <fieldset class="conditions" disabled={match === undefined}>
        {CONDITIONS.map((condition) => (
          <ConditionField key={condition.name} condition={condition} match={match ?? {}} onMatch={onMatch} />
        ))}
        <Operations />
        <label class="row">
          <input
            type="checkbox"
            checked={match?.refused === true}
            onChange={({ currentTarget }) => {
              const { refused: _before, ...others } = match ?? {};
              onMatch(currentTarget.checked ? { ...others, refused: true } : others);
            }}
          />
          Refused, completely or in part
        </label>
      </fieldset>
      <section class="part" aria-label="All conditions in JSON">
        <h3>
          All conditions in JSON: also <code>params</code>, <code>query</code>, <code>headers</code>, <code>body</code>,{' '}
          <code>line</code>, <code>answer</code>, <code>not</code>
        </h3>
        <JsonField label="Conditions in JSON" text={text} onChange={onText} />
        {problem !== undefined && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
      </section>
      {expected && <ExpectedFields expected={expected} onExpected={onExpected} onAnother={onAnother} />}
    </>
  );
}

interface ConditionProps {
  readonly condition: Condition;
  readonly match: EntryMatch;
  readonly onMatch: (match: EntryMatch) => void;
}

/** What is being written is kept as it is, with the comma at its end that the match does not have yet. */
function ConditionField({ condition: { name, title, example }, match, onMatch }: ConditionProps) {
  const said = conditionText(match[name]);
  const [written, setWritten] = useState(said ?? '');
  useEffect(() => {
    if (said !== undefined && conditionText(withCondition({}, name, written)[name]) !== said) setWritten(said);
  }, [said]);
  return (
    <label class="field">
      {title}
      <input
        class="data"
        list={name === 'operation' ? 'operations' : undefined}
        placeholder={said === undefined ? 'see below' : example}
        disabled={said === undefined}
        autocomplete="off"
        spellcheck={false}
        value={said === undefined ? '' : written}
        onInput={({ currentTarget }) => {
          setWritten(currentTarget.value);
          onMatch(withCondition(match, name, currentTarget.value));
        }}
      />
    </label>
  );
}

/** The names of the operations, to choose from. */
function Operations() {
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    control<OperationList>('GET', '/operations?emulated=true').then(
      ({ operations }) => setNames(operations.map(({ name }) => name)),
      () => {},
    );
  }, []);
  return (
    <datalist id="operations">
      {names.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}

const TITLES: Readonly<Record<Bound, string>> = {
  at_least: 'at least',
  exactly: 'exactly',
  at_most: 'at most',
  never: 'never',
};

interface ExpectedProps extends Pick<Props, 'onExpected' | 'onAnother'> {
  readonly expected: Expected;
}

function ExpectedFields({ expected, onExpected, onAnother }: ExpectedProps) {
  return (
    <div class="row">
      <label class="row">
        How often
        <select
          value={expected.bound}
          onChange={({ currentTarget }) => onExpected({ ...expected, bound: currentTarget.value as Bound })}
        >
          {bounds.map((bound) => (
            <option key={bound} value={bound}>
              {TITLES[bound]}
            </option>
          ))}
        </select>
      </label>
      {expected.bound !== 'never' && (
        <input
          type="number"
          aria-label="Number of requests"
          min={0}
          max={999_999}
          value={expected.number}
          onInput={({ currentTarget }) => onExpected({ ...expected, number: Number(currentTarget.value) })}
        />
      )}
      <button type="button" class="another" onClick={onAnother}>
        Then another request
      </button>
    </div>
  );
}
