import { signal } from '@preact/signals';

const KEY = 'es-connector-mock theme';
const CHOICES = ['system', 'light', 'dark'] as const;
type Theme = (typeof CHOICES)[number];

const theme = signal<Theme>(CHOICES.find((each) => each === localStorage.getItem(KEY)) ?? 'system');
show(theme.value);

function show(chosen: Theme): void {
  if (chosen === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen;
}

function next(): void {
  theme.value = CHOICES[(CHOICES.indexOf(theme.value) + 1) % CHOICES.length] ?? 'system';
  localStorage.setItem(KEY, theme.value);
  show(theme.value);
}

const SIGNS: Readonly<Record<Theme, string>> = { system: '◐', light: '☀', dark: '☾' };

/** Follows the system, or is always light, or always dark. */
export function ThemeButton() {
  const label = `Theme: ${theme.value}`;
  return (
    <button type="button" class="plain icon" aria-label={label} title={label} onClick={next}>
      {SIGNS[theme.value]}
    </button>
  );
}
