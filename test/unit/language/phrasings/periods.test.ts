import { cleanInput, typedTokens } from '../../../../src/language/tokens/tokens';
import { periodIn } from '../../../../src/language/dates/readPeriod';
import { table, TODAY } from '../../../support/language/shown';

// What people write in questions about savings. TODAY is Wednesday, 15 July 2026.

const iso = ({ year, month, day }: typeof TODAY) =>
  [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');

function shown(text: string): string {
  const found = periodIn(typedTokens(cleanInput(text)), TODAY);
  if (!found) return 'none';
  const { period } = found;
  return period.fault ?? `${iso(period.from)} ${iso(period.until)}`;
}

describe('periods in English', () => {
  it.each(
    table(`
    how much did we save this month = 2026-07-01 2026-07-15
    what did we save last month = 2026-06-01 2026-06-30
    saved this year = 2026-01-01 2026-07-15
    what did we save last year = 2025-01-01 2025-12-31
    what did we save in 2024 = 2024-01-01 2024-12-31
    savings since 2020 = 2020-01-01 2026-07-15
    what have we saved since January = 2026-01-01 2026-07-15
    sheets saved since March 2021 please = 2021-03-01 2026-07-15
    what did we save in Q1 2024 = 2024-01-01 2024-03-31
    savings in the first quarter of 2025 = 2025-01-01 2025-03-31
    in the second half of last year = 2025-07-01 2025-12-31
    our savings this quarter = 2026-07-01 2026-07-15
    our savings last quarter = 2026-04-01 2026-06-30
    what did we save this week = 2026-07-13 2026-07-15
    what did we save last week = 2026-07-06 2026-07-12
    between 2019 and 2021 = 2019-01-01 2021-12-31
    savings 2019-2021 = 2019-01-01 2021-12-31
    from January to March 2024 = 2024-01-01 2024-03-31
    from March 2021 until June 2022 = 2021-03-01 2022-06-30
    in the last 3 months = 2026-04-16 2026-07-15
    over the past six months by RTA = 2026-01-16 2026-07-15
    the last 30 days = 2026-06-16 2026-07-15
    what did we save before 2020 = 2000-01-01 2019-12-31
    until the end of 2021 = 2000-01-01 2021-12-31
    after 2023 = 2024-01-01 2026-07-15
    year to date = 2026-01-01 2026-07-15
    from 1/3/2024 to 15/4/2024 = 2024-03-01 2024-04-15
    in May = 2026-05-01 2026-05-31
    May = 2026-05-01 2026-05-31
    and in March 2022? = 2022-03-01 2022-03-31
    in Ramadan 1445 = 2024-03-11 2024-04-09
    what will we save next year = future
    savings in 2031 = future
    in 2019 and 2021 = unclear
    from 2023 to 2021 = unclear
    in the 13th month of 2024 = unclear
    the last but one quarter of 2024 = unclear
    what did we save today = 2026-07-15 2026-07-15
    how far are we so far = none
    how far is RTA today = none
    may I see the progress = none
    top 10 processes = none
    how many sheets a year do we save = none
    progress to date = none
    who saved the most = none
    `),
  )('%s = %s', (text, expected) => expect(shown(text)).toBe(expected));
});

describe('periods in Arabic', () => {
  it.each(
    table(`
    كم وفرنا هذا الشهر؟ = 2026-07-01 2026-07-15
    كم وفرنا هالشهر = 2026-07-01 2026-07-15
    كم وفرنا الشهر الماضي = 2026-06-01 2026-06-30
    كم وفرنا الشهر اللي طاف = 2026-06-01 2026-06-30
    كم وفرنا هالسنة = 2026-01-01 2026-07-15
    كم وفرنا السنة الماضية = 2025-01-01 2025-12-31
    كم وفرنا العام الماضي = 2025-01-01 2025-12-31
    كم وفرنا من 2020 = 2020-01-01 2026-07-15
    كم وفرنا منذ ٢٠٢٠ = 2020-01-01 2026-07-15
    كم وفرنا من يناير = 2026-01-01 2026-07-15
    كم وفرنا في الربع الأول من 2024 = 2024-01-01 2024-03-31
    كم وفرنا هذا الأسبوع = 2026-07-13 2026-07-15
    كم وفرنا الأسبوع الماضي = 2026-07-06 2026-07-12
    كم وفرنا بين 2019 و2021 = 2019-01-01 2021-12-31
    كم وفرنا من يناير إلى مارس 2024 = 2024-01-01 2024-03-31
    كم وفرنا في آخر ثلاثة أشهر = 2026-04-16 2026-07-15
    خلال الأشهر الستة الماضية = 2026-01-16 2026-07-15
    آخر شهرين = 2026-05-16 2026-07-15
    قبل 2020 = 2000-01-01 2019-12-31
    حتى نهاية 2021 = 2000-01-01 2021-12-31
    في رمضان 1445 = 2024-03-11 2024-04-09
    كم وفرنا في مايو = 2026-05-01 2026-05-31
    كم وفرنا في النصف الثاني من 2025 = 2025-07-01 2025-12-31
    من بداية السنة = 2026-01-01 2026-07-15
    كم بنوفر السنة الجاية = future
    وين وصلنا لين الحين = none
    شو إنجازنا حتى اليوم = none
    كم ورقة نوفر سنوياً = none
    أكثر عشر عمليات توفيراً = none
    kam waffarna hal shahr = 2026-07-01 2026-07-15
    kam waffarna hal sana = 2026-01-01 2026-07-15
    `),
  )('%s = %s', (text, expected) => expect(shown(text)).toBe(expected));
});
