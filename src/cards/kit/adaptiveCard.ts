import type { Language } from '../../language/text/detectLanguage';
import { openedAddress, openedPage } from '../../records/rules/evidence/httpsAddress';
import type { CardAction, CardVerb } from '../actions/cardAction';
import type { CardInput } from './cardInput';
import type { ChartElement } from './chartElement';
import { toInertText, toDisplayText } from '../../language/text/displayText';

type Change = (text: string) => string;

/** How each readable property is made safe. */
const SHOWN: Readonly<Record<string, Change>> = {
  // No client interprets marks in these; if a text supports Markdown, `line` has escaped it.
  text: toDisplayText,
  placeholder: toDisplayText,
  // A client may interpret these as Markdown, and cards have no plain alternative.
  title: toInertText,
  label: toInertText,
  altText: toInertText,
  legend: toInertText,
  x: toInertText,
};
/** Properties that are returned unchanged, or never displayed. */
const NOT_SHOWN: ReadonlySet<string> = new Set(['value', 'url', 'id', 'verb', 'refresh', 'type']);

/** Returns the same list if nothing changes. */
function eachShown(list: readonly unknown[]): readonly unknown[] {
  let changed: unknown[] | undefined;
  for (let at = 0; at < list.length; at += 1) {
    const shown = partShown(list[at]);
    if (shown !== list[at]) (changed ??= [...list])[at] = shown;
  }
  return changed ?? list;
}

function partShown(part: unknown): unknown {
  if (typeof part !== 'object' || part === null) return part;
  return Array.isArray(part) ? eachShown(part) : withSafeTexts(part);
}

const isButton = (part: object): boolean =>
  'type' in part && typeof part.type === 'string' && part.type.startsWith('Action.');

/**
 * Makes every displayed text of a card inert; returns the same object if all are. The data of
 * buttons is unchanged.
 */
export function withSafeTexts<T extends object>(part: T): T {
  const own = part as Record<string, unknown>;
  let changed: Record<string, unknown> | undefined;
  for (const key in own) {
    if (NOT_SHOWN.has(key) || (key === 'data' && isButton(part))) continue;
    const value = own[key];
    const shown = typeof value === 'string' ? (SHOWN[key]?.(value) ?? value) : partShown(value);
    if (shown !== value) (changed ??= { ...own })[key] = shown;
  }
  return (changed ?? part) as T;
}

/** The elements of Adaptive Cards 1.5 that the bot uses. */
export interface TextBlock extends TextLook {
  type: 'TextBlock';
  text: string;
  wrap: true;
  spacing?: Spacing;
  style?: 'heading';
}
export interface RichTextBlock {
  type: 'RichTextBlock';
  inlines: TextRun[];
  spacing?: Spacing;
}
interface TextRun extends TextLook {
  type: 'TextRun';
  text: string;
}
export interface TextLook {
  size?: 'Small' | 'Medium';
  weight?: 'Bolder';
  isSubtle?: true;
  /**
   * Other colours of Teams have too little contrast, so important text gets a coloured background
   * instead.
   */
  color?: 'Accent';
}
export interface Container {
  type: 'Container';
  /** The target of a {@link ToggleAction}. */
  id?: string;
  style?: 'emphasis' | 'good' | 'warning' | 'attention';
  spacing?: Spacing;
  /** Hidden until a {@link ToggleAction} shows it. */
  isVisible?: boolean;
  selectAction?: ActionElement;
  items: CardElement[];
}
/** Buttons inside the body of a card; see {@link MAX_ACTIONS}. */
export interface ActionSet {
  type: 'ActionSet';
  spacing?: Spacing;
  actions: ActionElement[];
}
type Spacing = 'None' | 'Small' | 'Default' | 'Medium';
export type CardElement =
  TextBlock | RichTextBlock | Container | ActionSet | ChartElement | CardInput;

/** A button sends the inputs of its card, unless it says otherwise. */
interface ButtonLook {
  title: string;
  style?: 'positive' | 'destructive';
  associatedInputs?: 'none';
}
/**
 * Sends `data.text` as if the person had written it, with the original question, or sends the
 * action of a button.
 */
export interface SubmitAction extends ButtonLook {
  type: 'Action.Submit';
  data: { text: string; asked?: string } | { lawaraq: CardAction };
}
/** The result replaces the card. A client that does not support this sends the fallback. */
export interface ExecuteAction extends ButtonLook {
  type: 'Action.Execute';
  verb: CardVerb;
  data: { lawaraq: CardAction };
  fallback: SubmitAction;
}
export interface OpenUrlAction {
  type: 'Action.OpenUrl';
  title: string;
  url: string;
}
/** Shows and hides elements on the person's own screen. */
export interface ToggleAction {
  type: 'Action.ToggleVisibility';
  title: string;
  targetElements: (string | { elementId: string; isVisible: boolean })[];
}
export type ActionElement = SubmitAction | ExecuteAction | OpenUrlAction | ToggleAction;

export interface Card {
  type: 'AdaptiveCard';
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  version: '1.5';
  lang: Language;
  rtl?: true;
  /** These people's clients send the action automatically, to show the latest state. */
  refresh?: { action: ExecuteAction; userIds: string[] };
  body: CardElement[];
  actions?: ActionElement[];
}

/** The limit of Teams for one card, and for one set of buttons inside it. */
export const MAX_ACTIONS = 6;

/**
 * A card in one language; right to left for Arabic. All its texts are inert. Actions beyond the
 * limit of Teams are omitted.
 */
export function createCard(
  language: Language,
  body: CardElement[],
  actions: ActionElement[] = [],
): Card {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: language,
    ...(language === 'ar' ? { rtl: true as const } : {}),
    body: body.map(withSafeTexts),
    ...(actions.length > 0 ? { actions: actions.slice(0, MAX_ACTIONS).map(withSafeTexts) } : {}),
  };
}

/** A button with the label `title` that asks `text`. */
export function submit(title: string, text = title): SubmitAction {
  return { type: 'Action.Submit', title, data: { text } };
}

/** A button that opens a page; none if the address is not https. */
export function openUrl(title: string, url: string): OpenUrlAction[] {
  return openedAddress(url) ? [{ type: 'Action.OpenUrl', title, url }] : [];
}

/** A button that opens the page of a source, which may be an old one without https. */
export function openPage(title: string, url: string): OpenUrlAction[] {
  return openedPage(url) ? [{ type: 'Action.OpenUrl', title, url }] : [];
}
