import { isAnnouncement } from '../../../../src/language/records/openings/openingParts';
import { readOpening } from '../../../../src/language/records/openings/openingSentence';
import { statesActWithPaper } from '../../../../src/language/records/statedElimination';
import { TODAY } from '../../../support/language/shown';

test.each([
  'KHDA scrapped the printed inspection checklist in 2022, 5 sheets each',
  'DEWA replaced the meter slip with an SMS, 2 sheets per visit, 40k visits a month',
  'ألغت بلدية دبي استمارة الزيارة في ٢٠٢١، ورقتين لكل زيارة، ٩٠٠ في السنة',
])('%s: tells what was eliminated with its paper', (text) => {
  expect(statesActWithPaper(text, TODAY)).toBe(true);
});

test.each([
  'Dubai Municipality cut 20 million sheets by 2021',
  'KHDA scrapped the printed inspection checklist in 2022',
  'has DEWA replaced 3 sheets per visit since 2020?',
  'هل ألغت بلدية دبي استمارة الزيارة في ٢٠٢١، ورقتين لكل زيارة',
])('%s: does not', (text) => {
  expect(statesActWithPaper(text, TODAY)).toBe(false);
});

test.each(['new entry please', 'new record', 'إجراء جديد لو سمحت'])(
  '%s: only announces',
  (text) => {
    expect(isAnnouncement(text)).toBe(true);
  },
);

test('what was removed on paper is called so without the paper, before a place as well', () => {
  expect(readOpening('شلنا وصل الاستلام الورقي في دائرة المالية', TODAY)?.name).toBe(
    'وصل الاستلام في دائرة المالية',
  );
});
