import { ADDRESSES, me, people, type Me, type People } from '../../contract/tabContract';
import { ApiClient } from '../api/apiClient';
import { ApiFailure } from '../api/apiFailure';
import { chosenPerson } from '../host/browserHost';
import type { Host, ThemeName } from '../host/tabHost';
import { openHost } from '../host/openHost';

/** The signed-in person, or why there is none. */
export type SignInResult =
  | { kind: 'in'; host: Host; api: ApiClient; me: Me }
  /** In local mode: a person must be chosen. */
  | { kind: 'choose'; host: Host; people: People['people'] }
  /** A plain browser, but the server only accepts people from Teams. */
  | { kind: 'outside'; host: Host }
  | { kind: 'refused'; host: Host }
  | { kind: 'failed'; host: Host };

let opened: Promise<Host> | undefined;

/** @param setTheme is called with the theme of the host, and whenever it changes */
export async function signIn(setTheme: (theme: ThemeName) => void): Promise<SignInResult> {
  opened ??= openHost().then((host) => {
    setTheme(host.theme);
    host.onTheme(setTheme);
    goTo(host.path);
    return host;
  });
  const host = await opened;
  const api = new ApiClient((renew) => host.authorization(renew));
  try {
    return { kind: 'in', host, api, me: await api.get(me, ADDRESSES.me) };
  } catch (error) {
    return notIn(host, error instanceof ApiFailure ? error : new ApiFailure('server'));
  } finally {
    host.shown();
  }
}

async function notIn(host: Host, { kind }: ApiFailure): Promise<SignInResult> {
  if (kind !== 'signIn' && kind !== 'forbidden') return { kind: 'failed', host };
  if (host.kind === 'teams') return { kind: 'refused', host };
  chosenPerson.forget();
  // Nobody is signed in yet, and this route needs no sign-in.
  const anybody = new ApiClient(() => Promise.resolve(''));
  try {
    return { kind: 'choose', host, ...(await anybody.get(people, ADDRESSES.people)) };
  } catch (error) {
    const refused = error instanceof ApiFailure && !['offline', 'server'].includes(error.kind);
    return { kind: refused ? 'outside' : 'failed', host };
  }
}

/** Shows the page of a deep link instead of the first one. */
function goTo(path: string | undefined): void {
  if (path)
    history.replaceState(null, '', new URL(`/tab/${path.replace(/^\/+/, '')}`, location.href));
}
