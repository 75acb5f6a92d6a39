import { readProgress } from '../../../../src/language/records/readProgress';
import { cpuOf } from '../../../support/process/cpuOf';
import { isoOf, table, TODAY } from '../../../support/language/shown';

/** A comma stands where a name stood. "+" marks words that ask for something else. */
function shown(text: string): string {
  const { view, limit, period, processType, grade, whose, hasMore } = readProgress(text, TODAY);
  const days = period && (period.fault ?? `${isoOf(period.from)}..${isoOf(period.until)}`);
  const said = [view, limit, processType, grade, whose, days].filter((one) => one !== undefined);
  return [...said, ...(hasMore ? ['+'] : [])].join(' ') || '-';
}

describe('what is said about progress in English', () => {
  it.each(
    table(`
    progress = +
    how far is , = +
    and , ? = -
    what about , = -
    and last month? = 2026-06-01..2026-06-30
    and since 2020 = 2020-01-01..2026-07-15
    by type = types
    by type of process please = types
    how sure are these figures? = grades
    how sure are you about that = grades
    show the formula = formula
    how was this calculated = formula
    top ten processes = top 10 +
    top ten = top 10
    top 5 = top 5
    the ten largest processes of , = top 10 +
    which processes save the most = top +
    which entity saved the most this year = compare 2026-01-01..2026-07-15 +
    compare , entities = compare +
    compare , with , = compare
    rank all entities by sheets saved = compare everybody +
    compare all phases = phases everybody
    how does each phase do = phases
    what is still waiting = waiting
    which entities have records waiting for verification = waiting +
    most pending by entity = waiting
    progress for customer services only = customer_service +
    savings by type of process = types +
    only internal processes = internal_process
    only grade A = A
    what share is estimated = grades +
    how is my entity doing this quarter = own 2026-07-01..2026-07-15
    everybody = everybody
    and all entities? = everybody
    more than 100 sheets = +
    comparsion of all entities = compare everybody
    what is the target = +
    and the result? = +
    `),
  )('%s = %s', (text, expected) => expect(shown(text)).toBe(expected));
});

describe('what is said about progress in Arabic', () => {
  it.each(
    table(`
    وين وصلت , = +
    و , ؟ = -
    طيب و , = -
    والشهر الماضي؟ = 2026-06-01..2026-06-30
    كم وفرنا هذا الشهر؟ = 2026-07-01..2026-07-15 +
    حسب النوع = types
    حسب نوع الإجراء = types
    شو مدى الثقة في هالأرقام = grades +
    كيف حُسب هذا؟ = formula
    شلون حسبتوها = formula
    أكثر عشر عمليات توفيراً = top 10 +
    أكثر خمس إجراءات = top 5 +
    أعلى الإجراءات توفيراً = top +
    أكثر من مليون ورقة = +
    أي جهة وفرت أكثر = compare +
    قارن جهات , = compare +
    قارن بين , و , = compare
    رتب الجهات حسب الوفر = compare +
    قارن المراحل = phases
    شو اللي ينتظر الاعتماد = waiting +
    السجلات المعلقة حسب الجهة = waiting +
    الإجراءات الداخلية فقط = internal_process
    خدمات المتعاملين هالسنة = customer_service 2026-01-01..2026-07-15
    كم نسبة التقديرات = grades +
    إنجاز جهتي = own +
    كل الجهات = everybody
    وكل الجهات هذه السنة؟ = everybody 2026-01-01..2026-07-15
    والمستهدف؟ = +
    `),
  )('%s = %s', (text, expected) => expect(shown(text)).toBe(expected));
});

const PROSE =
  'Please tell me what happens with the permits that our department issued before the launch of the new system, because the director wants to understand whether residents still bring printed copies. ';

it.each([
  ['prose', PROSE],
  ['one word', 'the '],
  ['a misspelt word', 'betwen '],
  ['misspelt numbers', 'ثلاثميه '],
  ['ranges without an end', 'between 1 and '],
])('a thousand characters of %s do not hold up anybody else', (_, part) => {
  const text = part.repeat(1000).slice(0, 1000);
  // At most 50 ms of processor time when nothing else runs; each took 400 to 800.
  expect(cpuOf(() => readProgress(text, TODAY))).toBeLessThan(300);
});
