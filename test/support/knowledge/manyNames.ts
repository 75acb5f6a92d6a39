import { createRandom } from '../../../src/lib/seededRandom';
import type { Language } from '../../../src/language/text/detectLanguage';
import { nameKey } from '../../../src/records/rules/processNameKey';
import { searchable } from '../../../src/store/core/searchText';

/** A word of names of processes: as it is written, found and compared. */
export interface NameWord {
  written: string;
  found: string;
  compared: string;
}

/** Half of the words in names are among the first of these. */
const COMMON: Readonly<Record<Language, string>> = {
  en: 'permit renewal certificate request licence registration vehicle payment invoice report approval form card Contract transfer complaint Clearance extract plan visit staff leave travel purchase order',
  ar: 'تصريح تجديد شهادة طلب رخصة تسجيل مركبة دفع فاتورة تقرير اعتماد نموذج بطاقة عقد نقل شكوى براءة مستخرج مخطط زيارة إجازة الموظفين سفر شراء أمر',
};
const SYLLABLES: Readonly<Record<Language, readonly string[]>> = {
  en: 'ba ri to ken lu mo sa dar fi ne vol ti gan pe ros hu'.split(' '),
  ar: 'با ري تو كن لو مو سا دار في نه فل تي غان بر روس هو'.split(' '),
};
const INVENTED = 3000;

/** Words, the commonest first: real ones, then ones that only look like words. */
export function inventedWords(language: Language): NameWord[] {
  const random = createRandom(7);
  const words = new Set(COMMON[language].split(' '));
  const syllables = SYLLABLES[language];
  while (words.size < INVENTED) {
    const length = 2 + Math.floor(random() * 3);
    const syllable = () => syllables[Math.floor(random() * syllables.length)] ?? '';
    words.add(Array.from({ length }, syllable).join(''));
  }
  return [...words].map((written) => ({
    written,
    found: searchable(written),
    compared: nameKey(written),
  }));
}
