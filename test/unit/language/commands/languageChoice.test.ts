import { isCancel } from '../../../../src/language/commands/isCancel';
import {
  findNamedLanguage,
  onlyNamesLanguage,
} from '../../../../src/language/commands/languageChoice';

test.each([
  ['العربية', 'ar'],
  ['عربي', 'ar'],
  ['جاوبني بالعربي لو سمحت', 'ar'],
  ['Arabic please', 'ar'],
  ['3arabi', 'ar'],
  ['English', 'en'],
  ['ENGLISH!', 'en'],
  ['أجبني بالإنجليزية', 'en'],
  ['انقليزي', 'en'],
  ['رد علي بالانجليزي', 'en'],
  ['change from English to Arabic', 'ar'],
  ['غير اللغة من العربية للإنجليزية', 'en'],
  ['غيّر اللغة إلى العربية', 'ar'],
  ['تلقائي', 'automatic'],
  ['automatic', 'automatic'],
  ['Same as my question', 'automatic'],
  ['بلغة سؤالي', 'automatic'],
  ['نفس لغة السؤال', 'automatic'],
] as const)('«%s» names %s, and nothing else', (text, expected) => {
  expect(findNamedLanguage(text)).toBe(expected);
  expect(onlyNamesLanguage(text)).toBe(expected);
});

test.each([
  'change the language',
  'غيّر اللغة',
  'Arabic or English',
  'not English',
  'مب عربي',
  '',
  '؟',
])('«%s» leaves the language open', (text) => expect(findNamedLanguage(text)).toBeUndefined());

test.each([
  'When did the English version of the law come out?',
  'ما اسم الاستراتيجية بالإنجليزية؟',
  'Is there an Arabic manual',
])('«%s» is a question, not a wish for a language', (text) => {
  expect(onlyNamesLanguage(text)).toBeUndefined();
});

test.each(['cancel', 'Cancel.', 'إلغاء', 'الغاء', 'stop please', 'خلاص', 'never mind'])(
  '«%s» cancels',
  (text) => expect(isCancel(text)).toBe(true),
);

test.each(['Can I cancel a record?', 'كيف ألغي سجلاً؟', '', 'English'])(
  '«%s» does not cancel',
  (text) => expect(isCancel(text)).toBe(false),
);
