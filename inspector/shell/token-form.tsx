import { useRef } from 'preact/hooks';
import { useToken } from '../client/server';

/** Asks for the token that the server was started with. */
export function TokenForm() {
  const input = useRef<HTMLInputElement>(null);
  const submit = (event: Event) => {
    event.preventDefault();
    useToken(input.current?.value ?? '');
  };
  return (
    <form class="narrow stack" onSubmit={submit}>
      <h2>This server needs a token</h2>
      <p class="muted">
        It was started with <code>--token</code>. The token is kept until you close this tab.
      </p>
      <label class="field">
        Token
        <input ref={input} type="password" autocomplete="off" required autofocus />
      </label>
      <div class="row end">
        <button type="submit" class="primary">
          Continue
        </button>
      </div>
    </form>
  );
}
