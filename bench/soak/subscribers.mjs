import { get } from 'node:http';

/**
 * Opens streams of the journal's events, and opens each anew when it ends: the server ends those of clients that lag.
 *
 * @param numbers how many clients read, and how many never do.
 */
export function subscribe(url, { reading, deaf }) {
  const counts = { events: 0, opened: 0, refused: 0 };
  const open = new Set();
  let stopped = false;
  const start = (reads, lifetime = DEAF_FOR) => {
    const request = get(`${url}/_mock/journal/events`, { agent: false }, (response) => {
      counts.opened += 1;
      if (response.statusCode !== 200) counts.refused += 1;
      response.on('error', () => {});
      if (reads) response.on('data', () => (counts.events += 1));
      else response.pause();
    });
    open.add(request);
    request.on('error', () => {});
    request.on('close', () => {
      open.delete(request);
      if (!stopped) setTimeout(start, 500, reads);
    });
    // A client that does not read never learns that the server has ended the stream.
    if (!reads) setTimeout(() => request.destroy(), lifetime).unref();
  };
  for (let number = 0; number < reading; number += 1) start(true);
  // Replaced in turn, so that what is kept for all of them together does not rise and fall.
  for (let number = 1; number <= deaf; number += 1) start(false, (DEAF_FOR * number) / deaf);
  return {
    counts: () => ({ ...counts, open: open.size }),
    stop: () => {
      stopped = true;
      for (const request of open) request.destroy();
    },
  };
}

/** Milliseconds after which a client that never reads is replaced by another one. */
const DEAF_FOR = 120_000;
