import { useRef, useState } from 'preact/hooks';
import {
  type Credentials,
  credentials,
  credentialsOf,
  type Kind,
  unsendable,
  useCredentials,
} from '../client/credentials';
import { perform } from '../client/elasticsearch';
import { shortened } from '../parts/foreign-text';
import { Name } from '../parts/name';
import { say } from './notices';

/** Whose credentials the buttons and the console send, and a popover to choose them. */
export function ActingAs() {
  const current = credentials.value;
  return (
    <>
      <button
        type="button"
        class="acting-as"
        popovertarget="acting-as"
        aria-pressed={current !== undefined}
        title="Whose credentials requests have"
      >
        {current ? `As ${shortened(current.label, 60)}` : 'Act as'}
      </button>
      <div id="acting-as" popover="auto" class="under-tools">
        <CredentialsForm current={current} />
      </div>
    </>
  );
}

const SECRETS: Readonly<Record<Kind, string>> = { user: 'Password', key: 'Encoded key, or id:key', token: 'Token' };

function CredentialsForm({ current }: { current: Credentials | undefined }) {
  const [kind, setKind] = useState<Kind>('user');
  const [found, setFound] = useState<string | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const form = useRef<HTMLFormElement>(null);
  const use = async (event: Event) => {
    event.preventDefault();
    const given = new FormData(form.current ?? undefined);
    const text = (name: string) => String(given.get(name) ?? '');
    // Spaces can be part of a password. In keys and tokens, they come from copying.
    const secret = kind === 'user' ? text('secret') : text('secret').trim();
    const user = text('user').trim();
    const chosen = credentialsOf(kind, user, secret);
    // A colon ends the name of the user (RFC 7617).
    const wrong =
      kind === 'user' && user.includes(':')
        ? 'The name of a user cannot have a colon: what follows it would be part of the password.'
        : unsendable(chosen.authorization) && unsendable(secret);
    setProblem(wrong);
    setFound(undefined);
    if (wrong !== undefined) return;
    useCredentials(chosen);
    setFound(await accountOf());
  };
  const forget = () => {
    useCredentials(undefined);
    setFound(undefined);
    form.current?.reset();
    say('Requests are sent without credentials.');
  };
  return (
    <form ref={form} class="stack" onSubmit={use}>
      <h2>Act as</h2>
      <p class="muted">For everything that this page sends to Elasticsearch's API, until you close the tab.</p>
      <label class="field">
        Credentials
        <select
          value={kind}
          onChange={({ currentTarget }) => {
            setKind(currentTarget.value as Kind);
            setProblem(undefined);
          }}
        >
          <option value="user">user and password</option>
          <option value="key">API key</option>
          <option value="token">bearer token</option>
        </select>
      </label>
      {kind === 'user' && (
        <label class="field">
          User
          <input name="user" autocomplete="off" required spellcheck={false} />
        </label>
      )}
      <label class="field">
        {SECRETS[kind]}
        <input name="secret" type="password" autocomplete="off" required aria-invalid={problem !== undefined} />
      </label>
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <div class="row end">
        {current && (
          <button type="button" onClick={forget}>
            As nobody
          </button>
        )}
        <button type="submit" class="primary">
          Use
        </button>
      </div>
      {found !== undefined && (
        <p class="muted" role="status">
          <Name text={found} longest={400} />
        </p>
      )}
    </form>
  );
}

interface Account {
  readonly username: string;
  readonly roles: readonly string[];
}

/** Who Elasticsearch takes the credentials for, or why it does not accept them. */
async function accountOf(): Promise<string> {
  try {
    const { username, roles } = await perform<Account>('GET', '/_security/_authenticate');
    return roles.length === 0
      ? `Elasticsearch knows ${username}.`
      : `Elasticsearch knows ${username}: ${roles.join(', ')}.`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
