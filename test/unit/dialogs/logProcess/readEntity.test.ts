import { readEntity } from '../../../../dialogs/logProcess/reading/readEntity';
import { draftTurn } from '../../../fuzz/draftTurn';

const told = (text: string) =>
  readEntity(draftTurn(/[\u0621-\u064a]/.test(text) ? 'ar' : 'en', 'entityId'), text, []);

test.each([
  ['not DEWA but RTA', 'rta'],
  ['RTA, not DEWA', 'rta'],
  ['DEWA, sorry, RTA', 'rta'],
  ['It was DEWA but the owner is RTA', 'rta'],
  ['it belongs to DEWA', 'dewa'],
])('%s', (text, entityId) => {
  expect(told(text)).toEqual({ changes: { entityId } });
});

test.each(['DEWA and RTA', 'DEWA or RTA'])('%s: the dialog asks which', (text) => {
  expect(told(text)?.changes).toEqual({});
  expect(told(text)?.state?.offered?.toSorted()).toEqual(['dewa', 'rta']);
});

test.each([
  'both DEWA and the coastguard use it',
  'shared between DEWA and the district cooling company',
  'كلا هيئة كهرباء ومياه دبي والشركة الثانية',
  'مشتركة بين هيئة الطرق والمواصلات والإسعاف',
])('%s: one of several owners is not taken for the only one', (text) => {
  expect(told(text)?.changes).toEqual({});
});

test('what an entity is not answers nothing', () => {
  expect(told('not DEWA')).toBeUndefined();
});
