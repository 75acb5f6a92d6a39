import type { Language } from '../language/detectLanguage';

/** The parts of Adaptive Cards 1.5 that the bot's cards are made of. */
export interface TextBlock {
  type: 'TextBlock';
  text: string;
  wrap: true;
  size?: 'Small' | 'Medium';
  weight?: 'Bolder';
  isSubtle?: true;
  color?: 'Accent';
  spacing?: Spacing;
  style?: 'heading';
}
export interface RichTextBlock {
  type: 'RichTextBlock';
  inlines: TextRun[];
  spacing?: Spacing;
}
interface TextRun {
  type: 'TextRun';
  text: string;
  size?: 'Small' | 'Medium';
  weight?: 'Bolder';
  isSubtle?: true;
  color?: 'Accent';
}
export interface Container {
  type: 'Container';
  style: 'emphasis';
  spacing: Spacing;
  selectAction: SubmitAction;
  items: CardElement[];
}
type Spacing = 'None' | 'Small' | 'Default' | 'Medium';
export type CardElement = TextBlock | RichTextBlock | Container;

/** Sends `data.text` as if the person had written it. */
export interface SubmitAction {
  type: 'Action.Submit';
  title: string;
  data: { text: string };
}
export interface OpenUrlAction {
  type: 'Action.OpenUrl';
  title: string;
  url: string;
}
export type CardAction = SubmitAction | OpenUrlAction;

export interface Card {
  type: 'AdaptiveCard';
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  version: '1.5';
  lang: Language;
  rtl?: true;
  body: CardElement[];
  actions?: CardAction[];
}

/** Teams shows no more than this on one card. */
export const MAX_ACTIONS = 6;

/** A card in one language; right to left for Arabic. More actions than Teams shows are left out. */
export function createCard(
  language: Language,
  body: CardElement[],
  actions: CardAction[] = [],
): Card {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: language,
    ...(language === 'ar' ? { rtl: true as const } : {}),
    body,
    ...(actions.length > 0 ? { actions: actions.slice(0, MAX_ACTIONS) } : {}),
  };
}

/** A button that says `title` and asks `text`. */
export function submit(title: string, text = title): SubmitAction {
  return { type: 'Action.Submit', title, data: { text } };
}

/** A button that opens a page; only https addresses get one. */
export function openUrl(title: string, url: string): OpenUrlAction[] {
  return /^https:\/\//i.test(url) ? [{ type: 'Action.OpenUrl', title, url }] : [];
}
