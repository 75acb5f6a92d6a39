import type { Language } from '../language/text/detectLanguage';

const QUESTION_MARK = /[?؟]$/;

/** A label in a list, where a question mark would end the sentence. */
export const withoutQuestionMark = (label: string): string => label.replace(QUESTION_MARK, '');

/** What something is called, before what it is: a label that asks a question needs no colon. */
export const labelPrefix = (label: string): string =>
  QUESTION_MARK.test(label) ? `${label} ` : `${label}: `;

const COMMA: Readonly<Record<Language, string>> = { ar: '، ', en: ', ' };

/** One after the other, with the comma of the language. */
export const joinList = (language: Language, parts: readonly string[]): string =>
  parts.join(COMMA[language]);
