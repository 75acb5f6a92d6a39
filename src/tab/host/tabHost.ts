export const THEMES = ['light', 'dark', 'contrast'] as const;
export type ThemeName = (typeof THEMES)[number];

/** The host of the tab: Teams, or a plain browser. */
export interface Host {
  kind: 'teams' | 'browser';
  /** Language of the host, BCP 47. */
  locale: string;
  theme: ThemeName;
  /** @param changed is called whenever the theme of the host changes */
  onTheme(changed: (theme: ThemeName) => void): void;
  /** Path below the tab from a deep link, without a leading slash. */
  path: string | undefined;
  /**
   * Value of the header `Authorization`.
   * @param renew whether the previous one was rejected
   * @throws if nobody is signed in
   */
  authorization(renew: boolean): Promise<string>;
  /** Opens an address outside the tab, such as a chat. */
  open(url: string): Promise<void>;
  /** Tells the host that the page is visible. */
  shown(): void;
}

/** Nobody is signed in, or signing in is not possible here. */
export class SignInError extends Error {
  override name = 'SignInError';
}
