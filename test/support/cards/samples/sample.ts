import type { Card } from '../../../../src/cards/kit/adaptiveCard';
import type { Language } from '../../../../src/language/text/detectLanguage';
import type { Messages } from '../../../../src/messages/messages';

/** One card as somebody gets to see it, in either language, filled as people of that language fill it. */
export interface Sample {
  /** What the card shows: "record, submitted". */
  name: string;
  card: (language: Language, messages: Messages) => Card;
  /** The same card with these words in every place that people or files fill. */
  saying?: (text: string, language: Language, messages: Messages) => Card;
}

/** A text in both languages. */
export type Both<T = string> = Readonly<Record<Language, T>>;

/** Counts that Arabic words differently, each in its own plural form. */
export const COUNTS = [0, 1, 2, 3, 11, 100] as const;
