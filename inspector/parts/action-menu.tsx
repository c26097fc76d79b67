interface Props {
  readonly label: string;
  /** What can be chosen: its name, and what happens then. */
  readonly entries: readonly (readonly [name: string, action: () => void])[];
  readonly onOpen?: () => void;
}

/** A menu of things to do, which shows its own name again after each of them. */
export function ActionMenu({ label, entries, onOpen }: Props) {
  return (
    <select
      class="menu"
      aria-label={label}
      onFocus={onOpen}
      onChange={({ currentTarget }) => {
        const [, action] = entries[currentTarget.selectedIndex - 1] ?? [];
        currentTarget.selectedIndex = 0;
        action?.();
      }}
    >
      <option selected hidden>
        {label}…
      </option>
      {entries.map(([name], index) => (
        <option key={`${index} ${name}`}>{name}</option>
      ))}
    </select>
  );
}
