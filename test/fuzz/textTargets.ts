import { IntlMessageFormat } from 'intl-messageformat';
import assert from 'node:assert';
import { parse } from 'yaml';
import type { Step } from '../../dialogs/logProcess/logProcessState';
import { offersOf } from '../../dialogs/logProcess/stepQuestions';
import { readAnswer } from '../../dialogs/logProcess/reading/readAnswer';
import { isoOf, readField } from '../../dialogs/logProcess/reading/readFieldValue';
import { readMessage } from '../../dialogs/logProcess/reading/readMessage';
import type { Conversation } from '../../src/answering/model/conversationMemory';
import { withDoubledGuard, withGuard, withoutGuard } from '../../src/cli/table/formulaGuard';
import { addPhrasings } from '../../src/knowledge/editing/addPhrasings';
import { CannotEdit, literalMessage } from '../../src/knowledge/editing/textEdit';
import { editTexts } from '../../src/knowledge/editing/editTexts';
import {
  asksSomething,
  isQuestion,
  saysExpertsHere,
} from '../../src/language/questions/questionWords';
import { compareDays, findDate, isRealDay, type Day } from '../../src/language/dates/calendar';
import { MAX_QUESTION_LENGTH, cleanText } from '../../src/language/text/cleanText';
import { detectLanguage } from '../../src/language/text/detectLanguage';
import { foldDigits } from '../../src/language/text/foldDigits';
import { readAmount, type Amount } from '../../src/language/numbers/readAmount';
import { readChoice } from '../../src/language/choices/readChoice';
import { readControl, splitChange } from '../../src/language/commands/readControl';
import { readDay } from '../../src/language/dates/readDay';
import { readEvidenceKind } from '../../src/language/records/recordCategories';
import { readFieldWord } from '../../src/language/records/readFieldName';
import { readPaper } from '../../src/language/paper/readPaper';
import { periodIn } from '../../src/language/dates/readPeriod';
import { readProgress } from '../../src/language/records/readProgress';
import { readYesNo } from '../../src/language/choices/readYesNo';
import { cleanInput, typedTokens } from '../../src/language/tokens/tokens';
import { findNamedLanguage, onlyNamesLanguage } from '../../src/language/commands/languageChoice';
import { normalizeText, tokenize, phrasingKey } from '../../src/language/text/normalizeText';
import { parseNumber } from '../../src/language/numbers/parseNumber';
import { maskIdentities, maskPersonalData } from '../../src/language/text/maskPersonalData';
import { toInertText, toDisplayText } from '../../src/language/text/displayText';
import { writtenLine, writtenLines } from '../../src/language/text/sanitizeText';
import { checkValue } from '../../src/records/rules/checkValue';
import { readNumber } from '../../src/records/rules/readNumber';
import { FIELD_NAMES, type FieldName } from '../../src/records/model/recordFields';
import {
  findRecordNumber,
  formatRecordNumber,
  parseRecordNumber,
} from '../../src/records/model/recordNumber';
import { draftTurn } from './draftTurn';
import type { FuzzTarget } from './fuzzTarget';
import { TINY_FILES, answererOf, tinyKnowledge } from './tinyKnowledge';

const TODAY: Day = { year: 2026, month: 11, day: 25 };

/**
 * An input as a text. JSON may name any UTF-16 unit, also half of a pair, which UTF-8 cannot: `\ud800`
 * in an input stands for it.
 */
const typed = (input: Buffer): string =>
  input
    .toString()
    .replace(/\\u([\da-f]{4})/gi, (_, unit: string) => String.fromCharCode(parseInt(unit, 16)));

const ARABIC_ZERO = 0x660;

/** With the digits ٠–٩ in the place of 0–9. */
const withArabicDigits = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(ARABIC_ZERO + Number(digit)));

const TURNING = /[\u202a-\u202e]|\p{Surrogate}/u;
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200b\u200e\u200f\u2066-\u2069\ufeff]/u;

const E_MAIL = /[^\s@<>()"',;•]@[a-z\d]/i;
const E_MAIL_OR_NUMBER = /[^\s@•]@[a-z\d]|\p{Nd}{5}/iu;

/** What was done to a text once is done: it means the same when it is kept and read again. */
function expectSettled(name: string, change: (text: string) => string, text: string): string {
  const once = change(text);
  assert.strictEqual(change(once), once, `${name} twice`);
  return once;
}

const cleaning: FuzzTarget = {
  seeds: () => [
    'What is the target of phase 2?',
    'ما مستهدف المرحلة الثانية؟',
    'لاَوَرَقّ ـــ ٤٥٪ و١٬٢٠٠٫٥',
    'me@dubai.ae +971 50 123 4567 784-1990-1234567-1 AE07 0331 2345 6789 0123 456',
    '<at>Bot</at> **bold** [a](https://evil.example) www.evil.example',
    "=HYPERLINK('x') '=1 @SUM(A1)",
    '\\u202eabc\\u2066def \\ud800 \\ufeff',
    'Ⅷ ﷺ ﬁ ２０２１ ½ x² e\\u0301\\u0301\\u0301\\u0301\\u0301\\u0301',
    '{{DATE(2026-01-01T00:00:00Z,SHORT)}} &lt;b&gt; ![x](y) ]: a.b@c',
    'line one\r\nline two\\u2028line three\n\n\n\nline seven',
    '👩🏽‍💻 1️⃣ ❤️ می‌خواهم',
    "l'3arabi shu el 5abar",
  ],
  check(input) {
    const text = typed(input);
    const clean = expectSettled('cleanText', cleanText, text);
    assert(clean.length <= MAX_QUESTION_LENGTH && !INVISIBLE.test(clean), JSON.stringify(clean));
    const normal = expectSettled('normalizeText', normalizeText, clean);
    assert.deepStrictEqual(tokenize(normal).join(' '), phrasingKey(clean));
    expectSettled('foldDigits', foldDigits, clean);
    expectSettled('writtenLine', writtenLine, text);
    expectSettled('writtenLines', writtenLines, text);
    assert(!/[\n\r]/.test(writtenLine(text)));
    for (const [name, change] of Object.entries({
      shownText: toDisplayText,
      inertText: toInertText,
    }))
      assert(!TURNING.test(expectSettled(name, change, text)), name);
    assert(!E_MAIL.test(maskIdentities(text)), 'an e-mail address is left');
    assert(!E_MAIL_OR_NUMBER.test(maskPersonalData(text)), 'an address or a number is left');
    assert.strictEqual(withoutGuard(withGuard(text)), text);
    assert.strictEqual(withoutGuard(withDoubledGuard(text)), text);
    detectLanguage(clean);
  },
};

const isCount = (value: number) => Number.isFinite(value) && value >= 0;

function expectAmount({ value, range }: Amount): void {
  if (range) assert(isCount(range.from) && range.from <= range.to && isCount(range.to));
  else assert(isCount(value), `an amount of ${value}`);
}

/** Letters beside a digit make a word of it, in which digits of another script mean nothing. */
const WORD_WITH_DIGITS = /[\p{L}\p{M}]\d|\d[\p{L}\p{M}]/u;

const numbers: FuzzTarget = {
  seeds: () => [
    '1,200',
    '40k',
    'twelve hundred',
    'ألف ومئتين',
    'about 40k a year',
    'بين ٣٠ و٤٠ ألف معاملة بالسنة',
    'sorry, 6, not 5',
    '2 for the form and 1 receipt, so 3 in total',
    '1.200.000,50',
    '1,20,000',
    '3½ sheets per transaction',
    'three to five pages each',
    'ورقتين لكل معاملة',
    'مليون ونص',
    'None',
    'ما في شي',
    '12 months x 500',
    '٪٣٠',
    '0.5',
    '1e5',
    '2️⃣',
    '7\\u200f5',
  ],
  check(input) {
    const text = typed(input);
    const number = parseNumber(text);
    if (number !== undefined) assert(isCount(number), `a number of ${number}`);
    const amount = readAmount(text);
    if (amount) expectAmount(amount);
    if (!WORD_WITH_DIGITS.test(text))
      assert.deepStrictEqual(readAmount(withArabicDigits(text)), amount, 'in Arabic digits');
    for (const field of ['transactionsPerYear', 'digitalShare'] as const) {
      const read = readNumber(field, text);
      if (read) assert(isCount(read.value), `${field} of ${read.value}`);
    }
  },
  longest: 600,
};

const recordNumbers: FuzzTarget = {
  seeds: () => [
    'PL-RTA-2026-0001',
    'pl rta 2026 1',
    '«PL-RTA-٢٠٢٦-٠٠٠١»',
    'open PLDEWA20260012 please',
    'pl_d3_2024/10000',
    'PL rta 2026 ١٢',
    'PL–DET–2025–123456789',
  ],
  check(input) {
    const text = typed(input);
    const alone = parseRecordNumber(text);
    const found = findRecordNumber(text);
    if (alone) {
      assert(Number.isSafeInteger(alone.sequence) && alone.sequence > 0);
      assert.deepStrictEqual(parseRecordNumber(formatRecordNumber(alone)), alone);
      assert.strictEqual(found, formatRecordNumber(alone));
    }
    if (found !== undefined) assert.strictEqual(findRecordNumber(found), found);
  },
  longest: 600,
};

const OPTIONS = [
  { value: 'form', labels: ['Digital form', 'استمارة رقمية'] },
  { value: 'card', labels: ['Print card (one side)', 'بطاقة مطبوعة'] },
  { value: 'mail', labels: ['E-mail', 'بريد إلكتروني'] },
  { value: 'app', labels: ['App, level 3', 'تطبيق، المستوى ٣'] },
];
const VALUES = new Set(OPTIONS.map(({ value }) => value));

const choices: FuzzTarget = {
  seeds: () => [
    'yes please',
    'لا شكراً',
    "no, it's all digital",
    'yes still we are printing',
    'option 2',
    'الثاني',
    'the last one',
    'both',
    '1, 3 and 4',
    'no, the third',
    'change the date to March 2021',
    'عدّل الاسم',
    'cancel',
    'رجوع',
    'جاوبني بالعربي لو سمحت',
    'experts here for RTA',
    'خبراء الطرق هنا',
    'digital frm',
    'print log',
  ],
  check(input) {
    const text = typed(input);
    const one = readChoice(text, OPTIONS);
    if (one) assert(one.length === 1 && VALUES.has(one[0] ?? ''), `chosen: ${one.join()}`);
    const several = readChoice(text, OPTIONS, { multiple: true });
    if (several) {
      assert(several.length > 0 && several.every((value) => VALUES.has(value)), several.join());
      assert.strictEqual(new Set(several).size, several.length, 'chosen twice');
    }
    const said = readYesNo(text);
    assert(said === undefined || typeof said === 'boolean');
    const change = splitChange(text);
    if (change) assert(text.includes(change.request) && text.includes(change.value));
    for (const read of [readControl, readEvidenceKind, readFieldWord, findNamedLanguage])
      read(text);
    for (const read of [onlyNamesLanguage, saysExpertsHere, isQuestion, asksSomething]) read(text);
  },
  longest: 600,
};

const expectReal = (day: Day) => assert(isRealDay(day), `no such day: ${JSON.stringify(day)}`);

const days: FuzzTarget = {
  seeds: () => [
    '1/9/2026',
    'since Jan 2020',
    'الأحد الماضي',
    'قبل شهرين',
    '١ رمضان ١٤٤٤',
    'Q1 2021',
    'sorry, May',
    '5 May 2021 at 9:00 am',
    'الربع الأول من ٢٠٢٤',
    'آخر ثلاثة أشهر',
    'من يناير إلى مارس',
    'this month',
    'between 2019 and 2021',
    'the 2nd week of March 2023',
    'أول الشهر الجاي',
    '2020-02-29',
    '٢٩/٢/٢٠٢١',
    'two years ago',
    'yesterday',
    'في رمضان',
    'mid 1445 AH',
    'last 90 days',
  ],
  check(input) {
    const text = typed(input);
    const read = readDay(cleanText(text), TODAY);
    if (read?.day) {
      expectReal(read.day);
      // Figures are no year of another century.
      if (read.day.year >= 1900 && read.day.year < 2100)
        assert.deepStrictEqual(readDay(isoOf(read.day), TODAY)?.day, read.day, 'as an ISO day');
    }
    read?.ambiguous?.forEach((day, at, all) => {
      expectReal(day);
      if (at > 0) assert(compareDays(all[at - 1] ?? day, day) < 0, 'not the earliest first');
    });
    const found = findDate(cleanText(text));
    if (found) expectReal(found);
    const period = periodIn(typedTokens(cleanInput(text)), TODAY)?.period;
    if (!period || period.fault) return;
    expectReal(period.from);
    expectReal(period.until);
    assert(compareDays(period.from, period.until) <= 0, 'it ends before it begins');
  },
  longest: 600,
};

/** Every number in it, however deep. */
const numbersIn = (value: unknown): number[] => {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
};

const paper: FuzzTarget = {
  seeds: () => [
    '3 pages, ~40k/yr, since Jan 2020',
    'كنا نطبع ورقتين لكل معاملة وصارت استمارة إلكترونية من شهر ٣ ٢٠٢١ وما عاد نطبع شي',
    '5 sheets and 2 copies, about 1200 a month, we still print 10%',
    'one A4 form both sides, 20 requests a day, e-signature now, launched 2022',
    '٣ أوراق لكل طلب، حوالي ٢٢ ألف في السنة، أونلاين من يناير ٢٠٢٠',
    'nothing is printed any more except the originals',
    'two forms of 3 pages and a receipt, 6 in total',
    'باقي نطبع ٥٠٠ معاملة بالسنة',
  ],
  check(input) {
    const text = typed(input);
    for (const residual of [false, true]) {
      const { goLive, spans, rest, ...read } = readPaper(text, TODAY, { residual });
      for (const number of numbersIn(read))
        assert(Number.isFinite(number) && number >= 0, `a number of ${number}`);
      for (const day of goLive?.ambiguous ?? (goLive?.day ? [goLive.day] : []))
        assert(isRealDay(day), JSON.stringify(day));
      assert(
        spans.every((span) => span.text.trim() !== ''),
        'a field that was read from nothing',
      );
      assert.strictEqual(typeof rest, 'string');
    }
  },
  longest: 600,
};

const ENTRIES = TINY_FILES.find(({ name }) => name === 'strategy/entries.yaml')?.text ?? '';
const EDITED_IDS = ['phase-target', 'who-started', 'help'];
type Entry = { id: string; answer: { en: string }; questions: { en: string[] } };
const entryIn = (text: string, id: string) =>
  (parse(text) as Entry[]).find((entry) => entry.id === id);

/** The file with an edit; undefined where it has to be edited by hand. */
function edited(edit: () => string): string | undefined {
  try {
    return edit();
  } catch (error) {
    if (error instanceof CannotEdit) return undefined;
    throw error;
  }
}

const edits: FuzzTarget = {
  seeds: () => [
    "it's {name}: 50% — «نص» # no comment\nsecond line",
    '- a list? "quoted" \'single\' : colon #hash',
    '\u00a0 leading and trailing \t\n\n\n  indented\n',
    "|\n>-\n''{'{'}\\n&anchor *alias !tag %d @x `y`",
    'true',
    '2020-01-01',
    '~',
    '\\u202e\\u2028\\u0085\\ufeff',
  ],
  check(input) {
    const text = typed(input);
    const literal = literalMessage(text);
    const format = new IntlMessageFormat(literal, 'en', undefined, { ignoreTag: true });
    assert.strictEqual(format.format(), text, 'the ICU message says the same');
    const id = EDITED_IDS[input.length % EDITED_IDS.length] ?? '';
    const answered = edited(() => editTexts(ENTRIES, [{ path: [id, 'answer', 'en'], text }]));
    if (answered !== undefined)
      assert.strictEqual(entryIn(answered, id)?.answer.en, text, `the answer of ${id}`);
    const asked = edited(() =>
      editTexts(ENTRIES, [{ path: [id, 'questions', 'en'], add: [text] }]),
    );
    if (asked === undefined) return;
    assert.strictEqual(entryIn(asked, id)?.questions.en.at(-1), text, `a question of ${id}`);
    assert.strictEqual(entryIn(asked, 'stamp')?.answer.en, entryIn(ENTRIES, 'stamp')?.answer.en);
    const added = edited(() => addPhrasings(ENTRIES, id, 'en', [text]));
    if (added !== undefined) assert(entryIn(added, id));
  },
  longest: 1_024,
};

const knowledge = tinyKnowledge();
const answerer = answererOf(knowledge);
const IDS = new Set(knowledge.entries.map(({ id }) => id));
const STATUSES = ['answered', 'suggested', 'unknown', 'command'];

const questions: FuzzTarget = {
  seeds: () => [
    'What is the target of phase 1?\nand who started it',
    'ما مستهدف المرحلة الأولى؟\nوهيئة الطرق؟',
    'does RTA hold the stamp\n2',
    'waht is teh targt of phas 1',
    'shu hadaf el mar7ala el oola',
    'is DEWA in phase 1 and did it save 60% in 2019?\nauthority',
    'hay2at el 6ori8\nthe first one\nhelp',
    'اثممخ سؤال بلوحة أخرى',
  ],
  check(input) {
    let conversation: Conversation = {};
    for (const question of typed(input).split('\n').slice(0, 4)) {
      const step = answerer.answer(question, conversation);
      ({ conversation } = step);
      const { outcome } = step;
      assert(STATUSES.includes(outcome.status), outcome.status);
      if (outcome.status === 'answered') assert(IDS.has(outcome.entryId), outcome.entryId);
      if (outcome.status === 'suggested')
        assert(outcome.options.length > 0 && outcome.options.length <= 6);
      // It is kept as JSON between turns.
      const kept = JSON.parse(JSON.stringify(conversation)) as Conversation;
      assert.deepStrictEqual(kept, conversation);
    }
  },
  longest: 1_500,
};

const progress: FuzzTarget = {
  seeds: () => [
    'how far is … compared with others this year?',
    'top ten processes in 2024',
    'أكثر عشر عمليات توفيراً',
    'الشهادات من فئة A',
    'كم وفرنا من الورق هالسنة؟',
    'what waits for approval in … since March',
    'grades of customer services',
    'شو حسبة الإنجاز',
    'all entities, voluntary printing, Q2 2023',
    'my entity last year',
  ],
  check(input) {
    const { limit, period } = readProgress(typed(input), TODAY);
    if (limit !== undefined) assert(Number.isInteger(limit) && limit >= 1 && limit <= 100);
    if (period && !period.fault) assert(isRealDay(period.from) && isRealDay(period.until));
  },
  longest: 600,
};

/** What is read is kept, or refused with a reason; it never breaks what keeps it. */
function expectKept(field: FieldName, value: unknown): void {
  if (value === undefined || value === null) return;
  const checked = checkValue(field, value);
  if ('fault' in checked) assert.notStrictEqual(checked.fault, '');
  else assert.deepStrictEqual(checkValue(field, checked.value), checked, field);
  for (const number of [value].flat())
    if (typeof number === 'number') assert(Number.isFinite(number), `${field}: ${number}`);
}

const messages: FuzzTarget = {
  seeds: () => [
    'log: visa extension form, RTA, 3 sheets each, about 21k a year, moved online Jan 2020',
    'سجّل: تمديد تأشيرة الزيارة، هيئة الطرق، ٣ أوراق لكل طلب، حوالي ٢٢ ألف في السنة، أونلاين من يناير ٢٠٢٠',
    'Dear all,\nthe parking permit of RTA is paperless since 1/9/2021.\nIt took 4 pages, 12,000 permits a year.\nStill printed: 10%',
    'process: connection request\nwe printed 2 copies, A3, https://dubai.ae/a',
    'web, app',
    'true',
    'e-signature',
    '2020-08-31',
  ],
  check(input) {
    const text = typed(input);
    // One of both languages, and one field, for an input: each takes a while.
    const draft = draftTurn(input.length % 2 === 0 ? 'en' : 'ar', 'processName');
    draft.opened = undefined;
    for (const [field, value] of Object.entries(readMessage(draft, text).changes))
      expectKept(field as FieldName, value);
    const field = FIELD_NAMES[input.length % FIELD_NAMES.length] ?? 'department';
    expectKept(field, readField(field, text, draft));
  },
  longest: 600,
};

const STEPS: readonly Step[] = [
  ...(['processName', 'paperUnit', 'workingDays', 'residual'] as const),
  ...(['similar', 'summary', 'editWhich', 'evidence'] as const),
  ...FIELD_NAMES,
];
/** The first letter of an input says which question it answers. */
const FIRST = '0'.charCodeAt(0);
const answering = (step: Step, text: string) =>
  `${String.fromCharCode(FIRST + STEPS.indexOf(step))}${text}`;

const answers: FuzzTarget = {
  seeds: () => [
    answering('processName', 'parking permit, RTA'),
    answering('paperUnit', 'pages, both sides'),
    answering('workingDays', '250 days a year'),
    answering('residual', '1 sheet for 2% of them'),
    answering('evidence', 'التعميم القديم https://dubai.ae/a، 2020-01-01'),
    answering('summary', 'change the date to March 2021'),
    answering('goLiveDate', '١ رمضان ١٤٤٤'),
    answering('sheetsPerTransaction', '3 to 5 pages'),
    answering('transactionsPerYear', 'about 40 a day'),
    answering('entityId', 'authority'),
    answering('copiesPerTransaction', 'نسختين'),
    answering('channels', 'web and the app'),
  ],
  check(input) {
    const step = STEPS[((input[0] ?? 0) - FIRST + STEPS.length) % STEPS.length] ?? 'processName';
    const turn = draftTurn(input.length % 2 === 0 ? 'en' : 'ar', step);
    const answer = readAnswer(turn, typed(input.subarray(1)), offersOf(step, turn));
    for (const [field, value] of Object.entries(answer?.changes ?? {}))
      expectKept(field as FieldName, value);
    // What is kept of the talk is kept as JSON.
    JSON.stringify(answer?.state ?? {}, (_, value: unknown) => {
      if (typeof value === 'number' && !Number.isFinite(value))
        throw new Error(`a number of ${value} in the state`);
      return value;
    });
  },
  longest: 600,
};

/** What people write: texts, questions, answers in a talk. */
export const textTargets = {
  cleaning,
  numbers,
  recordNumbers,
  choices,
  days,
  paper,
  edits,
  questions,
  progress,
  messages,
  answers,
};
