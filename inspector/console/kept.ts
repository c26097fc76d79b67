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

/** Keeps the text for the next time. */
export const keepText = (text: string): void => localStorage.setItem(TEXT, text);

/** The texts that were sent, the latest first. */
export function sentTexts(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(SENT) ?? '[]');
    return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : [];
  } catch {
    return [];
  }
}

/** Remembers a text that was sent. */
export function rememberSent(text: string): void {
  const others = sentTexts().filter((each) => each !== text);
  localStorage.setItem(SENT, JSON.stringify([text, ...others].slice(0, MOST)));
}
