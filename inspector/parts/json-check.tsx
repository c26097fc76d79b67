import { useState } from 'preact/hooks';
import { jsonProblem } from './json-problem';

interface JsonCheck {
  /** What is wrong; undefined before the first check, and as soon as nothing is. */
  readonly problem: string | undefined;
  /** @returns true if the text is a JSON object; if it is not, the problem is shown until it is. */
  readonly check: () => boolean;
}

/** Checks JSON that is being written, but only once somebody wants to send it. */
export function useJsonCheck(text: string): JsonCheck {
  const [asked, setAsked] = useState(false);
  const wrong = asked ? objectProblem(text) : undefined;
  const check = () => {
    const fine = objectProblem(text) === undefined;
    setAsked(!fine);
    return fine;
  };
  return { problem: wrong, check };
}

function objectProblem(text: string): string | undefined {
  const problem = jsonProblem(text);
  if (problem !== undefined) return `This is not valid JSON yet. ${problem}`;
  return text.trim().startsWith('{') ? undefined : 'This must be an object, in braces: {"title": "Plan"}.';
}

/** What is wrong with JSON that somebody wanted to send; it was not sent. */
export function JsonProblem({ problem }: { problem: string | undefined }) {
  if (problem === undefined) return null;
  return (
    <p class="problem" role="alert">
      {problem}
    </p>
  );
}
