import type { Language } from '../../../src/language/text/detectLanguage';
import { coordinator, type Coordinator, type Heard } from '../people/coordinator';
import type { TestBot } from '../bot/testBot';

const LETTERS = {
  en: [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'],
  ar: [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'],
} as const;
/** Sheets a year that are this far apart are not taken for the same process. */
const APART = 1.05;

let processes = 0;

/** A process that resembles no other one of this test: neither in its name nor in its volume. */
export function someProcess(language: Language): { name: string; transactions: number } {
  processes += 1;
  const letters = LETTERS[language];
  const letterAt = (place: number) =>
    letters[((processes * (place + 1) * 7919) % 104_729) % letters.length] ?? '';
  const mark = Array.from({ length: 9 }, (_, place) => letterAt(place)).join('');
  const name = language === 'ar' ? `إيصال ${mark}` : `${mark} slip`;
  return { name, transactions: Math.round(1000 * APART ** processes) };
}

/** What somebody says until halfway: the name with the entity, the sheets and the transactions. */
function firstHalf(language: Language): string[] {
  const { name, transactions } = someProcess(language);
  return language === 'ar'
    ? ['سجّل إجراءً', `${name}، ديوا`, `٣ أوراق، ${transactions} معاملة بالسنة`]
    : ['log', `${name}, DEWA`, `3 sheets, ${transactions} a year`];
}

/** Somebody new in the middle of it, who has just been asked what replaced the paper. */
export async function halfway(
  bot: TestBot,
  language: Language = 'en',
): Promise<{ person: Coordinator; heard: Heard }> {
  const person = coordinator(bot);
  const [begin = '', ...more] = firstHalf(language);
  let heard = await person.say(begin);
  for (const text of more) heard = await person.say(text);
  return { person, heard };
}
