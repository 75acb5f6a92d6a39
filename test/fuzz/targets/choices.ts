import assert from 'node:assert';
import {
  isQuestion,
  asksSomething,
  saysExpertsHere,
} from '../../../src/language/questions/questionWords';
import { namedLanguage, onlyNamesLanguage } from '../../../src/language/commands/languageChoice';
import { readChoice } from '../../../src/language/choices/readChoice';
import { readControl, splitChange } from '../../../src/language/commands/readControl';
import { readEvidenceKind } from '../../../src/language/records/recordCategories';
import { readFieldWord } from '../../../src/language/records/readFieldName';
import { readYesNo } from '../../../src/language/choices/readYesNo';
import type { FuzzTarget } from '../fuzzTarget';
import { typed } from '../typed';

const OPTIONS = [
  { value: 'form', labels: ['Digital form', 'استمارة رقمية'] },
  { value: 'card', labels: ['Print card (one side)', 'بطاقة مطبوعة'] },
  { value: 'mail', labels: ['E-mail', 'بريد إلكتروني'] },
  { value: 'app', labels: ['App, level 3', 'تطبيق، المستوى ٣'] },
];
const VALUES = new Set(OPTIONS.map(({ value }) => value));

export const target: FuzzTarget = {
  seeds: () => [
    'yes please',
    'لا شكراً',
    "no, it's all digital",
    'yes still we are printing',
    'option 2',
    'الثاني',
    'the last one',
    'both',
    '1, 3 and 4',
    'no, the third',
    'change the date to March 2021',
    'عدّل الاسم',
    'cancel',
    'رجوع',
    'جاوبني بالعربي لو سمحت',
    'experts here for RTA',
    'خبراء الطرق هنا',
    'digital frm',
    'print log',
  ],
  check(input) {
    const text = typed(input);
    const one = readChoice(text, OPTIONS);
    if (one) assert(one.length === 1 && VALUES.has(one[0] ?? ''), `chosen: ${one.join()}`);
    const several = readChoice(text, OPTIONS, { multiple: true });
    if (several) {
      assert(several.length > 0 && several.every((value) => VALUES.has(value)), several.join());
      assert.strictEqual(new Set(several).size, several.length, 'chosen twice');
    }
    const said = readYesNo(text);
    assert(said === undefined || typeof said === 'boolean');
    const change = splitChange(text);
    if (change) assert(text.includes(change.wish) && text.includes(change.value));
    for (const read of [readControl, readEvidenceKind, readFieldWord, namedLanguage]) read(text);
    for (const read of [onlyNamesLanguage, saysExpertsHere, isQuestion, asksSomething]) read(text);
  },
  longest: 600,
};
