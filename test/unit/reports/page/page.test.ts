import fc from 'fast-check';
import type { Messages } from '../../../../src/messages/messages';
import type { ProgressReport } from '../../../../src/records/reporting/progressReport';
import type { ReportScope } from '../../../../src/records/reporting/reportScope';
import { draw } from '../../../../src/reports/drawing/drawingTask';
import { drawPage } from '../../../../src/reports/page/drawPage';
import { visualRuns } from '../../../../src/reports/page/visualRuns';
import type { PrintedPage, PrintedResult } from '../../../../src/reports/page/printedPage';
import { summaryPage, type PageContext } from '../../../../src/reports/summaryPage';
import { realMessages } from '../../../support/knowledge/messages';
import { readPdf, type ReadPdf } from '../../../support/records/readPdf';
import { rounds } from '../../../support/process/rounds';
import { fixedWords } from '../../../support/reports/fixedWords';
import { sampleReport, sampleTotals } from '../../../support/reports/reportSamples';

const ADDRESS = { shown: 'https://bot.example.gov.ae/tab', link: 'https://teams.example/tab' };
const NAMES = { rta: 'هيئة الطرق والمواصلات (RTA)', dewa: 'هيئة كهرباء ومياه دبي' };
const PAGE_HEIGHT = 841.89;
const PAGE_WIDTH = 595.28;

let messages: Messages;
beforeAll(async () => {
  messages = await realMessages();
});

function pageOf(report: ProgressReport, change: Partial<PageContext> = {}): PrintedPage {
  return summaryPage(report, {
    words: fixedWords(messages, 'ar', NAMES),
    published: [{ text: 'نتيجة منشورة: 57%', sources: ['المصدر: صحيفة، 2019'] }],
    demonstration: false,
    address: ADDRESS,
    now: new Date('2026-11-26T08:00:00Z'),
    ...change,
  });
}

/** One pixel, in the place of a chart: it takes the same room. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const set = async (page: PrintedPage) => readPdf(await drawPage(page, PIXEL));

test('a page has its figures, names and dates as text in logical order, and says what it is', async () => {
  const page = pageOf(sampleReport(['rta', 'dewa'], { scope: { entityId: 'rta' } }));
  const { pages, language, title, texts, links, images } = readPdf(
    await draw({ kind: 'page', page }),
  );
  expect({ pages, language, links, images }).toMatchObject({
    pages: 1,
    language: 'ar',
    links: [ADDRESS.link],
  });
  expect(images).toBeGreaterThan(0);
  expect(title).toBe('الورق الذي لم يعد يُطبع: هيئة الطرق والمواصلات (RTA)');
  expect(texts.slice(0, 3)).toEqual([
    'الورق الذي لم يعد يُطبع',
    'هيئة الطرق والمواصلات (RTA)',
    'حتى 26 نوفمبر 2026 الموافق 16 جمادى الآخرة 1448 هـ',
  ]);
  const read = texts.join('\n');
  for (const said of [
    '3,625,001',
    '72.5%',
    'المستهدف 50% بحلول 31 ديسمبر 2018: بلغ الخفض 46.5% من ورق الإجراءات المسجلة، أي دون المستهدف بفارق 3.5 نقطة مئوية.',
    'خارج المجموع: 11 سجلاً بانتظار الاعتماد، فيها 84,000 ورقة سنوياً.',
    'نتيجة منشورة: 57%',
    `السجلات التي يستند إليها كل رقم: ${ADDRESS.shown}`,
  ])
    expect(read).toContain(said);
});

test('what was published stands below its own heading, and what is invented is called so', async () => {
  const { texts } = await set(pageOf(sampleReport(['rta']), { demonstration: true }));
  const heading = texts.findIndex((text) => text.startsWith('نتائج منشورة، وهي أرقام أخرى'));
  expect(texts[heading + 1]).toBe('نتيجة منشورة: 57%');
  expect(texts.some((text) => text.startsWith('عرض تجريبي'))).toBe(true);
});

test('a page about nothing says that there is nothing', async () => {
  const nothing = sampleReport([], {
    verified: sampleTotals(0, '0', '0'),
    pending: { records: 0, eliminatedSheets: '0' },
    months: [],
    types: [],
    savedToDate: '0',
  });
  delete nothing.againstTarget;
  delete nothing.againstFinalTarget;
  const { texts, images } = await set(pageOf(nothing, { published: [], address: undefined }));
  expect(images).toBe(0);
  expect(texts).toContain('لا سجلات معتمدة بعد، فلا أرقام.');
  expect(texts).toContain('لا تذكر المصادر مستهدفاً خاصاً بهذا النطاق.');
});

/** Whether nothing leaves the page, and nothing runs into what stands at its foot. */
function fits({ pages, blocks }: ReadPdf): boolean {
  const method = blocks.findLastIndex(({ role }) => role === 'H2');
  const top = blocks[method]?.places[0]?.y ?? 0;
  const above = blocks.slice(0, method).flatMap(({ places }) => places);
  const all = blocks.flatMap(({ places }) => places);
  return (
    pages === 1 &&
    top > 0 &&
    above.every(({ y }) => y > top) &&
    all.every(({ x, y }) => x >= 41 && x < PAGE_WIDTH - 41 && y > 15 && y < PAGE_HEIGHT)
  );
}

const LONG = 'مؤسسة محمد بن راشد آل مكتوم للمعرفة والتنمية المستدامة والعمل الحكومي '.repeat(3);

const LONGEST_NAME = fc.oneof(
  fc.constant(LONG),
  fc.constant(
    'The General Directorate (of everything, 2020–2021) and its establishments '.repeat(3),
  ),
  fc.constant('أ'.repeat(300)),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
);

const MANY_RESULTS: PrintedResult[] = Array.from({ length: 6 }, () => ({
  text: LONG,
  sources: [LONG, LONG],
}));
/** What a page may have to hold. */
interface Trial {
  names: string[];
  language: 'ar' | 'en';
  scope: ReportScope;
  sheets: string;
  published: PrintedResult[];
}
const CROWDED: Trial = {
  names: Array.from({ length: 45 }, () => LONG),
  language: 'ar',
  scope: { phaseId: '0' },
  sheets: '999999999999999.99',
  published: [],
};

test('whatever the names and however many entities, it stays one page', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record<Trial>({
        names: fc.array(LONGEST_NAME, { minLength: 1, maxLength: 45 }),
        language: fc.constantFrom('ar', 'en'),
        scope: fc.constantFrom<ReportScope[]>(
          {},
          { phaseId: '0' },
          { entityId: '0', phaseId: '1' },
        ),
        sheets: fc.constantFrom('1', '999999999999999.99'),
        published: fc.array(
          fc.record({ text: LONGEST_NAME, sources: fc.array(LONGEST_NAME, { maxLength: 5 }) }),
          { maxLength: 6 },
        ),
      }),
      async ({ names, language, scope, sheets, published }) => {
        const ids = names.map((_, at) => String(at));
        const report = sampleReport(ids, {
          scope: { ...scope, processType: 'inter_entity', grade: 'A' },
          verified: sampleTotals(1_000_000, sheets, sheets),
          saved: {
            period: { from: '2020-01-01', until: '2020-12-31' },
            sheets,
            launched: { records: 12, eliminatedSheets: sheets },
          },
        });
        const words = fixedWords(messages, language, Object.fromEntries(names.entries()));
        const page = pageOf(report, { words, published, demonstration: true });
        expect(fits(await set(page))).toBe(true);
      },
    ),
    { numRuns: rounds(40, 4), examples: [[CROWDED], [{ ...CROWDED, published: MANY_RESULTS }]] },
  );
});

test('entities that have no room are counted', async () => {
  const ids = Array.from({ length: 45 }, (_, at) => `entity-${at}`);
  const { texts, blocks } = await set(pageOf(sampleReport(ids)));
  const rows = blocks.filter(({ role }) => role === 'TD').length / 8;
  expect(rows).toBeGreaterThan(3);
  expect(texts).toContain(messages.say('ar', 'report.more', { count: 45 - rows }));
});

test.each([
  ['هيئة الطرق (RTA) 2020', ['2020', ' (', 'RTA', 'هيئة الطرق )']],
  ['PL-RTA-2026-0001 في دبي', [' في دبي', 'PL-RTA-2026-0001']],
  ['Paper (A4)', ['Paper (A4)']],
])('%s is set from left to right as it is read from right to left', (line, runs) => {
  expect(visualRuns(line, 'rtl').map(({ text }) => text)).toEqual(runs);
});
