import { createContext, useContext } from 'react';
import type { Language, Me, Reference } from '../../contract/tabContract';
import type { ApiClient } from '../api/apiClient';
import type { Host, ThemeName } from '../host/tabHost';
import type { Formats } from '../texts/formats';
import type { Translate } from '../texts/makeTexts';

/** What every page can use. */
export interface Tab {
  api: ApiClient;
  host: Host;
  me: Me;
  /** The names of ids. */
  reference: Reference;
  language: Language;
  direction: 'rtl' | 'ltr';
  theme: ThemeName;
  t: Translate;
  format: Formats;
  /** Announces a text to screen readers. */
  announce: (text: string) => void;
  /** Opens the chat with the bot; absent if its address is unknown. */
  openChat: (() => void) | undefined;
}

export const TabContext = createContext<Tab | undefined>(undefined);

/** Whether another page was shown before the current one. */
export const MovedContext = createContext(false);

export function useTab(): Tab {
  const tab = useContext(TabContext);
  if (!tab) throw new Error('This component stands outside of the tab.');
  return tab;
}
