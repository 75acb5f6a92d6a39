import type { Language } from '../../contract/tabContract';
import {
  DARK_COLOURS,
  HIGH_CONTRAST_COLOURS,
  LIGHT_COLOURS,
  type ChartColours,
  type ChartTheme,
} from '../../charts/chartTheme';
import type { ThemeName } from '../host/tabHost';

const COLOURS: Readonly<Record<ThemeName, ChartColours>> = {
  light: LIGHT_COLOURS,
  dark: DARK_COLOURS,
  contrast: HIGH_CONTRAST_COLOURS,
};

/** Colours and fonts of the page, for charts. */
export function themeOfPage(
  element: HTMLElement,
  language: Language,
  theme: ThemeName,
  width: number,
): ChartTheme {
  const { fontFamily } = getComputedStyle(element);
  const pen = document.createElement('canvas').getContext('2d');
  return {
    language,
    width,
    fontFamily,
    colours: { ...COLOURS[theme], background: 'transparent' },
    ...(pen && {
      measure: (text: string, fontSize: number) => {
        pen.font = `${fontSize}px ${fontFamily}`;
        return pen.measureText(text).width;
      },
    }),
  };
}
