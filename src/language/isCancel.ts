import { cleanText } from './cleanText';
import { normalizeText, tokenize } from './normalizeText';

const CANCEL = new Set([
  'cancel',
  'stop',
  'quit',
  'exit',
  'never mind',
  'nevermind',
  'forget it',
  'الغاء',
  'الغ',
  'الغي',
  'الغيه',
  'الغيها',
  'كنسل',
  'وقف',
  'توقف',
  'خلاص',
  'بطلت',
  'تراجع',
]);

/** Whether a text is nothing but the wish to stop what was begun, in either language. */
export function isCancel(text: string): boolean {
  const words = tokenize(normalizeText(cleanText(text)));
  return CANCEL.has(words.filter((word) => word !== 'please').join(' '));
}
