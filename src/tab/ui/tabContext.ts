import { createContext, useContext } from 'react';
import type { Language, Me, Reference } from '../../contract/tabContract';
import type { ApiClient } from '../api/apiClient';
import type { Host, ThemeName } from '../host/tabHost';
import type { Formats } from '../texts/formats';
import type { Translate } from '../texts/makeTexts';

/** What every page has at hand. */
export interface Tab {
  api: ApiClient;
  host: Host;
  me: Me;
  /** What ids stand for. */
  reference: Reference;
  language: Language;
  direction: 'rtl' | 'ltr';
  theme: ThemeName;
  t: Translate;
  format: Formats;
  /** Says something to those who hear the page instead of seeing it. */
  announce: (text: string) => void;
  /** Opens the chat with the bot; absent where nobody knows its address. */
  openChat: (() => void) | undefined;
}

export const TabContext = createContext<Tab | undefined>(undefined);

/** Another page was shown before the one that is shown now. */
export const MovedContext = createContext(false);

export function useTab(): Tab {
  const tab = useContext(TabContext);
  if (!tab) throw new Error('This component stands outside of the tab.');
  return tab;
}
