import { SignInError, type Host, type ThemeName } from './tabHost';

/** Timeout in milliseconds for Teams. */
const ANSWER_LIMIT = 8000;

const THEMES: Readonly<Record<string, ThemeName>> = {
  default: 'light',
  light: 'light',
  dark: 'dark',
  contrast: 'contrast',
};
const themeOf = (name: string | undefined): ThemeName => THEMES[name ?? ''] ?? 'light';

/** Whether the page may be in Teams: it is embedded, or the mobile app has opened it. */
export const mayBeTeams = (): boolean =>
  window.parent !== window || 'nativeInterface' in window || /\bTeams/.test(navigator.userAgent);

/** @throws if Teams does not answer in time */
export async function openTeamsHost(): Promise<Host> {
  const teams = await import('@microsoft/teams-js');
  await within(teams.app.initialize(), ANSWER_LIMIT);
  const { app, page } = await within(teams.app.getContext(), ANSWER_LIMIT);
  return {
    kind: 'teams',
    locale: app.locale,
    theme: themeOf(app.theme),
    onTheme: (changed) => teams.app.registerOnThemeChangeHandler((name) => changed(themeOf(name))),
    path: page.subPageId || undefined,
    // Teams caches the token while it is valid.
    authorization: () =>
      within(teams.authentication.getAuthToken(), 3 * ANSWER_LIMIT).then(
        (token) => `Bearer ${token}`,
        (cause: unknown) => {
          throw new SignInError('Teams gave no token.', { cause });
        },
      ),
    open: (url) => teams.app.openLink(url),
    shown: () => {
      teams.app.notifyAppLoaded();
      void teams.app.notifySuccess();
    },
  };
}

function within<T>(promise: Promise<T>, limit: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Teams does not answer.')), limit);
    void promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
