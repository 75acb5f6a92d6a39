import type { Language } from '../language/text/detectLanguage';

const QUESTION_MARK = /[?؟]$/;

/** A label for a list, where a question mark would end the sentence. */
export const withoutQuestionMark = (label: string): string => label.replace(QUESTION_MARK, '');

/** A label before its value. A label that is a question gets no colon. */
export const labelPrefix = (label: string): string =>
  QUESTION_MARK.test(label) ? `${label} ` : `${label}: `;

const COMMA: Readonly<Record<Language, string>> = { ar: '، ', en: ', ' };

/** Joins the parts with the comma of the language. */
export const joinList = (language: Language, parts: readonly string[]): string =>
  parts.join(COMMA[language]);
