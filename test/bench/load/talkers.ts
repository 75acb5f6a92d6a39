import { randomUUID } from 'node:crypto';
import { someChatter, type Chatter } from './activities';

/** Somebody who says one thing after another, never the next before the last is answered. */
export interface Talker {
  chatter: Chatter;
  /** A group, where the bot has to be mentioned. */
  inGroup: boolean;
  busy: boolean;
  next(): string;
}

/** Of a hundred people: so many log a process, and so many ask in a group that they share. */
const LOGGING = 10;
const IN_GROUPS = 15;
const GROUP_SIZE = 5;

/** What is said to log a process, until it is left as a draft. */
const LOGGED: Readonly<Record<'en' | 'ar', readonly string[]>> = {
  en: ['log a process', 'Leave form, DEWA', '3 sheets, 1200 a year', 'what is phase 2?', 'cancel'],
  ar: [
    'سجّل إجراءً',
    'نموذج إجازة، ديوا',
    '٣ أوراق، ١٢٠٠ معاملة بالسنة',
    'ما هي المرحلة الثانية؟',
    'إلغاء',
  ],
};

/** So many people, of whom some log, some share groups and most ask. */
export function makeTalkers(count: number, questions: readonly string[]): Talker[] {
  let asked = 0;
  let group = '';
  return Array.from({ length: count }, (_, number) => {
    const share = number % 100;
    const logs = share < LOGGING;
    const inGroup = !logs && share < LOGGING + IN_GROUPS;
    if (inGroup && share % GROUP_SIZE === 0) group = `19:${randomUUID()}@thread.v2`;
    const own = someChatter(number);
    const script = LOGGED[number % 2 === 0 ? 'en' : 'ar'];
    let said = 0;
    return {
      chatter: inGroup ? { ...own, conversation: group } : own,
      inGroup,
      busy: false,
      next: () =>
        (logs ? script[said++ % script.length] : questions[asked++ % questions.length]) ?? '',
    };
  });
}
