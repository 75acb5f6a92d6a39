import { readPaper } from '../../../../src/language/paper/readPaper';
import { showPaper, table, TODAY } from '../../../support/language/shown';

// What one sentence tells; "?" stands for a sentence of which nothing may be taken.

describe('sentences', () => {
  it.each(
    table(`
    3 pages, ~40k/yr, since Jan 2020 = 3 pages; ~40000/year; live 2020-01-01 month
    3 sheets, 2 copies, 500 a month = 3 sheets; 2 copies; 500/month
    we used to print 3 sheets per request, about 12,000 requests a year, replaced by an e-form in March 2021, nothing printed now = 3 sheets/transaction; ~12000 transactions/year; digital_form; live 2021-03-01 month; none left
    40k, since 2019 = live 2019-01-01 year
    between 2 and 3 sheets each, 40k a year = 2..3 sheets/transaction; 40000/year
    became an e-form in March 2021 and was 4 sheets per request = 4 sheets/transaction; digital_form; live 2021-03-01 month
    was 4 sheets per request, now 1 sheet per request = 4 sheets/transaction; left 1 sheets
    two or three hundred requests a month = 200..300 transactions/month
    5 or 6 hundred requests a month = 500..600 transactions/month
    a page or two per request = 1..2 pages/transaction
    2 sheets or 3 per transaction = 2..3 sheets/transaction
    a sheet and a half per request = 1.5 sheets/transaction
    still 1 sheet for 2% of them = left 1 sheets 2%
    -5 sheets = ?
    minus 5 sheets per transaction = ?
    no more than 5 sheets = ?
    not 5 sheets, 6 = ?
    one two three sheets = ?
    كنا نطبع ورقتين لكل معاملة وصارت استمارة إلكترونية من شهر ٣ ٢٠٢١ وما عاد نطبع شي = 2 sheets/transaction; digital_form; live 2021-03-01 month; none left
    صارت على الموقع من مايو ٢٠٢٢ وكانت ٥ أوراق = 5 sheets; digital_form; live 2022-05-01 month
    ٣ ورقات، ٤٠ ألف بالسنة، من يناير ٢٠٢٠ = 3 sheets; 40000/year; live 2020-01-01 month
    نطبع ٥ ورقات لكل طلب و ٢٠ طلب باليوم = 5 sheets/transaction; 20 transactions/day
    كنا نطبع ورقتين ثلاث لكل معاملة = 2..3 sheets/transaction
    ورقتين أو ثلاث لكل طلب و٥٠٠ طلب بالشهر = 2..3 sheets/transaction; 500 transactions/month
    ثلاث أربع ورقات لكل معاملة = 3..4 sheets/transaction
    خمس ست مية طلب بالشهر = 500..600 transactions/month
    عشرين ثلاثين معاملة باليوم = 20..30 transactions/day
    ورقة ونص لكل معاملة = 1.5 sheets/transaction
    ورقتين وثلاث نسخ لكل معاملة = 2 sheets; 3 copies
    باقي ورقة وحدة ل ٢٪ من المعاملات = left 1 sheets 2%
    ألفين ثلاثة معاملة = ?
    مب ٥ ورقات = ?
    أقل من ٥ ورقات لكل معاملة = ?`),
  )('«%s» tells %s', (phrase, expected) => {
    expect(showPaper(readPaper(phrase, TODAY))).toBe(expected);
  });
});
