import { readAmount } from '../../../../src/language/numbers/readAmount';
import { showAmount, table } from '../../../support/language/shown';

describe('none of anything', () => {
  it.each(
    table(`
    zero, it's all digital now = 0
    zero now = 0
    0 - fully digital = 0
    none, everything is online = 0
    nothing, it's all in the system = 0
    zero because it's paperless = 0
    0, we stopped printing = 0
    12,000, according to the annual report = 12000
    around 500, I need to check = ~500
    none - all electronic = 0
    zero, everything went digital = 0
    no paper at all now = 0
    0 sheets since it's all online = 0
    sorry, none = 0
    zero digital = ?
    zero currently digital = ?
    nothing is digital = ?
    none, not digital = ?
    none except the originals = ?
    0, since 2020 = ?
    صفر، كل شي رقمي = 0
    صفر، كله الكتروني = 0
    صفر كل شي اونلاين = 0
    ولا شي، كله رقمي = 0
    ولا ورقة، صار كل شي إلكتروني = 0
    ما في، كله بالسيستم = 0
    صفر لأن كله رقمي = 0
    صفر الحين = 0
    لا شيء إطلاقا = 0
    لا يوجد ورق = 0
    ما نستخدم ورق = 0
    ولا شي الحين = 0
    صفر، ما عاد نطبع = 0
    ما نطبع شي كله الكتروني = 0
    لا ورق، كله رقمي = 0
    صفر لأنه كله على السيستم = 0
    لا ورقة = ?
    ما في شي رقمي = ?
    ولا ورقة إلا العقد = ?
    no, it's online = 0
    no, all = ?
    nothing, all is paper = ?
    no paper before = ?
    none, 5 = ?`),
  )('«%s» is %s', (phrase, expected) => {
    expect(showAmount(readAmount(phrase))).toBe(expected);
  });
});
