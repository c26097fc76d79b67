import { Name } from '../parts/name';
import { TableBox, UnseenHeading } from '../parts/table-box';
import { inWords } from './connector';
import { comparisons, type FilteringRule, isDefault } from './filtering-rules';

interface Props {
  readonly rules: readonly FilteringRule[];
  /** Undefined if they are only shown. */
  readonly onChange?: (rules: readonly FilteringRule[]) => void;
}

/** Basic sync rules, to look at or to edit. The first one that applies decides. */
export function RuleTable({ rules, onChange }: Props) {
  const set = (at: number, part: Partial<FilteringRule>) =>
    onChange?.(rules.map((rule, place) => (place === at ? { ...rule, ...part } : rule)));
  return (
    <TableBox>
      <table class="rules">
        <thead>
          <tr>
            <th scope="col">Policy</th>
            <th scope="col">Field</th>
            <th scope="col">Rule</th>
            <th scope="col">Value</th>
            {onChange && <UnseenHeading text="Remove" />}
          </tr>
        </thead>
        <tbody>
          {rules.map((rule, at) =>
            onChange && !isDefault(rule) ? (
              <EditedRow
                key={at}
                rule={rule}
                at={at}
                onSet={(part) => set(at, part)}
                onRemove={() => onChange(rules.filter((_, place) => place !== at))}
              />
            ) : (
              <tr key={at}>
                <td>{rule.policy}</td>
                <td class="data wrapped">
                  <Name text={rule.field} />
                </td>
                <td>{inWords(rule.rule)}</td>
                <td class="data wide">
                  <Name text={rule.value} />
                </td>
                {onChange && <td />}
              </tr>
            ),
          )}
        </tbody>
      </table>
    </TableBox>
  );
}

interface RowProps {
  readonly rule: FilteringRule;
  /** Its place, counted from 0. */
  readonly at: number;
  readonly onSet: (part: Partial<FilteringRule>) => void;
  readonly onRemove: () => void;
}

function EditedRow({ rule, at, onSet, onRemove }: RowProps) {
  const label = (what: string) => `${what} of rule ${at + 1}`;
  return (
    <tr>
      <td>
        <select
          aria-label={label('Policy')}
          value={rule.policy}
          onChange={({ currentTarget }) => onSet({ policy: currentTarget.value })}
        >
          <option value="exclude">exclude</option>
          <option value="include">include</option>
        </select>
      </td>
      <td>
        <input
          class="data"
          aria-label={label('Field')}
          value={rule.field}
          onInput={({ currentTarget }) => onSet({ field: currentTarget.value })}
        />
      </td>
      <td>
        <select
          aria-label={label('Comparison')}
          value={rule.rule}
          onChange={({ currentTarget }) => onSet({ rule: currentTarget.value })}
        >
          {comparisons.map((each) => (
            <option key={each} value={each}>
              {inWords(each)}
            </option>
          ))}
        </select>
      </td>
      <td>
        <input
          class="data"
          aria-label={label('Value')}
          value={rule.value}
          onInput={({ currentTarget }) => onSet({ value: currentTarget.value })}
        />
      </td>
      <td>
        <button type="button" class="plain icon" aria-label={`Remove rule ${at + 1}`} title="Remove" onClick={onRemove}>
          ✕
        </button>
      </td>
    </tr>
  );
}
