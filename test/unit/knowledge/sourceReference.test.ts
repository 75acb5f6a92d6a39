import type { Source } from '../../../src/knowledge/referenceSchema';
import { toReference } from '../../../src/knowledge/sourceReference';

const LOST: Source = {
  title: { en: 'Title', ar: 'عنوان' },
  publisher: { en: 'Publisher', ar: 'ناشر' },
  language: 'en',
  noUrl: { en: 'lost', ar: 'ضائع' },
  kind: 'press',
};
const source = (more: Partial<Source>): Source => ({ ...LOST, ...more });

test.each<[string, Partial<Source>, en: string | undefined, ar: string | undefined]>([
  ['in English', {}, undefined, 'translated'],
  ['in Arabic', { language: 'ar' }, 'translated', undefined],
  ['in both languages', { language: 'both' }, undefined, undefined],
  ['printed in both languages', { titleType: 'parallel' }, undefined, undefined],
  ['taken from the address', { titleType: 'from_address' }, undefined, 'translated'],
  ['not known', { titleType: 'devised' }, 'devised', 'devised'],
  ['not known, of both', { titleType: 'devised', language: 'both' }, 'devised', 'devised'],
])('a title %s is shown as what it is in each language', (_, more, en, ar) => {
  expect(toReference(source(more), 'en').titleType).toBe(en);
  expect(toReference(source(more), 'ar').titleType).toBe(ar);
});

test('a source says that it is written in another language than the one it is shown in', () => {
  expect(toReference(source({}), 'ar').writtenIn).toBe('en');
  expect(toReference(source({}), 'en')).not.toHaveProperty('writtenIn');
  expect(toReference(source({ language: 'ar' }), 'en').writtenIn).toBe('ar');
  expect(toReference(source({ language: 'both' }), 'ar')).not.toHaveProperty('writtenIn');
});

test('a source without an address says why, in the language that it is shown in', () => {
  expect(toReference(LOST, 'ar')).toMatchObject({ noUrl: 'ضائع', title: 'عنوان' });
  expect(toReference(LOST, 'en')).toMatchObject({ noUrl: 'lost', publisher: 'Publisher' });
  expect(toReference(LOST, 'en')).not.toHaveProperty('url');
});

test('only a secondary source is one', () => {
  expect(toReference(source({ kind: 'secondary' }), 'en').secondary).toBe(true);
  expect(toReference(source({ kind: 'law_firm' }), 'en').secondary).toBe(false);
});
