import type { Card } from '../../../../src/cards/kit/adaptiveCard';
import { EVIDENCE_INPUTS, FORM_FIELDS, UNIT_INPUT } from '../../../../src/cards/logging/formFields';
import { recordFormCard, type RecordForm } from '../../../../src/cards/logging/recordFormCard';
import { inputDigests, inputValues } from '../../../../src/cards/kit/inputDigests';
import { readDay } from '../../../../src/language/dates/readDay';
import { formatDate } from '../../../../src/messages/formatDate';
import type { Messages } from '../../../../src/messages/messages';
import {
  FIELD_NAMES,
  type Qualifier,
  type RecordFields,
} from '../../../../src/records/model/recordFields';
import { readNumber } from '../../../../src/records/rules/readNumber';
import { missingFor } from '../../../../src/records/rules/requirements';
import { realMessages } from '../../../support/knowledge/messages';
import { actionsOf, elementsOf, inputsOf, textOf, wishOf } from '../../../support/cards/readCard';
import { ENTITIES, fullFields, SUBMISSION } from '../../../support/cards/recordCards';
import { sampleRecord } from '../../../support/records/sampleRecord';

let messages: Messages;
beforeAll(async () => void (messages = await realMessages()));

const form = (changes: Partial<RecordForm> = {}, language: 'ar' | 'en' = 'en') =>
  recordFormCard(
    {
      record: sampleRecord(),
      part: 'short',
      entities: ENTITIES,
      submission: SUBMISSION,
      ...changes,
    },
    messages,
    language,
  );
const valuesOf = (changes: Partial<RecordForm> = {}, language: 'ar' | 'en' = 'en') =>
  Object.fromEntries(inputsOf(form(changes, language)).map(({ id, value }) => [id, value]));

describe.each(['short', 'submission', 'more'] as const)('the part %s', (part) => {
  const fields: RecordFields = {
    ...fullFields(40),
    goLivePlanned: true,
    // A record has either transactions or a total of the year; a form has inputs for both.
    sheetsPerYear: 240_000,
    sheetsPerYearSource: 'The stores',
    residualSheetsPerYear: 800,
  };

  test('begins with the values that the record has', () => {
    const values = valuesOf({ part, record: sampleRecord({ fields }) });
    for (const field of FORM_FIELDS[part]) {
      if (field === 'evidence') continue;
      const value = fields[field];
      const expected = [value].flat().map((one) => formatDate('en', String(one)));
      expect([field, values[field]?.split(',').sort()]).toEqual([field, expected.sort()]);
    }
  });

  test('shows again what was typed, whatever the record has', () => {
    const record = sampleRecord({ fields });
    const texts = inputsOf(form({ part, record })).filter(({ type }) => type === 'Input.Text');
    const typed = Object.fromEntries(texts.map(({ id }) => [id, 'حوالي ٤٠ ألف']));
    const again = valuesOf({ part, record, typed });
    for (const { id } of texts) expect([id, again[id]]).toEqual([id, 'حوالي ٤٠ ألف']);
  });

  test('says beside each input what was wrong with it', () => {
    for (const field of FORM_FIELDS[part]) {
      const elements = elementsOf(form({ part, faults: { [field]: 'WRONG' } }));
      const said = elements.findIndex(
        (element) => element.type === 'TextBlock' && element.text === 'WRONG',
      );
      const named = field === 'evidence' ? EVIDENCE_INPUTS.kind : field;
      const input = elements.findIndex((element) => 'id' in element && element.id === named);
      expect(input).toBeGreaterThan(0);
      // At most a hint lies between the two.
      expect([field, Math.abs(said - input) <= 2]).toEqual([field, true]);
    }
  });

  test('is sent as that part, or kept for later with what was typed', () => {
    const record = sampleRecord();
    const card = form({ part, record });
    const shown = inputDigests(inputValues(card.body));
    const sent = { record: record.id, submission: SUBMISSION, shown };
    expect(actionsOf(card).map(wishOf)).toEqual([
      { verb: 'log.fill', ...sent, part },
      { verb: 'log.save', ...sent },
    ]);
    const faults = { baselineYear: 'No.' };
    const refused = form({ part, record, typed: { department: 'x', copiesIncluded: 'y' }, faults });
    expect(actionsOf(refused).map(wishOf)).toMatchObject([{ shown }, { shown }]);
    for (const action of actionsOf(form({ part }))) {
      expect(action).not.toHaveProperty('associatedInputs');
    }
  });
});

test.each(['en', 'ar'] as const)(
  'a number is shown as it was said and read as that again, in %s',
  (language) => {
    const said = [
      { field: 'sheetsPerTransaction', kind: 'between', from: 3, to: 4 },
      { field: 'copiesPerTransaction', kind: 'at_least' },
      { field: 'transactionsPerYear', kind: 'more_than' },
      { field: 'residualTransactionsPerYear', kind: 'about' },
    ] satisfies Qualifier[];
    const fields = {
      sheetsPerTransaction: 3,
      copiesPerTransaction: 2,
      transactionsPerYear: 40_000,
      residualTransactionsPerYear: 800,
    };
    const record = sampleRecord({ fields: { ...fields, qualifiers: said } });
    const shown = valuesOf({ part: 'short', record }, language);
    for (const qualifier of said)
      expect(readNumber(qualifier.field, shown[qualifier.field] ?? '')).toEqual({
        value: fields[qualifier.field],
        taken: true,
        qualifiers: [qualifier],
      });
  },
);

test('together the parts ask for every field but those that no form gives', () => {
  const asked: string[] = Object.values(FORM_FIELDS).flat();
  expect(FIELD_NAMES.filter((field) => !asked.includes(field))).toEqual([
    'qualifiers',
    'paperItems',
    'changeKind',
  ]);
});

test('the part for a submission asks for everything that it lacks', () => {
  for (const fields of [
    {},
    { processNameAr: 'شهادة' },
    { eliminationKind: 'e_signature' },
  ] as const) {
    const ids = Object.keys(valuesOf({ part: 'submission', record: sampleRecord({ fields }) }));
    const missing = missingFor(fields, 'submit').filter((field) => field !== 'evidence');
    expect(missing.filter((field) => !ids.includes(field))).toEqual([]);
  }
  const complete = valuesOf({
    part: 'submission',
    record: sampleRecord({ fields: fullFields(40) }),
  });
  expect(complete).not.toHaveProperty('processNameEn');
});

test('the number of sheets may be one of pages', () => {
  expect(valuesOf()).toHaveProperty(UNIT_INPUT, 'sheets');
  expect(valuesOf({ typed: { [UNIT_INPUT]: 'pages_both_sides' } })).toHaveProperty(
    UNIT_INPUT,
    'pages_both_sides',
  );
});

test.each(['ar', 'en'] as const)('a day in a form in %s is read as itself again', (language) => {
  const today = { year: 2026, month: 11, day: 25 };
  for (let month = 1; month <= 12; month += 1) {
    const iso = `2020-${String(month).padStart(2, '0')}-28`;
    const shown = formatDate(language, iso);
    expect([shown, readDay(shown, today)?.day]).toEqual([shown, { year: 2020, month, day: 28 }]);
  }
});

test('a fault says what would be right, in place of the hint', () => {
  const faults = { sheetsPerTransaction: 'WRONG' };
  const told = (card: Card) => textOf(card).match(/from 0\.01 to 500/g) ?? [];
  expect(told(form())).toHaveLength(1);
  expect(told(form({ faults }))).toHaveLength(0);
});

test('what is unknown or no choice is not chosen', () => {
  const values = valuesOf({
    record: sampleRecord({ fields: {} }),
    typed: { processType: 'nonsense' },
  });
  expect(values).toMatchObject({ processType: undefined });
  const submission = valuesOf({ part: 'submission', record: sampleRecord({ fields: {} }) });
  expect(submission).toMatchObject({ copiesIncluded: undefined, channels: undefined });
});

test('an entity that has given its number is shown but not asked for', () => {
  const card = form({ record: sampleRecord({ number: 'PL-RTA-2026-0001' }) });
  expect(inputsOf(card).map(({ id }) => id)).not.toContain('entityId');
  expect(textOf(card)).toContain(`Entity: ${ENTITIES[0]!.name.en}`);
});

test('a fault of another part is named with its field', () => {
  const text = textOf(form({ part: 'more', faults: { department: 'Too short.' } }));
  expect(text).toContain('1 entry needs a correction; the rest is saved.');
  expect(text).toContain('Department: Too short.');
});

test('evidence that is there stands above the row for another piece', () => {
  const record = sampleRecord({ fields: fullFields(40) });
  const typed = { [EVIDENCE_INPUTS.title]: 'New', [EVIDENCE_INPUTS.kind]: 'report' };
  const card = form({ part: 'submission', record, typed });
  expect(textOf(card)).toContain('Already added');
  expect(inputsOf(card).find(({ id }) => id === EVIDENCE_INPUTS.title)?.value).toBe('New');
  expect(inputsOf(card).find(({ id }) => id === EVIDENCE_INPUTS.kind)?.value).toBe('report');
});
