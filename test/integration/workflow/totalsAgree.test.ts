import Big from 'big.js';
import { unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { ADDRESSES, overview, reference } from '../../../src/contract/tabContract';
import { openDatabase } from '../../../src/store/core/database';
import { SqlStaff } from '../../../src/store/people/sqlStaff';
import { independentSums, type StateSums } from '../../support/records/checkSums';
import { createManyRecords } from '../../support/database/manyRecords';
import { cardOf, textOf } from '../../support/cards/readCard';
import { rounds } from '../../support/process/rounds';
import { TabClient } from '../../support/people/tabClient';
import { startSmallBot, type TestBot } from '../../support/bot/testBot';

const ADMIN = '00000000-0000-4000-8000-0000000000ad';
const RECORDS = rounds(100_000, 2_000);

let bot: TestBot;
let tab: TabClient;
/** Out of the versions, by a query that knows nothing of sums. */
let sums: StateSums[];
beforeAll(async () => {
  bot = await startSmallBot();
  tab = new TabClient(bot, ADMIN);
  await new SqlStaff(bot.database.db).recordSeen(ADMIN, 'Admin');
  await new SqlStaff(bot.database.db).setGrants(ADMIN, [{ role: 'admin', entityId: '*' }], 'test');
  const { entities } = await tab.read(reference, ADDRESSES.reference);
  const patient = openDatabase(bot.database.url, undefined, { queryTimeout: 0 });
  try {
    await createManyRecords(patient, { count: RECORDS, entities });
    sums = await independentSums(patient);
  } finally {
    await patient.destroy();
  }
}, 600_000);
afterAll(() => bot[Symbol.asyncDispose]());

type Sheets = 'baseline' | 'residual' | 'eliminated';
/** The sum of the verified records, or of those that wait, of one entity or of all. */
const sumOf = (key: Sheets | 'records' | 'leftOut', state: StateSums['state'], entityId?: string) =>
  sums
    .filter((one) => one.state === state && (entityId ?? one.entityId) === one.entityId)
    .reduce((sum, one) => sum.plus(one[key]), Big(0))
    .toFixed();

const allOf = (entityId?: string) => ({
  verified: {
    records: Number(sumOf('records', 'verified', entityId)),
    leftOut: Number(sumOf('leftOut', 'verified', entityId)),
    baselineSheets: sumOf('baseline', 'verified', entityId),
    residualSheets: sumOf('residual', 'verified', entityId),
    eliminatedSheets: sumOf('eliminated', 'verified', entityId),
  },
  pending: {
    records: Number(sumOf('records', 'pending', entityId)),
    eliminatedSheets: sumOf('eliminated', 'pending', entityId),
  },
});

/** What the records that count eliminate; read here, for readers of whole sheets climb too deep. */
function countedIn(sheet: Uint8Array | undefined): string[] {
  const rows = Buffer.from(sheet ?? [])
    .toString()
    .split('<row ')
    .slice(2);
  return rows.flatMap((row) => {
    const isCounted = />counted<\/t>/.test(row);
    const sheets = /<c r="K\d+"[^>]*><v>([\d.]+)<\/v>/.exec(row)?.[1];
    return isCounted && sheets !== undefined ? [sheets] : [];
  });
}

describe(`the totals of ${RECORDS} random records agree to the sheet`, () => {
  it('in the tab, for all and for each entity', async () => {
    const all = await tab.read(overview, ADDRESSES.overview);
    expect(all).toMatchObject(allOf());
    expect(all.verified.records).toBeGreaterThan(RECORDS / 2);
    expect(all.verified.leftOut).toBeGreaterThan(RECORDS / 100);
    expect(all.entities.length).toBeGreaterThan(3);
    for (const { entityId, ...part } of all.entities) expect(part).toMatchObject(allOf(entityId));
    const months = all.months.reduce((sum, month) => sum.plus(month.eliminatedSheets), Big(0));
    expect(months.toFixed()).toBe(all.verified.eliminatedSheets);
    const types = all.types.reduce((sum, type) => sum.plus(type.verified.eliminatedSheets), Big(0));
    expect(types.toFixed()).toBe(all.verified.eliminatedSheets);
  });

  it('in the chat', async () => {
    const [reply] = await bot.say('progress');
    const text = textOf(cardOf(reply));
    const said = (before: string) =>
      new RegExp(`${before}: ([\\d,.]+) sheets a year`).exec(text)?.[1]?.replaceAll(',', '') ?? '0';
    const whole = (sheets: string) => Big(sheets).round(0, Big.roundHalfUp).toFixed();
    expect(said('No longer printed')).toBe(whole(sumOf('eliminated', 'verified')));
    expect(said('Before')).toBe(whole(sumOf('baseline', 'verified')));
    // What is shown adds up, so that a part may be a sheet off its exact sum.
    const still = Big(said('Still printed'));
    expect(still.minus(sumOf('residual', 'verified')).abs().lte(1)).toBe(true);
    const parts = still.plus(said('No longer printed')).plus(said('Not counted as eliminated'));
    expect(parts.toFixed()).toBe(said('Before'));
    const count = Number(sumOf('records', 'verified')).toLocaleString('en');
    expect(text).toContain(`${count} verified records`);
  });

  it('in the workbook, in its summary and summed over the records that it lists', async () => {
    const response = await fetch(`${bot.url}${ADDRESSES.recordsXlsx}?only=counted&language=en`, {
      headers: { Authorization: `Local ${ADMIN}` },
    });
    expect(response.status).toBe(200);
    const file = Buffer.from(await response.arrayBuffer());
    const summary = await readSheet(file, 1);
    const top = summary.findIndex(([first]) => first === 'Part');
    const [headings = [], total = []] = summary.slice(top);
    const cell = (heading: string) => Big(String(total[headings.indexOf(heading)])).toFixed();
    expect(cell('No longer printed (sheets a year)')).toBe(sumOf('eliminated', 'verified'));
    expect(cell('Before (sheets a year)')).toBe(sumOf('baseline', 'verified'));
    const counted = countedIn(unzipSync(file)['xl/worksheets/sheet2.xml']);
    expect(counted).toHaveLength(Number(sumOf('records', 'verified')));
    const listed = counted.reduce((sum, sheets) => sum.plus(sheets), Big(0));
    expect(listed.toFixed()).toBe(sumOf('eliminated', 'verified'));
  }, 600_000);
});
