import { say } from '../shell/notices';

const TEXT = 'es-connector-mock console';
const SENT = 'es-connector-mock console history';
/** Texts that the history keeps. */
const MOST = 50;

const EXAMPLE = `# Ctrl+Enter sends the request at the cursor, or all that are selected.
GET _connector

PUT _connector/my-drive
{
  "name": "My drive",
  "service_type": "google_drive"
}

PUT _connector/my-drive/_check_in

POST .elastic-connectors/_search
{
  "query": { "term": { "status": "created" } }
}
`;

/** The text that was in the console the last time; an example at first. */
export const keptText = (): string => localStorage.getItem(TEXT) ?? EXAMPLE;

let fits = true;

/** Keeps the text for the next time. Browsers keep some megabytes for a server; what exceeds them is said once. */
export function keepText(text: string): void {
  const kept = keep(TEXT, text);
  if (!kept && fits) say('The browser has no room to keep this text: it is lost when you leave the console.', true);
  fits = kept;
}

/** The texts that were sent, the latest first. */
export function sentTexts(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(SENT) ?? '[]');
    return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : [];
  } catch {
    return [];
  }
}

/** Remembers a text that was sent, and as many of those before it as the browser has room for. */
export function rememberSent(text: string): void {
  const others = sentTexts().filter((each) => each !== text);
  let texts = [text, ...others].slice(0, MOST);
  while (texts.length > 0 && !keep(SENT, JSON.stringify(texts))) texts = texts.slice(0, -1);
}

/** @returns false if the browser has no room for it. */
function keep(name: string, text: string): boolean {
  try {
    localStorage.setItem(name, text);
    return true;
  } catch {
    return false;
  }
}
