import { FluentProvider } from '@fluentui/react-provider';
import {
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  type Theme,
} from '@fluentui/react-theme';
import { useLayoutEffect, type ReactNode } from 'react';
import type { Language } from '../../contract/tabContract';
import type { ThemeName } from '../host/tabHost';

const FLUENT_THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

/** Applies the current theme, language and direction to everything. */
export function ThemedPage(props: { language: Language; theme: ThemeName; children: ReactNode }) {
  const { language, theme, children } = props;
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  useLayoutEffect(() => {
    const page = document.documentElement;
    page.lang = language;
    page.dir = direction;
    page.dataset['theme'] = theme;
    page.style.colorScheme = theme === 'light' ? 'light' : 'dark';
  }, [language, direction, theme]);
  return (
    <FluentProvider theme={FLUENT_THEMES[theme]} dir={direction} className="tab-provider">
      {children}
    </FluentProvider>
  );
}
