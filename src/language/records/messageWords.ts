import { wordSet } from '../text/wordSet';
import recordWords from './recordWords.json';

/** "Process: visa renewal", «الإجراء: تجديد الإقامة»; or the name in quotation marks. */
export const NAMED_IN_MESSAGE: readonly RegExp[] = [
  /(?:^|\n)\s*(?:(?:the\s+)?(?:process|service|procedure)(?:\s+name)?|(?:اسم\s+)?(?:الإجراء|الاجراء|الخدمة|الخدمه|المعاملة|المعامله))\s*[:：]\s*(?<name>[^\n,،;؛.]{3,150})/iu,
  /[«“"](?<name>[^«»“”"\n]{5,100})[»”"]/u,
];

/** A sentence to colleagues begins so; the name of a process does not. */
export const MESSAGE_OPENERS = wordSet(recordWords.messageOpeners);
