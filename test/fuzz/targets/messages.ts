import assert from 'node:assert';
import { readField } from '../../../dialogs/logProcess/reading/readFieldValue';
import { readMessage } from '../../../dialogs/logProcess/reading/readMessage';
import { checkValue } from '../../../src/records/rules/checkValue';
import { FIELD_NAMES, type FieldName } from '../../../src/records/model/recordFields';
import { draftTurn } from '../draftTurn';
import type { FuzzTarget } from '../fuzzTarget';
import { typed } from '../typed';

/** What is read is kept, or refused with a reason; it never breaks what keeps it. */
export function expectKept(field: FieldName, value: unknown): void {
  if (value === undefined || value === null) return;
  const checked = checkValue(field, value);
  if ('fault' in checked) assert.notStrictEqual(checked.fault, '');
  else assert.deepStrictEqual(checkValue(field, checked.value), checked, field);
  for (const number of [value].flat())
    if (typeof number === 'number') assert(Number.isFinite(number), `${field}: ${number}`);
}

export const target: FuzzTarget = {
  seeds: () => [
    'log: visa extension form, RTA, 3 sheets each, about 21k a year, moved online Jan 2020',
    'سجّل: تمديد تأشيرة الزيارة، هيئة الطرق، ٣ أوراق لكل طلب، حوالي ٢٢ ألف في السنة، أونلاين من يناير ٢٠٢٠',
    'Dear all,\nthe parking permit of RTA is paperless since 1/9/2021.\nIt took 4 pages, 12,000 permits a year.\nStill printed: 10%',
    'process: connection request\nwe printed 2 copies, A3, https://dubai.ae/a',
    'web, app',
    'true',
    'e-signature',
    '2020-08-31',
  ],
  check(input) {
    const text = typed(input);
    // One of both languages, and one field, for an input: each takes a while.
    const draft = draftTurn(input.length % 2 === 0 ? 'en' : 'ar', 'processName');
    draft.opened = undefined;
    for (const [field, value] of Object.entries(readMessage(draft, text).changes))
      expectKept(field as FieldName, value);
    const field = FIELD_NAMES[input.length % FIELD_NAMES.length] ?? 'department';
    expectKept(field, readField(field, text, draft));
  },
  longest: 600,
};
