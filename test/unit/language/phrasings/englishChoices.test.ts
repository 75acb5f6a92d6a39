import { showChoice, table } from '../../../support/language/shown';

/** Labels with bars between them, and what people type to choose among them. */
const CHOICES: readonly (readonly [labels: string, phrases: string])[] = [
  [
    'Process cancelled | Digital form | E-signature | Scan only',
    `
    the second one = 2
    2 = 2
    option c = 3
    last = 4
    first = 1
    #3 = 3
    b = 2
    ٢ = 2
    esignature = 3
    digitl form pls = 2
    cancelled = 1
    scan = 4
    7 = ?
    c = 3
    a = 1
    A. = 1
    (d) = 4
    b) = 2
    option a = 1
    letter b = 2
    answer d = 4
    e = ?
    f = ?
    a digital form = 2
    the last but one = 3
    second to last = 3
    second last = 3
    penultimate = 3
    the one before last = 3
    next to last = 3
    third from the top = ?
    the top one = 1
    the bottom one = 4
    none of them = ?
    none of the above = ?
    neither = ?
    none = ?
    something else = ?
    other = ?
    not the second = ?
    not 2 = ?
    anything but 2 = ?
    2 or 3 = ?
    1 and 2 = ?
    2, not 3 = 2
    no wait, 3 = 3
    I mean the third = 3
    sorry, 3 = 3
    make it 2 = 2
    number two = 2
    no 2 = 2
    no. 2 = 2
    2nd = 2
    2nd option please = 2
    two = 2
    the 3rd one = 3
    fourth = 4
    final one = 4
    5 = ?
    0 = ?
    -1 = ?
    1.5 = ?
    signature = 3
    e signature = 3
    e-sign = 3
    esig = 3
    e-signatur = 3
    electronic signature = ?
    digital signature = ?
    the form = 2
    form = 2
    digital = 2
    scanning = 4
    only scan = 4
    scaned only = 4
    process canceled = 1
    it was cancelled = 1
    not cancelled = ?
    no scan = ?
    without signature = ?
    scan and form = ?
    nature = ?
    idk = ?
    any = ?
    whatever = ?
    which one is best? = ?
    first or second = ?
    the first two = ?
    both = ?
    all = ?
    yes = ?
    no = ?`,
  ],
  [
    'Dubai Municipality | Roads and Transport Authority | Dubai Health Authority | Dubai Police',
    `
    RTA = 2
    dubai municipalty = 1
    the police = 4
    Dubai = ?
    rta = 2
    R.T.A. = 2
    the RTA please = 2
    DHA = 3
    DM = 1
    DP = 4
    municipality = 1
    roads = 2
    road and transport = 2
    health = 3
    health auth = 3
    authority = ?
    DEWA = ?
    DXB police = ?
    Abu Dhabi police = ?
    Sharjah Municipality = ?`,
  ],
  [
    'Paper only | Partly digital | Fully digital',
    `
    fully = 3
    digital = ?
    any of them = ?
    partly = 2
    paper = 1
    paperless = ?
    full = 3
    fully digital now = ?
    not digital = ?
    the middle one = 2
    PO = 1`,
  ],
  [
    'Dubai Electricity and Water Authority | Dubai Municipality',
    `
    DEWA = 1`,
  ],
  [
    'Dubai Municipality | Department of Marketing',
    `
    DM = ?`,
  ],
  [
    'Paperless | Hybrid',
    `
    paper = ?`,
  ],
  [
    'Unsigned | Sealed',
    `
    signed = ?`,
  ],
  [
    'Not started | In progress',
    `
    started = ?`,
  ],
  [
    'Yes, fully | No',
    `
    no = 2`,
  ],
  [
    'New only | Old only',
    `
    no = ?`,
  ],
  [
    'Sheets | Pages, one side | Pages, both sides',
    `
    sheets = 1
    both sides = 3
    one side = 2
    one = ?
    pages = ?
    double sided = ?
    both = 3`,
  ],
  [
    '2019 | 2020 | 2021',
    `
    2020 = 2
    2 = 2`,
  ],
  [
    'Counter | Website | App | Email | Call centre',
    `
    app = 3
    e-mail = 4
    e = 5
    call center = 5
    phone = ?
    web = 2`,
  ],
  [
    'Counted | Print log | Purchase records | Sample | Estimate',
    `
    counted = 1
    log = 2
    printer log = ?
    the estimate one = 5
    estimated = 5
    purchases = 3
    we counted = 1
    not counted = ?
    uncounted = ?
    counter = ?
    b not a = 2
    not b = ?
    no a = ?
    no, a = 1
    b c = ?
    an = ?
    third one please = 3
    C please = 3
    choice: b = 2
    in the middle = 3
    PL = 2
    samples = 4
    count = 1
    I'd go with the second = 2
    the first, not the second = 1
    a or b = ?
    neither of these = ?
    none of these = ?
    no preference = ?
    i = ?
    g = ?`,
  ],
  [
    'Customer service | Internal process | Between entities | Voluntary printing',
    `
    internal = 2
    customers = 1
    customer facing = ?
    external = ?
    for customers = 1
    between entites = 3
    volunteer printing = ?
    printing = 4
    inter entity = ?`,
  ],
  [
    'Dubai Customs | Dubai Courts | Dubai Land Department | Knowledge and Human Development Authority',
    `
    KHDA = 4
    DLD = 3
    DC = ?
    courts = 2
    custom = 1
    land dept = 3
    court = 2`,
  ],
  [
    'Open | Shared | Confidential | Sensitive | Secret',
    `
    conf = 3
    confidental = 3
    insensitive = ?
    secretary = ?
    not secret = ?`,
  ],
  [
    'Kept | Transferred | Disposal requested | Disposed of with approval',
    `
    disposed = 4
    disposal = 3
    transfered = 2
    we keep it = ?
    requested = 3`,
  ],
  [
    'No, nobody prints it now | Yes, to the customer | Yes, to a partner entity | Yes, to a service centre',
    `
    no = 1
    yes = ?
    nobody = 1
    yes customer = 2
    the partner = 3
    no, customer = 2`,
  ],
];

describe.each(CHOICES)('one of %s', (labels, phrases) => {
  it.each(table(phrases))('«%s» is %s', (phrase, expected) => {
    expect(showChoice(phrase, labels)).toBe(expected);
  });
});
