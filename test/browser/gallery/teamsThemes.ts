/**
 * How Teams draws cards, as far as Microsoft has published it: spacing, letters and colours are those
 * of `microsoft-teams-light.json` and `microsoft-teams-dark.json` in its AdaptiveCards repository
 * (samples/HostConfig). None is published for high contrast: that one follows the Windows theme
 * "high contrast black", which Teams takes its colours from.
 */

/** What a theme colours. Every pair is [default, subtle]. */
interface Palette {
  /** Behind the card. */
  page: string;
  background: Readonly<Record<'default' | 'emphasis' | 'good' | 'attention' | 'warning', string>>;
  border: string;
  text: readonly [string, string];
  /** In coloured containers, where it is another one. */
  textOnColour: readonly [string, string];
  accent: readonly [string, string];
  good: readonly [string, string];
  warning: readonly [string, string];
  attention: readonly [string, string];
  button: { text: string; face: string; border: string };
  primary: { text: string; face: string; border: string };
  destructive: { text: string; face: string; border: string };
  input: { text: string; hint: string; face: string; border: string };
}

const LIGHT: Palette = {
  page: '#f5f5f5',
  background: {
    default: '#ffffff',
    emphasis: '#f9f8f7',
    good: '#ccffcc',
    attention: '#ffc5b2',
    warning: '#ffe2b2',
  },
  border: '#e1dfdd',
  text: ['#ff252424', '#bf252424'],
  textOnColour: ['#ff252424', '#bf252424'],
  accent: ['#6264a7', '#8b8cc7'],
  good: ['#92c353', '#e592c353'],
  warning: ['#f8d22a', '#e5f8d22a'],
  attention: ['#c4314b', '#e5c4314b'],
  button: { text: '#242424', face: '#ffffff', border: '#d1d1d1' },
  primary: { text: '#ffffff', face: '#5b5fc7', border: '#5b5fc7' },
  destructive: { text: '#c4314b', face: '#ffffff', border: '#c4314b' },
  input: { text: '#242424', hint: '#616161', face: '#f9f8f7', border: '#8a8886' },
};

const DARK: Palette = {
  page: '#1f1f1f',
  background: {
    default: '#2d2c2c',
    emphasis: '#292828',
    good: '#ccffcc',
    attention: '#ffc5b2',
    warning: '#ffe2b2',
  },
  border: '#484644',
  text: ['#ffffffff', '#bfffffff'],
  textOnColour: ['#ff201f1f', '#ff2d2c2c'],
  accent: ['#ffa6a7dc', '#ff8b8cc7'],
  good: ['#ff92c353', '#e592c353'],
  warning: ['#fff8d22a', '#e5f8d22a'],
  attention: ['#ffd74654', '#e5d74654'],
  button: { text: '#ffffff', face: '#292929', border: '#666666' },
  primary: { text: '#ffffff', face: '#5b5fc7', border: '#5b5fc7' },
  destructive: { text: '#f4a6b2', face: '#292929', border: '#d74654' },
  input: { text: '#ffffff', hint: '#c8c6c4', face: '#201f1f', border: '#979593' },
};

const CONTRAST: Palette = {
  page: '#000000',
  background: {
    default: '#000000',
    emphasis: '#000000',
    good: '#000000',
    attention: '#000000',
    warning: '#000000',
  },
  border: '#ffffff',
  text: ['#ffffff', '#ffffff'],
  textOnColour: ['#ffffff', '#ffffff'],
  accent: ['#ffff00', '#ffff00'],
  good: ['#3ff23f', '#3ff23f'],
  warning: ['#ffff00', '#ffff00'],
  attention: ['#ff9f95', '#ff9f95'],
  button: { text: '#ffffff', face: '#000000', border: '#ffffff' },
  primary: { text: '#000000', face: '#1aebff', border: '#1aebff' },
  destructive: { text: '#ff9f95', face: '#000000', border: '#ff9f95' },
  input: { text: '#ffffff', hint: '#ffffff', face: '#000000', border: '#ffffff' },
};

const PALETTES = { default: LIGHT, dark: DARK, contrast: CONTRAST } as const;
export type Theme = keyof typeof PALETTES;
export const THEMES = Object.keys(PALETTES) as Theme[];

/** Of a card in CSS pixels: beside a meeting or on a phone, and in a chat on a screen. */
export const WIDTHS = { narrow: 320, wide: 640 } as const;

const FONT = "'Segoe UI', 'Noto Sans Arabic', 'DejaVu Sans', Tahoma, sans-serif";

const letters = (fontFamily: string) => ({
  fontFamily,
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 200, default: 400, bolder: 600 },
});

const colours = (palette: Palette, text: Palette['text']) => {
  const pair = ([normal, subtle]: Palette['text']) => ({ default: normal, subtle });
  return {
    default: pair(text),
    accent: pair(palette.accent),
    good: pair(palette.good),
    warning: pair(palette.warning),
    attention: pair(palette.attention),
  };
};

/** The host configuration by which `adaptivecards` draws cards as this theme does. */
export function hostConfig(theme: Theme): object {
  const palette = PALETTES[theme];
  const container = (style: keyof Palette['background'], text = palette.text) => ({
    backgroundColor: palette.background[style],
    foregroundColors: colours(palette, text),
  });
  return {
    supportsInteractivity: true,
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: palette.border },
    imageSizes: { small: 32, medium: 52, large: 100 },
    fontTypes: { default: letters(FONT), monospace: letters('monospace') },
    textBlock: { headingLevel: 2 },
    containerStyles: {
      default: container('default'),
      emphasis: container('emphasis'),
      good: container('good', palette.textOnColour),
      attention: container('attention', palette.textOnColour),
      warning: container('warning', palette.textOnColour),
    },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      showCard: { actionMode: 'inline', inlineTopMargin: 16, style: 'emphasis' },
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
    adaptiveCard: { allowCustomStyle: false },
  };
}

const face = ({ text, face, border }: Palette['button']) =>
  `color:${text};background:${face};border-color:${border}`;

/** What the host configuration leaves to the client: buttons, inputs and the frame. */
export function themeStyles(theme: Theme): string {
  const palette = PALETTES[theme];
  const { input, border } = palette;
  const own = `[data-theme="${theme}"]`;
  // In high contrast what is set apart by its ground elsewhere is set apart by a frame.
  const framed =
    theme === 'contrast'
      ? `${own} .ac-container[style*="background-color"]{outline:1px solid ${border};outline-offset:-1px}`
      : '';
  return `
${own}{background:${palette.page}}
${own} .frame{border:1px solid ${border};background:${palette.background.default}}
${own} .ac-pushButton{${face(palette.button)}}
${own} .ac-pushButton.style-positive{${face(palette.primary)}}
${own} .ac-pushButton.style-destructive{${face(palette.destructive)}}
${own} .ac-input:not(.ac-choiceSetInput-expanded):not(.ac-choiceSetInput-multiSelect):not(.ac-toggleInput){${face(input)}}
${own} .ac-input::placeholder{color:${input.hint};opacity:1}
${own} .title{color:${palette.button.text}}
${framed}`;
}

/** The same in every theme. */
export const SHARED_STYLES = `
body{margin:0;font-family:${FONT};font-size:14px}
.frame{border-radius:4px;box-sizing:border-box;overflow:hidden}
.frame *{box-sizing:border-box}
.ac-pushButton{font:600 14px ${FONT};border-width:1px;border-style:solid;border-radius:4px;padding:5px 12px;min-height:32px;max-width:100%}
/* Teams puts buttons that do not fit side by side below one another. */
.ac-actionSet{flex-wrap:wrap;gap:8px}
.ac-actionSet>div{display:none}
.ac-pushButton{flex:0 0 auto!important}
.ac-input{font:14px ${FONT};border:1px solid;border-radius:4px;padding:5px 8px;width:100%;min-width:0}
.ac-choiceSetInput-expanded,.ac-choiceSetInput-multiSelect,.ac-toggleInput{border:0;padding:0}
.ac-input input[type=checkbox],.ac-input input[type=radio]{flex:0 0 auto}
.ac-container.ac-selectable{cursor:pointer}
.ac-container[style*="background-color"]{border-radius:4px}
`;
