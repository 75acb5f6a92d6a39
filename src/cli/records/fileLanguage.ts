import { recordLabels, type RecordLabels } from '../../wording/recordLabels';
import type { Messages } from '../../messages/messages';

export const WORDINGS = ['ar', 'en', 'both'] as const;
export type WordingName = (typeof WORDINGS)[number];

/** Says something in one language, or in both, one after the other. */
export type Wording = (pick: (labels: RecordLabels) => string) => string;

const BETWEEN = ' / ';

/** How a file names its columns and values: in Arabic, in English, or in both. */
export function createWording(messages: Messages, name: WordingName): Wording {
  const languages = name === 'both' ? (['ar', 'en'] as const) : [name];
  const labels = languages.map((language) => recordLabels(messages, language));
  return (pick) => [...new Set(labels.map(pick))].join(BETWEEN);
}

/** Every way in which files name things: for the person who reads a file of any language. */
export const everyWording = (messages: Messages): Wording[] =>
  WORDINGS.map((name) => createWording(messages, name));
