import type { RecordEntity } from '../../../../src/records/model/entityDirectory';
import type { Language } from '../../../../src/language/text/detectLanguage';
import type { Both } from './sample';

/** Names as a directory has them: in both scripts, and one that is longer than a line. */
export const NAMES = {
  mariam: { en: 'Mariam Al Hashimi', ar: 'مريم الهاشمي' },
  omar: { en: 'Omar Bin Sulayem', ar: 'عمر بن سليّم' },
  /** As the directory of a tenant has it, whatever the person speaks. */
  mixed: { en: 'فاطمة الكعبي (Fatima)', ar: 'Fatima Alkaabi (فاطمة)' },
  long: {
    en: 'Abdulrahman Mohammed Abdullah Ahmed Al Suwaidi Al Muhairi',
    ar: 'عبدالرحمن محمد عبدالله أحمد سلطان السويدي المهيري',
  },
} as const satisfies Record<string, Both>;

const ENTITY: readonly (readonly [string, string, Both, Both])[] = [
  [
    'rta',
    'RTA',
    { en: 'Roads and Transport Authority', ar: 'هيئة الطرق والمواصلات' },
    { en: 'RTA', ar: 'الطرق والمواصلات' },
  ],
  [
    'dewa',
    'DEWA',
    { en: 'Dubai Electricity and Water Authority', ar: 'هيئة كهرباء ومياه دبي' },
    { en: 'DEWA', ar: 'كهرباء ومياه دبي' },
  ],
  [
    'dubai-police',
    'DP',
    { en: 'Dubai Police', ar: 'القيادة العامة لشرطة دبي' },
    { en: 'Dubai Police', ar: 'شرطة دبي' },
  ],
  [
    'det',
    'DET',
    { en: 'Department of Economy and Tourism in Dubai', ar: 'دائرة الاقتصاد والسياحة في دبي' },
    { en: 'Economy and Tourism', ar: 'الاقتصاد والسياحة' },
  ],
  [
    'dld',
    'DLD',
    { en: 'Dubai Land Department', ar: 'دائرة الأراضي والأملاك في دبي' },
    { en: 'Land Department', ar: 'الأراضي والأملاك' },
  ],
];

export const ENTITIES: readonly RecordEntity[] = ENTITY.map(([id, code, name, short]) => ({
  id,
  code,
  name,
  short,
}));
export const entities = { get: (id: string) => ENTITIES.find((entity) => entity.id === id) };

/** What people call a channel of a team. */
export const CHANNEL: Both = { en: 'Paperless | اللاورقية', ar: 'اللاورقية | Paperless' };

/** Names of many people, none twice. */
export const manyNames = (language: Language, count: number): string[] => {
  const first: Both<readonly string[]> = {
    en: ['Aisha', 'Khalid', 'Noora', 'Saif', 'Hessa', 'Rashid', 'Latifa'],
    ar: ['عائشة', 'خالد', 'نورة', 'سيف', 'حصة', 'راشد', 'لطيفة'],
  };
  const last: Both<readonly string[]> = {
    en: ['Al Marri', 'Al Falasi', 'Al Ketbi', 'Al Shamsi', 'Al Nuaimi'],
    ar: ['المري', 'الفلاسي', 'الكتبي', 'الشامسي', 'النعيمي'],
  };
  return Array.from({ length: count }, (_, at) => {
    const given = first[language][at % first[language].length] ?? '';
    return `${given} ${last[language][at % last[language].length] ?? ''}`;
  });
};
