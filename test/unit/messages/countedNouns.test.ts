import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MessageKey } from '../../../src/messages/localeSchema';
import type { Messages } from '../../../src/messages/messages';
import { LOCALES, realMessages } from '../../support/knowledge/messages';

let messages: Messages;
beforeAll(async () => void (messages = await realMessages()));

const ARABIC = JSON.parse(readFileSync(join(LOCALES, 'ar.json'), 'utf8')) as Record<string, string>;

/** The message with the number, and with anything at all for what else it names. */
function said(key: MessageKey, name: string, count: number): string {
  const others = { size: 'A4', weight: 80, year: 3000, all: 40_000, percent: 2, version: '1' };
  const more = {
    value: 8333,
    price: '0.15',
    source: 'العقد',
    amount: 1,
    count: 10,
    basis: 'logged',
  };
  return messages.say('ar', key, { ...others, ...more, [name]: count } as never);
}

describe('a noun is counted as Arabic counts it', () => {
  test.each<[MessageKey, string]>([
    [
      'record.sheets',
      '0 ورقة|ورقة واحدة|ورقتان|3 أوراق|10 أوراق|11 ورقة|99 ورقة|100 ورقة|103 أوراق',
    ],
    ['record.copies', '0 نسخة|نسخة واحدة|نسختان|3 نسخ|10 نسخ|11 نسخة|99 نسخة|100 نسخة|103 نسخ'],
    [
      'record.transactions',
      '0 معاملة|معاملة واحدة|معاملتان|3 معاملات|10 معاملات|11 معاملة|99 معاملة|100 معاملة|103 معاملات',
    ],
    ['record.days', '0 يوم|يوم واحد|يومان|3 أيام|10 أيام|11 يوماً|99 يوماً|100 يوم|103 أيام'],
    [
      'record.minutes',
      '0 دقيقة|دقيقة واحدة|دقيقتان|3 دقائق|10 دقائق|11 دقيقة|99 دقيقة|100 دقيقة|103 دقائق',
    ],
  ])('%s', (key, forms) => {
    const counts = [0, 1, 2, 3, 10, 11, 99, 100, 103];
    expect(counts.map((count) => said(key, 'count', count)).join('|')).toBe(forms);
  });

  test.each<[number, string]>([
    [101, '101 ورقة'],
    [102, '102 ورقة'],
    [111, '111 ورقة'],
    [1000, '1,000 ورقة'],
    [0.5, '0.5 ورقة'],
    [1.25, '1.25 ورقة'],
  ])('%d sheets', (count, text) => expect(said('record.sheets', 'count', count)).toBe(text));
});

test.each<[MessageKey, string, [number, string][]]>([
  [
    'log.daily',
    'days',
    [
      [2, 'خلال يومين'],
      [11, 'خلال 11 يوماً'],
      [300, 'خلال 300 يوم'],
    ],
  ],
  [
    'log.shareOf',
    'count',
    [
      [2, 'تعني معاملتين'],
      [3, 'تعني 3 معاملات'],
      [800, 'تعني 800 معاملة'],
    ],
  ],
  [
    'log.verifiersTold',
    'count',
    [
      [1, 'مدقق واحد'],
      [2, 'مدققان'],
      [3, '3 مدققين'],
      [11, '11 مدققاً'],
    ],
  ],
  [
    'log.moreNeeded',
    'count',
    [
      [1, 'بقي بند واحد'],
      [2, 'اكتبهما'],
      [3, 'بقيت 3 بنود'],
      [11, '11 بنداً'],
    ],
  ],
  [
    'record.list.waiting',
    'days',
    [
      [1, 'منذ يوم واحد'],
      [2, 'منذ يومين'],
      [11, 'منذ 11 يوماً'],
    ],
  ],
  [
    'record.figure.tonnes',
    'count',
    [
      [2, 'نحو طنّين'],
      [3, 'نحو 3 أطنان'],
      [11, 'نحو 11 طناً'],
    ],
  ],
  [
    'record.fault.too_long',
    'limit',
    [
      [2, 'من حرفين'],
      [80, 'من 80 حرفاً'],
      [300, 'من 300 حرف'],
    ],
  ],
  ['record.fault.too_many_decimals', 'limit', [[2, 'من خانتين عشريتين']]],
  [
    'record.estimate.trees',
    'count',
    [
      [0, 'أقل من شجرة'],
      [2, 'نحو شجرتين'],
      [3, 'نحو 3 أشجار'],
    ],
  ],
  [
    'record.estimate.hours',
    'count',
    [
      [0, 'أقل من ساعة'],
      [2, 'نحو ساعتي عمل'],
    ],
  ],
  [
    'record.estimate.paper',
    'amount',
    [
      [3, '3 دراهم'],
      [11, '11 درهماً'],
      [500, '500 درهم'],
    ],
  ],
])('%s puts its noun into the case that the sentence asks for', (key, name, expected) => {
  for (const [count, part] of expected) expect(said(key, name, count)).toContain(part);
});

test.each<[MessageKey, string, number, string]>([
  ['fact.aed', 'million', 358, '358 مليون درهم'],
  ['fact.aed', 'million', 3, '3 ملايين درهم'],
  ['fact.aed', 'billion', 12, '12 مليار درهم'],
  ['fact.aed', '', 60, '60 درهماً'],
  ['fact.aed', '', 100, '100 درهم'],
  ['fact.number', 'million', 88, '88 مليوناً'],
  ['fact.number', 'million', 40.6, '40.6 مليون'],
  ['fact.number', 'billion', 12, '12 ملياراً'],
])('%s of %s counts %d', (key, scale, number, text) =>
  expect(messages.say('ar', key, { scale, number } as never)).toBe(text),
);

test.each<[MessageKey, string, string]>([
  ['report.targetShort', 'missing', 'بفارق 3.5 نقطة مئوية.'],
  ['tab.target.gap', 'points', 'بفارق 3.5 نقطة مئوية'],
  ['progress.short', 'missing', 'بفارق 3.5 نقطة مئوية.'],
])('%s counts the points of a figure that comes as text', (key, name, text) =>
  expect(
    messages.say('ar', key, {
      basis: 'logged',
      target: 50,
      by: '',
      percent: 46.5,
      [name]: '3.5',
    } as never),
  ).toContain(text),
);

/** Placeholders that are filled with an amount in words, «ورقتان», which stands in the nominative. */
const AMOUNTS =
  'sheets|sum|baseline|residual|purchased|total|transactions|formula|old|new|submitted|verified|value';
/** Words that put the next one into another case: prepositions and verbs. */
const GOVERNING =
  'من|إلى|عن|على|في|منذ|نحو|خلال|حتى|بين|قبل|بعد|كان|كانت|صار|يبلغ|بلغ|تساوي|تعني|اشترت';

test('no amount in words stands where its case would have to change', () => {
  const governed = new RegExp(`(^|[ («])(${GOVERNING}) \\{(${AMOUNTS})\\}`);
  for (const [key, text] of Object.entries(ARABIC)) expect(`${key}: ${text}`).not.toMatch(governed);
});
