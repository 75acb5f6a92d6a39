export const THEMES = ['light', 'dark', 'contrast'] as const;
export type ThemeName = (typeof THEMES)[number];

/** Where the tab is open: in Teams, or in a plain browser. */
export interface Host {
  kind: 'teams' | 'browser';
  /** Language of the surroundings, BCP 47. */
  locale: string;
  theme: ThemeName;
  /** @param changed is called whenever the surroundings change theirs */
  onTheme(changed: (theme: ThemeName) => void): void;
  /** Path below the tab that a deep link names, without a leading slash. */
  path: string | undefined;
  /**
   * Value of the header `Authorization`.
   * @param renew the one before was refused
   * @throws where nobody is signed in
   */
  authorization(renew: boolean): Promise<string>;
  /** Opens an address outside of the tab, such as a chat. */
  open(url: string): Promise<void>;
  /** Tells the surroundings that something can be seen. */
  shown(): void;
}

/** Nobody is signed in here, or nobody can be. */
export class SignInError extends Error {
  override name = 'SignInError';
}
