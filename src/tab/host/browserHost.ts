import { SignInError, THEMES, type Host, type ThemeName } from './tabHost';
import { sessionValues } from './sessionValues';

const PERSON = 'lawaraq.person';
const THEME = 'lawaraq.theme';

/** The person chosen in a plain browser, without proof; only servers in local mode accept that. */
export const chosenPerson = {
  get: (): string | undefined => sessionValues.get(PERSON),
  set: (id: string) => sessionValues.set(PERSON, id),
  forget: () => sessionValues.remove(PERSON),
};

/** Stores the theme chosen here; see {@link openBrowserHost}. */
export const keepTheme = (theme: ThemeName) => sessionValues.set(THEME, theme);

export function openBrowserHost(): Host {
  return {
    kind: 'browser',
    locale: navigator.language,
    theme: keptTheme() ?? preferredTheme(),
    onTheme: (changed) => {
      for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)']) {
        matchMedia(query).addEventListener('change', () => {
          if (!keptTheme()) changed(preferredTheme());
        });
      }
    },
    path: undefined,
    authorization: () => {
      const person = chosenPerson.get();
      return person
        ? Promise.resolve(`Local ${person}`)
        : Promise.reject(new SignInError('Nobody was chosen.'));
    },
    open: (url) => {
      window.open(url, '_blank', 'noopener');
      return Promise.resolve();
    },
    shown: () => undefined,
  };
}

const keptTheme = (): ThemeName | undefined =>
  THEMES.find((theme) => theme === sessionValues.get(THEME));

function preferredTheme(): ThemeName {
  if (matchMedia('(forced-colors: active)').matches) return 'contrast';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
