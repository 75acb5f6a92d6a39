import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { fieldsFile } from '../../../src/knowledge/fieldHelpSchema';
import { FIELD_NAMES } from '../../../src/records/model/recordFields';

const shipped = fieldsFile.parse(
  parse(readFileSync(join(__dirname, '../../../knowledge/logging/fields.yaml'), 'utf8')),
).fields;

/** What is said beside a value is part of its field. */
const ASKED = FIELD_NAMES.filter((field) => field !== 'qualifiers');

test('every field is explained, in sentences that are read to their end', () => {
  expect(Object.keys(shipped).sort()).toEqual([...ASKED].sort());
  for (const [field, help] of Object.entries(shipped))
    for (const language of ['en', 'ar'] as const) {
      const whole = [help!.what, help!.why, help!.example, help!.without].map(
        (one) => one[language],
      );
      expect([field, whole.join('\n').length < 350]).toEqual([field, true]);
    }
});

test('an unknown field or choice is refused', () => {
  const text = { en: 'A', ar: 'ا' };
  const help = { what: text, why: text, example: text, without: text };
  expect(fieldsFile.safeParse({ fields: { colour: help } }).success).toBe(false);
  const choices = { blue: text };
  expect(fieldsFile.safeParse({ fields: { classification: { ...help, choices } } }).success).toBe(
    false,
  );
});
