import { readAmount } from '../../../../src/language/numbers/readAmount';
import { readDay } from '../../../../src/language/dates/readDay';
import { readYesNo } from '../../../../src/language/choices/readYesNo';
import { showAmount, showChoice, showDay, table, TODAY } from '../../../support/language/shown';

// English as it is typed at work in the Gulf, by those whose first language is another: Arabic, Hindi,
// Malayalam, Tagalog. "?" stands for what must not be read, because it could be misread.

describe('amounts in the English of the Gulf', () => {
  it.each(
    table(`
    1200 nos. = 1200
    1200 nos only = 1200
    approx 3500 nos per year = ~3500/year
    twelve thousand five hundred nos = 12500
    5nos = 5
    12 pcs = 12
    3 pcs only sir = 3
    qty: 45 = 45
    no. of transactions is 4000 = 4000 transactions
    nos of transaction 4000 = 4000 transactions
    total nos 350 = 350
    daily 30 nos. = 30/day
    45 nos./day = 45/day
    1 nos = 1
    nos waraga = 0.5 sheets
    waraga w nos = 1.5 sheets
    nos = ?
    thalatha nos = ?
    300 nos 500 = ?
    -5 nos = ?
    arnd 400 only = ~400
    5000/- per year = 5000/year
    5/-6 = ?
    aprx 30 = ~30
    12 thousand appx = ~12000
    apporximately 500 = ~500
    mga 300 po = ~300
    siguro 100 po = ~100
    300 po per month = 300/month
    nearly 80 thousand sir = ~80000
    dear 300 only = 300
    300 ta2reeban ya akhi = ~300
    500 i think so = ~500
    u can put 300 = 300
    can say 400 per month = ~400/month
    300 odd = ~300
    5 something = ~5
    it will be around 500 = ~500
    may be 500 sir = ~500
    its 300 pls update = 300
    10~15 = 10..15
    minimum 500 = ~500
    5 min = ?
    atleast 500 transactions = ~500 transactions
    more then 1000 = ~1000
    500 and above = ~500
    max 100 = ?
    upto 5 = ?
    min 3 max 5 = ?
    as per system 4500 = 4500
    as per last year report 4500 = 4500
    half million in year = 500000/year
    4 lakh in year = 400000/year
    1200 in 1 year = 1200/year
    1200 p/y = 1200/year
    1200 in last year = 1200/year
    20 in a day = 20/day
    300 per mnth = 300/month
    on monthly basis 300 = 300/month
    300 on yearly basis = 300/year
    we do around 20 daily basis = ~20/day
    20 per quarter = 20/quarter
    we are getting 20 requests daily = 20 transactions/day
    monthly we are receiving around 200 application = ~200 transactions/month
    350 every month we do = 350/month
    4 sheets per trxn = 4 sheets/transaction
    3 sheets/trxn = 3 sheets/transaction
    7 pgs each file = 7 pages/transaction
    2 sheets per appln = 2 sheets/transaction
    for one customer 3 papers = 3 sheets/transaction
    3 paper per one transaction = 3 sheets/transaction
    4 A4 size papers = 4 sheets
    3 shts = 3 sheets
    3 xerox copies = 3 copies
    3 sheets (application, receipt, certificate) = 3 sheets
    3 pages - form, receipt, id copy = 3 pages
    3: application form, cover letter and passport copy = 3
    5 (application form, emirates id, trade license, noc, contract) = 5
    4 sheets (form, receipt) = 4 sheets
    2 sheets (application + receipt) = 2 sheets
    2 pages (receipt) = 2 pages
    2 pages (front and back) = 2 pages
    500 (applications) = 500 transactions
    2 sheets (form, receipt, certificate) = ?
    3 sheets (without receipt, form) = ?
    3 sheets (urgent, normal) = ?
    3 (two form, one receipt) = ?
    3 (per copy) = ?
    2 (no, wait) = ?
    nil as of now = 0
    now its zero = 0
    no any paper = 0
    nothing po = 0
    zero, all in system = 0
    no it is all digital = 0
    no it is = ?
    no, completely = ?
    earlier 3 now 0 = ?
    200 before and 50 now = ?`),
  )('%p is %s', (phrase, expected) => {
    expect(showAmount(readAmount(phrase))).toBe(expected);
  });
});

describe('dates in the English of the Gulf', () => {
  it.each(
    table(`
    today mornin = 2026-07-15 day
    today itself = 2026-07-15 day
    this month itself = 2026-07-01 month
    last night = 2026-07-14 day
    yesterday only = 2026-07-14 day
    w.e.f. 01/04/2023 = 2023-04-01 day
    wef 1 Jan 2023 = 2023-01-01 day
    effective 1st Jan 2023 = 2023-01-01 day
    eff. 1/1/2023 = 2023-01-01 day
    dated 1/2/2023 = 2023-02-01 day
    go live date: 1/2/2023 = 2023-02-01 day
    date of implementation 1/1/2021 = 2021-01-01 day
    Jan'24 = 2024-01-01 month
    Sep '22 = 2022-09-01 month
    5Jan'24 = 2024-01-05 day
    since Mar'21 = 2021-03-01 month
    Jan24 = 2024-01-01 | 2026-01-24
    jan twenty three = 2023-01-01 | 2026-01-23
    first march twenty one = 2021-03-01 day
    march twenty first = 2026-03-21 day
    august of 2020 if i remember = 2020-08-01 month
    march 2021 if im not wrong = 2021-03-01 month
    1st of feb 2023 as per system = 2023-02-01 day
    arnd feb 2023 = 2023-02-01 month
    jan 2023 (i think) = 2023-01-01 month
    1 feb 2023 po = 2023-02-01 day
    last year sir = 2025-01-01 year
    the system started 25th of Decmber 2024 = 2024-12-25 day
    the system went live in march 2022 = 2022-03-01 month
    it started from june 2021 = 2021-06-01 month
    the service was launched on 1 May 2022 = 2022-05-01 day
    el system started 2021 = 2021-01-01 year
    it is running since 2 years = 2024-07-01 year
    since last 2 years = 2024-07-01 year
    from past 3 years = 2023-07-01 year
    since next 2 years = ?
    its been 2 years = 2024-07-01 year
    3 mnths back = 2026-04-01 month
    before 2 years = 2024-07-01 year
    since from 2020 = 2020-01-01 year
    since 2021 till now = 2021-01-01 year
    2021 to present = 2021-01-01 year
    till now = ?
    we started using it in feb 2023 = 2023-02-01 month
    starting of 2022 = 2022-01-01 month
    in the starting of 2022 = 2022-01-01 month
    ending of 2022 = 2022-12-31 month
    year end 2022 = 2022-12-31 month
    end of aug 23 = 2023-08-31 month
    end of 5 march 2021 = ?
    jully 2021 = 2021-07-01 month
    jaunary 2022 = 2022-01-01 month
    Ocotber 2022 = 2022-10-01 month
    2 December 2021 (National Day) = 2021-12-02 day
    2 Dec 2021 National Day = 2021-12-02 day
    on national day 2nd Dec 2021 = 2021-12-02 day
    1 January 2022, new year = 2022-01-01 day
    National Day 2021 = ?
    2021 (national day) = ?
    day after eid 2 may 2022 = ?
    1 may 2021 (pilot only) = ?
    2 Dec 2021 (planned) = ?
    eve of 1 jan 2023 = ?
    before june 2022 = ?
    after 2020 = ?
    2020 or 2021 = ?`),
  )('%p is %s', (phrase, expected) => {
    expect(showDay(readDay(phrase, TODAY))).toBe(expected);
  });
});

const words = (text: string) => text.split('|').map((word) => word.trim());

describe('yes and no in the English of the Gulf', () => {
  it.each(
    words(
      `yess still we are printing | yes still | yes sir still printing | Yes, the receipt is still printed | yes we print receipt | yes they still need the hard copy | of course still printing | sure does | it sure does | correct po | opo, yes | haan ji | theek hai | tama po | aiwa habibi | yes ya akhi | pls proceed | yes everything is correct | yes its same process | yes alhamdulillah | ok sir noted`,
    ),
  )('«%s» is yes', (phrase) => expect(readYesNo(phrase)).toBe(true));

  it.each(
    words(
      `no no nothing is printed now | nothing as of now | no need sir | no we are not printing | no already stopped | no everything is in system | no sir all are online | no it is fully digital now | no, it is fully digital | no its not there | not required | never sir | nahi ji | wala na po | hindi po | no its different | no its another one | la habibi ma fi | la khalas`,
    ),
  )('«%s» is no', (phrase) => expect(readYesNo(phrase)).toBe(false));

  it.each(
    words(
      `yes still not | yes but still printing | yes only receipt | yes some | yes not all | yes it was printed | no still printing | no we still print | no it is done | no it is on paper | no, completely | still printing | its different | same | no same | yes its not same | no not yet | ji | hindi | noted | sir | po`,
    ),
  )('«%s» is neither', (phrase) => expect(readYesNo(phrase)).toBeUndefined());
});

/** Labels with bars between them, and what people type to choose among them. */
const CHOICES: readonly (readonly [labels: string, phrases: string])[] = [
  [
    'Internal audit | Customer happiness | IT department | Legal affairs',
    `
    it dept. = 3
    IT deptt = 3
    legal dept = 4
    customer happines dept = 2
    HR department = ?
    sl no 4 = 4
    sl. no. 4 = 4
    s.no 2 = 2
    sr. no. 3 = 3
    I'd go with 3 = 3
    we go for 2 = 2
    i prefer the second = 2
    no.2 po = 2
    ours is the 3rd one = 3
    it should be 3 = 3
    2 is correct = 2
    2 is not correct = ?
    yung 2 po = 2
    sir the second = 2
    ans is 3 = 3
    opt-3 = 3
    2nd last = 3
    el tani = 2
    eltani = 2
    el talet = 3
    il awal = 1
    el akhir = 4
    po = ?
    2 or 3 = ?`,
  ],
  [
    'System report | Photo of the archive | Letter from the manager',
    `
    we have letter from manager = 3
    we have no letter = ?
    mgr letter = 3
    pic of archive = 2
    we got system report = 1
    SR = 1`,
  ],
  [
    'HR department | Legal department | IT',
    `
    it = 3
    it dept = ?
    hr dept = 1
    dept = ?`,
  ],
  [
    'Licensing | Permits | Finance | Human resources | Customer care',
    `
    HR dept = 4
    finance dept = 3
    cust care = 5`,
  ],
];

describe.each(CHOICES)('in the English of the Gulf, one of %s', (labels, phrases) => {
  it.each(table(phrases))('«%s» is %s', (phrase, expected) => {
    expect(showChoice(phrase, labels)).toBe(expected);
  });
});
