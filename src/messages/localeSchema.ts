import { z } from 'zod';
// Generated from `locales/en.json` by `npm run messages`.
import placeholders from './messagePlaceholders.json';

/**
 * The key of every text of the bot. Both locale files contain exactly these keys, and each message
 * has exactly the placeholders of its English text in `locales/en.json`.
 */
export type MessageKey = keyof typeof placeholders;
export type Placeholder<K extends MessageKey> = {
  [Key in K]: keyof (typeof placeholders)[Key];
}[K];

/** The messages of one language, in ICU MessageFormat. */
export type Locale = Record<MessageKey, string>;

export const MESSAGE_KEYS = Object.keys(placeholders) as MessageKey[];

export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(placeholders, key);

export const placeholdersOf = (key: MessageKey): readonly string[] =>
  Object.keys(placeholders[key]);

const message = z.string().trim().min(1);

export const localeSchema = z.strictObject(
  Object.fromEntries(MESSAGE_KEYS.map((key) => [key, message])) as Record<
    MessageKey,
    typeof message
  >,
);
