import { z } from 'zod';
import { DEMONSTRATION_PLACEHOLDERS } from './demonstrationMessages';
import { EXTENSION_PLACEHOLDERS } from './extensionMessages';
import { FEEDBACK_PLACEHOLDERS } from './feedbackMessages';
import { ASK_PLACEHOLDERS } from './askMessages';
import { FILE_PLACEHOLDERS } from './fileMessages';
import { GAP_PLACEHOLDERS } from './gapMessages';
import { LIMIT_PLACEHOLDERS } from './limitMessages';
import { LOG_PLACEHOLDERS } from './logMessages';
import { NOTICE_PLACEHOLDERS } from './noticeMessages';
import { OUTAGE_PLACEHOLDERS } from './outageMessages';
import { PEOPLE_PLACEHOLDERS } from './peopleMessages';
import { PERSON_PLACEHOLDERS } from './personMessages';
import { PROGRESS_PLACEHOLDERS } from './progressMessages';
import { RECORD_PLACEHOLDERS } from './recordMessages';
import { REPORT_PLACEHOLDERS } from './reportMessages';
import { SETTINGS_PLACEHOLDERS } from './settingsMessages';
import { TAB_PLACEHOLDERS } from './tabMessages';

/**
 * Every text that the bot says itself, and the placeholders that its message
 * names. Both locale files hold exactly these keys; a message names exactly
 * these placeholders.
 */
export const MESSAGE_PLACEHOLDERS = {
  'welcome.personal.title': [],
  'welcome.personal.text': [],
  'welcome.team.title': [],
  'welcome.team.text': [],
  'help.title': [],
  'help.intro': [],
  'help.ask': [],
  'help.log': [],
  'help.records': [],
  'help.followUp': [],
  'help.language': [],
  'help.sources': [],
  'help.colleague': [],
  'help.examples': [],
  'help.example1': [],
  'help.example2': [],
  'help.example3': [],
  'help.button': [],
  'help.languageButton': [],
  'answer.yes': [],
  'answer.no': [],
  'answer.source': ['tier', 'title', 'publisher', 'date'],
  'answer.undated': [],
  'answer.asOf': ['date'],
  'answer.secondary': [],
  'answer.openSource': [],
  'answer.openSourceNumber': ['number'],
  'answer.followUps': [],
  'suggest.title': [],
  'suggest.none': [],
  'suggest.rephrase': [],
  'unknown.text': [],
  'unknown.contact': [],
  'language.ask': [],
  'language.askAgain': [],
  'language.arabic': [],
  'language.english': [],
  'language.automatic': [],
  'language.changed': [],
  'language.changedAutomatic': [],
  'language.kept': [],
  'dialog.cancel': [],
  'dialog.cancelled': [],
  'dialog.outdated': [],
  'input.empty': [],
  'input.fileBeside': [],
  'input.tooLong': ['limit'],
  'error.apology': [],
  'import.publisher': [],
  'translation.howTo': [],
  ...DEMONSTRATION_PLACEHOLDERS,
  ...EXTENSION_PLACEHOLDERS,
  ...FEEDBACK_PLACEHOLDERS,
  ...ASK_PLACEHOLDERS,
  ...FILE_PLACEHOLDERS,
  ...GAP_PLACEHOLDERS,
  ...LIMIT_PLACEHOLDERS,
  ...LOG_PLACEHOLDERS,
  ...NOTICE_PLACEHOLDERS,
  ...OUTAGE_PLACEHOLDERS,
  ...PEOPLE_PLACEHOLDERS,
  ...PERSON_PLACEHOLDERS,
  ...PROGRESS_PLACEHOLDERS,
  ...RECORD_PLACEHOLDERS,
  ...REPORT_PLACEHOLDERS,
  ...SETTINGS_PLACEHOLDERS,
  ...TAB_PLACEHOLDERS,
} as const satisfies Record<string, readonly string[]>;

export type MessageKey = keyof typeof MESSAGE_PLACEHOLDERS;
export type Placeholder<K extends MessageKey> = (typeof MESSAGE_PLACEHOLDERS)[K][number];

/** The messages of one language, in ICU MessageFormat. */
export type Locale = Record<MessageKey, string>;

const message = z.string().trim().min(1);
const keys = Object.keys(MESSAGE_PLACEHOLDERS) as MessageKey[];

export const localeSchema = z.strictObject(
  Object.fromEntries(keys.map((key) => [key, message])) as Record<MessageKey, typeof message>,
);
