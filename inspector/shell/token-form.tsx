import { useRef, useState } from 'preact/hooks';
import { useToken } from '../client/server';

/** Asks for the token that the server was started with. */
export function TokenForm() {
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const submit = async (event: Event) => {
    event.preventDefault();
    setProblem(undefined);
    try {
      await useToken(input.current?.value ?? '');
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
      input.current?.select();
    }
  };
  return (
    <form class="narrow stack" onSubmit={submit}>
      <h2>This server needs a token</h2>
      <p class="muted">
        It was started with <code>--token</code>. The token is kept until you close this tab.
      </p>
      <label class="field">
        Token
        <input ref={input} type="password" autocomplete="off" required autofocus aria-invalid={problem !== undefined} />
      </label>
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <div class="row end">
        <button type="submit" class="primary">
          Continue
        </button>
      </div>
    </form>
  );
}
