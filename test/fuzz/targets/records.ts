import assert from 'node:assert';
import { readRecords } from '../../../src/cli/records/readRecordRows';
import { readCsv } from '../../../src/cli/table/readTable';
import { checkValue } from '../../../src/records/rules/checkValue';
import type { FieldName } from '../../../src/records/model/recordFields';
import type { FuzzTarget } from '../fuzzTarget';
import { shippedMessages } from '../shippedMessages';
import { tinyEntities } from '../tinyKnowledge';
import { tableIn } from './tables';

const entities = tinyEntities();

export const target: FuzzTarget = {
  seeds: () => [
    'entityId,processNameEn,sheetsPerTransaction,transactionsPerYear,goLiveDate,eliminationKind\nRTA,Parking permit,3,12000,2020-08-31,digital_form\nديوا,Move in,1.5,"1,200",31/8/2020,e-signature\n',
    'number,entityId,channels,evidence,paperItems,copiesIncluded,classification\nPL-RTA-2026-0001,rta,"web, app","circular: A | https://dubai.ae/a | 2020-01-01",form: 2 | receipt: 1,yes,open\n',
    'الجهة;اسم الإجراء بالعربية;أوراق المعاملة;معاملات السنة\nهيئة الطرق;تصريح موقف;٣;١٢٠٠٠\n',
    'entityId,baselineYear,digitalShare,residualNone,processType\nOld Roads Office,2019,٪٩٠,لا,خدمة متعاملين\n',
  ],
  check(input) {
    const table = tableIn(readCsv, input);
    if (!table) return;
    const read = readRecords(table, shippedMessages(), entities);
    const rows = new Set([0, ...table.rows.map(({ number }) => number)]);
    for (const { row, text } of [...read.faults, ...read.warnings])
      assert(rows.has(row) && text !== '', `row ${row}: ${text}`);
    for (const { fields } of read.rows)
      for (const [field, value] of Object.entries(fields))
        if (value !== undefined)
          assert.deepStrictEqual(checkValue(field as FieldName, value), { value }, field);
  },
  longest: 2_048,
};
