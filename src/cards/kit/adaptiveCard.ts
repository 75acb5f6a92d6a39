import type { Language } from '../../language/text/detectLanguage';
import { openedAddress } from '../../records/rules/httpsAddress';
import type { CardAction, CardVerb } from '../actions/cardAction';
import type { CardInput } from './cardInput';
import type { ChartElement } from './chartElement';
import { toInertText, toDisplayText } from '../../language/text/displayText';

type Change = (text: string) => string;

/** What of a part is read by people, and as what. */
const SHOWN: Readonly<Record<string, Change>> = {
  // No client reads marks in these; where Markdown is read in a text, `line` has seen to it.
  text: toDisplayText,
  placeholder: toDisplayText,
  // A client may read these as Markdown, although a card has no other form for them.
  title: toInertText,
  label: toInertText,
  altText: toInertText,
  legend: toInertText,
  x: toInertText,
};
/** What is sent back as it is, and what no one reads. */
const NOT_SHOWN: ReadonlySet<string> = new Set(['value', 'url', 'id', 'verb', 'refresh', 'type']);

/** The same list where nothing in it changes. */
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
 * What stands on a card, with every text such that it can do nothing but be read: the very same where
 * all are. What buttons send back stays as it is.
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

/** The parts of Adaptive Cards 1.5 that the bot's cards are made of. */
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
  /** Teams' other colours are too faint on its own grounds: what matters gets a ground instead. */
  color?: 'Accent';
}
export interface Container {
  type: 'Container';
  /** What a {@link ToggleAction} names. */
  id?: string;
  style?: 'emphasis' | 'good' | 'warning' | 'attention';
  spacing?: Spacing;
  /** Folded until a {@link ToggleAction} unfolds it. */
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

/** A button sends the inputs of its card along, unless it says that it has no use for them. */
interface ButtonLook {
  title: string;
  style?: 'positive' | 'destructive';
  associatedInputs?: 'none';
}
/**
 * Sends `data.text` as if the person had written it, with the question that it is about, or what a
 * button about records wishes.
 */
export interface SubmitAction extends ButtonLook {
  type: 'Action.Submit';
  data: { text: string; asked?: string } | { lawaraq: CardAction };
}
/** The card is replaced by what comes back; a client that cannot do so sends the fallback. */
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
/** Folds and unfolds on the person's own screen. */
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
  /** What the clients of these people ask for by themselves, to see the latest state. */
  refresh?: { action: ExecuteAction; userIds: string[] };
  body: CardElement[];
  actions?: ActionElement[];
}

/** Teams shows no more than this on one card, and in one set of buttons inside it. */
export const MAX_ACTIONS = 6;

/**
 * A card in one language; right to left for Arabic. No text on it does more than be read. More
 * actions than Teams shows are left out.
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

/** A button that says `title` and asks `text`. */
export function submit(title: string, text = title): SubmitAction {
  return { type: 'Action.Submit', title, data: { text } };
}

/** A button that opens a page; only https addresses get one. */
export function openUrl(title: string, url: string): OpenUrlAction[] {
  return openedAddress(url) ? [{ type: 'Action.OpenUrl', title, url }] : [];
}
