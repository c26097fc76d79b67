import { say } from '../shell/notices';

/** Puts a text into the clipboard. */
export async function copyText(text: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(`Copied ${what}.`);
  } catch {
    say('The browser does not allow access to the clipboard.', true);
  }
}
