import { showChoice, table } from '../../../support/language/shown';

/** Labels with bars between them, and what people type to choose among them. */
const CHOICES: readonly (readonly [labels: string, phrases: string])[] = [
  [
    'Counter | Website | App | Email | Call centre',
    `
    1 and 3 = 1 3
    1,3 = 1 3
    a, c and e = 1 3 5
    app and email = 3 4
    website, app = 2 3
    the first and the last = 1 5
    first two = 1 2
    the last 3 = 3 4 5
    2 to 4 = 2 3 4
    all = 1 2 3 4 5
    second to last = ?
    all except 2 = ?
    all but the app = ?
    1, 2 not 3 = ?
    app or email = ?
    not app = ?
    none of them = ?
    neither = ?
    first six = ?`,
  ],
  [
    'كاونتر | موقع | تطبيق | بريد',
    `
    أ و ج = 1 3
    الأول والثالث = 1 3
    موقع وتطبيق = 2 3
    ١ و٢ = 1 2
    أول اثنين = 1 2
    آخر ثلاثة = 2 3 4
    الكل = 1 2 3 4
    الكل ما عدا الأول = ?
    ولا واحد = ?
    موقع أو تطبيق = ?
    و = ?`,
  ],
];

describe.each(CHOICES)('several of %s', (labels, phrases) => {
  it.each(table(phrases))('«%s» is %s', (phrase, expected) => {
    expect(showChoice(phrase, labels, { multiple: true })).toBe(expected);
  });
});
